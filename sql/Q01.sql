-- Q01 报送和参与：一院一年一行。
-- 用到：packages、coverage。
WITH covered AS (
  SELECT
    institution_code,
    plan_year,
    SUM(CASE WHEN department_kind = '单位' THEN 0 ELSE 1 END) AS n_departments,
    SUM(CASE WHEN filing = '已报' THEN 1 ELSE 0 END) AS n_filed,
    SUM(people_in_scope) AS n_in_scope,
    SUM(people_with_points) AS n_with_points,
    SUM(key_areas) AS n_key_areas,
    SUM(key_areas_done) AS n_key_areas_done
  FROM coverage
  GROUP BY institution_code, plan_year
)
SELECT
  p.institution_code,
  p.plan_year,
  p.batch,
  p.as_of,
  CASE WHEN c.n_departments IS NULL THEN 0 ELSE c.n_departments END AS n_departments,
  CASE WHEN c.n_filed IS NULL THEN 0 ELSE c.n_filed END AS n_filed,
  CASE WHEN c.n_in_scope IS NULL THEN 0 ELSE c.n_in_scope END AS n_in_scope,
  CASE WHEN c.n_with_points IS NULL THEN 0 ELSE c.n_with_points END AS n_with_points,
  CASE WHEN c.n_key_areas IS NULL THEN 0 ELSE c.n_key_areas END AS n_key_areas,
  CASE WHEN c.n_key_areas_done IS NULL THEN 0 ELSE c.n_key_areas_done END AS n_key_areas_done
FROM packages AS p
LEFT JOIN covered AS c ON c.institution_code = p.institution_code AND c.plan_year = p.plan_year
ORDER BY p.institution_code, p.plan_year
