-- Q09 实施进度：各院一个年度五个阶段各有多少科室，做完的、逾期的（逾期做完的两样都算）。
-- 用到：stages（一个年度）。
SELECT
  institution_code,
  stage,
  COUNT(*) AS n_departments,
  SUM(CASE WHEN state IN ('完成', '逾期完成') THEN 1 ELSE 0 END) AS n_done,
  SUM(CASE WHEN state IN ('逾期', '逾期完成') THEN 1 ELSE 0 END) AS n_late
FROM stages
GROUP BY institution_code, stage
ORDER BY
  institution_code,
  CASE stage
    WHEN '动员部署' THEN 1
    WHEN '查找风险点' THEN 2
    WHEN '评定等级' THEN 3
    WHEN '制定措施' THEN 4
    WHEN '总结' THEN 5
    ELSE 6
  END
