-- Q03 同级比较：各院一个年度的风险点、一级的个数和应排查人数，等级全都一样的科室个数（有两个以上风险点的），
-- 一级所占比例在同一层级、同一类别的院里从高到低的名次。
-- 用到：packages、points、coverage（一个年度）。
WITH graded AS (
  SELECT institution_code, department_code, grade, COUNT(*) AS n_alike
  FROM points
  WHERE status <> '已撤销'
  GROUP BY institution_code, department_code, grade
),
by_department AS (
  SELECT
    institution_code,
    department_code,
    COUNT(*) AS n_grades,
    SUM(n_alike) AS n_here,
    SUM(CASE WHEN grade = '一级' THEN n_alike ELSE 0 END) AS n_grade1_here
  FROM graded
  GROUP BY institution_code, department_code
),
counted AS (
  SELECT
    institution_code,
    SUM(n_here) AS n_points,
    SUM(n_grade1_here) AS n_grade1,
    SUM(CASE WHEN n_grades = 1 AND n_here > 1 THEN 1 ELSE 0 END) AS n_same_grade_departments
  FROM by_department
  GROUP BY institution_code
),
scoped AS (
  SELECT institution_code, SUM(people_in_scope) AS n_people
  FROM coverage
  GROUP BY institution_code
)
SELECT
  p.institution_code,
  p.tier,
  CASE WHEN c.n_points IS NULL THEN 0 ELSE c.n_points END AS n_points,
  CASE WHEN c.n_grade1 IS NULL THEN 0 ELSE c.n_grade1 END AS n_grade1,
  CASE WHEN s.n_people IS NULL THEN 0 ELSE s.n_people END AS n_people,
  CASE
    WHEN c.n_same_grade_departments IS NULL THEN 0
    ELSE c.n_same_grade_departments
  END AS n_same_grade_departments,
  RANK() OVER (
    PARTITION BY p.tier, CASE WHEN p.house_kind IS NULL THEN '普通院' ELSE p.house_kind END
    ORDER BY CASE WHEN c.n_points > 0 THEN c.n_grade1 * 1e0 / c.n_points ELSE 0e0 END DESC
  ) AS place
FROM packages AS p
LEFT JOIN counted AS c ON c.institution_code = p.institution_code
LEFT JOIN scoped AS s ON s.institution_code = p.institution_code
ORDER BY p.institution_code
