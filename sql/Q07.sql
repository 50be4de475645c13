-- Q07 措施期限：各院一个年度完成时限已过的风险点，其中没有落实的，按科室种类；以各院上报的日期为准。
-- 用到：packages、points（一个年度）。
SELECT
  d.institution_code,
  d.department_kind,
  COUNT(*) AS n_due,
  SUM(CASE WHEN d.done = '已落实' THEN 0 ELSE 1 END) AS n_overdue
FROM points AS d
JOIN packages AS p ON p.institution_code = d.institution_code AND p.plan_year = d.plan_year
WHERE d.status <> '已撤销' AND d.due_on < p.as_of
GROUP BY d.institution_code, d.department_kind
ORDER BY
  d.institution_code,
  CASE d.department_kind
    WHEN '单位' THEN 1
    WHEN '领导班子' THEN 2
    WHEN '办案部门' THEN 3
    WHEN '综合部门' THEN 4
    ELSE 5
  END
