-- Q05 可能性和后果：一个年度全部风险点的热力图；两项没有填全的不在其中。
-- 用到：points（一个年度）。
WITH placed AS (
  SELECT institution_code, likelihood, severity, COUNT(*) AS n_here
  FROM points
  WHERE status <> '已撤销' AND likelihood IS NOT NULL AND severity IS NOT NULL
  GROUP BY institution_code, likelihood, severity
)
SELECT
  likelihood,
  severity,
  SUM(n_here) AS n
FROM placed
GROUP BY likelihood, severity
ORDER BY
  CASE likelihood WHEN '大' THEN 1 WHEN '较大' THEN 2 WHEN '较低' THEN 3 ELSE 4 END,
  CASE severity WHEN '严重' THEN 1 WHEN '较严重' THEN 2 WHEN '较轻微' THEN 3 ELSE 4 END
