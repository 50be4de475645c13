-- Q08 预警回告：各院一个年度各种处置方式的件数；没有一起上报的院不在其中。
-- 用到：warnings（一个年度）。
SELECT
  institution_code,
  method,
  SUM(issued) AS n_issued,
  SUM(in_time) AS n_in_time,
  SUM(late) AS n_late,
  SUM(overdue) AS n_overdue,
  SUM(closed) AS n_closed,
  SUM(redone) AS n_redone
FROM warnings
GROUP BY institution_code, method
ORDER BY
  institution_code,
  CASE method
    WHEN '谈心疏导' THEN 1
    WHEN '批评教育' THEN 2
    WHEN '信访约谈' THEN 3
    WHEN '发函询问' THEN 4
    WHEN '诫勉谈话' THEN 5
    WHEN '对责任领导诫勉谈话' THEN 6
    WHEN '发送纪检监察建议书' THEN 7
    WHEN '限期整改' THEN 8
    WHEN '责成制定防范措施' THEN 9
    WHEN '其他' THEN 10
    ELSE 11
  END
