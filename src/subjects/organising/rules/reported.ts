import { say } from "../../../findings/rule";
import { placeOf, sheetPlace } from "../../../reading/entry";
import type { FollowUpCheck } from "../../subject";
import { P02, P03 } from "../catalogue/stages";
import { reportedOn } from "../reports";

/** P02: once one of the two has been reported to, or 总结 is over. Stands at the last 报送. */
export const bothAreReportedTo: FollowUpCheck = {
  rules: [P02],
  check({ workLog, info, house }, { today }, report) {
    if (!workLog) return;
    const log = workLog.entries.map(({ record }) => record);
    const reports = reportedOn(log, info?.record ?? null, { today, year: house.year });
    const isOver = (info?.record.summingTo ?? "9") < today;
    if (!isOver && reports.every(({ on }) => on === null)) return;
    const last = workLog.entries.findLast(({ record }) => record.类型 === "报送");
    const place = last ? placeOf(workLog, last.row, "接收单位") : sheetPlace(workLog);
    const missing = reports.flatMap(({ to, on }) => (on === null ? [to] : []));
    if (missing.length > 0) {
      const value = last?.record.接收单位 ?? null;
      report(say(P02, "missing", place, { to: missing.join("、") }, { field: "接收单位", value }));
    }
  },
};

/** So much of what is missing is said; the rest stands in 实施进度. */
const SAID = 3;

/** P03: stands at the department's line in 机构设置. A workbook without 工作记录 is not asked, nor of points before anything was consolidated. */
export const stagesAreDone: FollowUpCheck = {
  rules: [P03],
  check({ departments, workLog, table, info, standings }, { today }, report) {
    const ends = info ? ENDS.some((key) => (info.record[key] ?? "9") < today) : false;
    if (!departments || !workLog || !ends) return;
    for (const { stage, department, state, to, missing } of standings()) {
      const isAsked = stage === "动员部署" || (table?.entries.length ?? 0) > 0;
      if (state !== "逾期" || to === null || stage === "总结" || !isAsked) continue;
      const line = departments.entries.find(({ record }) => record.name === department);
      const place = line ? placeOf(departments, line.row, "name") : sheetPlace(departments);
      const words = missing.slice(0, SAID).map((one) => one.replace(/。$/, ""));
      const more = missing.length > SAID ? `等${missing.length}处` : "";
      const data = { stage, to, department, missing: `${words.join("；")}${more}` };
      report(say(P03, "late", place, data, { field: "name", value: department }));
    }
  },
};

const ENDS = ["mobilisingTo", "findingTo", "gradingTo", "measuresTo"] as const;
