-- Q04 共性风险：一个年度里三个以上的院都有的风险点（文字相同；岗位风险点不在其中）。
-- 用到：points（一个年度）。
WITH written AS (
  SELECT text_key, institution_code, COUNT(*) AS n_here
  FROM points
  WHERE text_key IS NOT NULL AND status <> '已撤销'
  GROUP BY text_key, institution_code
)
SELECT
  text_key,
  COUNT(*) AS n_institutions,
  SUM(n_here) AS n_points
FROM written
GROUP BY text_key
HAVING COUNT(*) >= 3
ORDER BY text_key
