-- Q10 填报质量：各院一个年度核查结果里各条规则的条数（没有规则编号的，规则为空白），和这个院的风险点个数。
-- 用到：findings、coverage（一个年度）。
WITH found AS (
  SELECT
    institution_code,
    CASE WHEN rule IS NULL THEN '' ELSE rule END AS rule_number,
    severity,
    SUM(n) AS n_found
  FROM findings
  GROUP BY institution_code, rule, severity
),
judged AS (
  SELECT institution_code, SUM(rows) AS n_rows
  FROM coverage
  GROUP BY institution_code
)
SELECT
  f.institution_code,
  f.rule_number AS rule,
  f.severity,
  f.n_found AS n,
  CASE WHEN j.n_rows IS NULL THEN 0 ELSE j.n_rows END AS n_rows
FROM found AS f
LEFT JOIN judged AS j ON j.institution_code = f.institution_code
ORDER BY
  f.institution_code,
  rule,
  CASE f.severity WHEN '错误' THEN 1 WHEN '提醒' THEN 2 WHEN '提示' THEN 3 ELSE 4 END
