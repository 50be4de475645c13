-- Q02 层级和等级：各院一个年度的风险点，不含已撤销的；没有评级的，等级为空。
-- 用到：points（一个年度）。
SELECT
  institution_code,
  point_level,
  grade,
  COUNT(*) AS n
FROM points
WHERE status <> '已撤销'
GROUP BY institution_code, point_level, grade
ORDER BY
  institution_code,
  CASE point_level WHEN '单位' THEN 1 WHEN '科室' THEN 2 WHEN '岗位' THEN 3 ELSE 4 END,
  CASE grade WHEN '一级' THEN 1 WHEN '二级' THEN 2 WHEN '三级' THEN 3 ELSE 4 END
