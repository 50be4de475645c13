-- Q06 年度变化：各院各年度一级风险点的个数和上一年的个数（上一年没有上报的为 0），年度里升级、降级、新增（建立、恢复）、撤销的个数。
-- 用到：packages、points、changes，points_before（上一年度的 points）。
WITH graded AS (
  SELECT
    institution_code,
    plan_year,
    SUM(CASE WHEN grade = '一级' THEN 1 ELSE 0 END) AS n_grade1
  FROM points
  WHERE status <> '已撤销'
  GROUP BY institution_code, plan_year
),
graded_before AS (
  SELECT
    institution_code,
    plan_year,
    SUM(CASE WHEN grade = '一级' THEN 1 ELSE 0 END) AS n_grade1
  FROM points_before
  WHERE status <> '已撤销'
  GROUP BY institution_code, plan_year
),
changed AS (
  SELECT
    institution_code,
    plan_year,
    SUM(CASE WHEN kind = '升级' THEN 1 ELSE 0 END) AS n_raised,
    SUM(CASE WHEN kind = '降级' THEN 1 ELSE 0 END) AS n_lowered,
    SUM(CASE WHEN kind IN ('建立', '恢复') THEN 1 ELSE 0 END) AS n_new,
    SUM(CASE WHEN kind = '撤销' THEN 1 ELSE 0 END) AS n_withdrawn
  FROM changes
  GROUP BY institution_code, plan_year
)
SELECT
  p.institution_code,
  p.plan_year,
  CASE WHEN g.n_grade1 IS NULL THEN 0 ELSE g.n_grade1 END AS n_grade1,
  CASE WHEN b.n_grade1 IS NULL THEN 0 ELSE b.n_grade1 END AS n_grade1_before,
  CASE WHEN c.n_raised IS NULL THEN 0 ELSE c.n_raised END AS n_raised,
  CASE WHEN c.n_lowered IS NULL THEN 0 ELSE c.n_lowered END AS n_lowered,
  CASE WHEN c.n_new IS NULL THEN 0 ELSE c.n_new END AS n_new,
  CASE WHEN c.n_withdrawn IS NULL THEN 0 ELSE c.n_withdrawn END AS n_withdrawn
FROM packages AS p
LEFT JOIN graded AS g ON g.institution_code = p.institution_code AND g.plan_year = p.plan_year
LEFT JOIN graded_before AS b ON b.institution_code = p.institution_code AND b.plan_year = p.plan_year - 1
LEFT JOIN changed AS c ON c.institution_code = p.institution_code AND c.plan_year = p.plan_year
ORDER BY p.institution_code, p.plan_year
