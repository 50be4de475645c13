import { termAfter, termOf } from "../../../house/working-days";
import { placeOf } from "../../../reading/entry";
import { say } from "../../../findings/rule";
import type { SupervisionCheck } from "../../subject";
import { W08, W10 } from "../catalogue/warnings";
import { settingOf } from "../../institution/sheets/settings";
import { atNotice, ofNotices } from "./told";

/** Words that speak of more than a risk. */
const OFFENCE = /违纪|违法|犯罪|受贿|行贿|贪污|挪用公款|渎职|徇私枉法|收受(?:贿赂|财物|现金|红包|礼金)/;

/** W10: what calls for discipline is not settled by a warning. */
export const offencesAreHandedOver = ofNotices([W10], (notice, told, report) => {
  const [word] = OFFENCE.exec(notice.record.预警事由 ?? "") ?? [];
  if (word !== undefined) report(atNotice(told, notice, "预警事由", W10, "offence", { word }));
});

/** W08: so does a point that 等级调整记录 adds, once that is approved; only the institution's workbook tells of it. */
export const addedPointsGetMeasures: SupervisionCheck = {
  rules: [W08],
  check({ info }, { today, calendar, points, gradeChanges }, report) {
    const term = termOf(settingOf(info, "newRiskTerm"));
    if (!gradeChanges || !term) return;
    for (const { row, record } of gradeChanges.entries) {
      const { change, opinion, riskId, reviewedOn: from } = record;
      const point = points.get(riskId ?? "");
      if (change !== "新增" || opinion !== "同意" || from === null || from > today || !point) continue;
      const due = termAfter(calendar, from, term);
      if (point.status === "已撤销" || point.measures !== null || due >= today) continue;
      const data = { from, due, riskId: riskId ?? "", department: point.department ?? "有关科室" };
      const place = placeOf(gradeChanges, row, "reviewedOn");
      report(say(W08, "added", place, data, { field: "reviewedOn", value: from }));
    }
  },
};

/** W08: a new risk of the archive gets its measures. A risk that is linked to a point with measures has them. */
export const newRisksGetMeasures: SupervisionCheck = {
  rules: [W08],
  check({ archive, info }, { today, calendar, points, house }, report) {
    const term = termOf(settingOf(info, "newRiskTerm"));
    if (!archive || !term) return;
    for (const { row, record } of archive.entries) {
      const { 收集日期: from, 是否新发现风险: isNew, 关联风险点编号: riskIds, 涉及科室: department } = record;
      if (isNew !== "是" || from === null || from > today) continue;
      const numbers = (riskIds ?? "").split("、").filter((one) => one !== "");
      const hasMeasures = numbers.some(
        (one) => house === null || (points.get(one)?.measures ?? null) !== null,
      );
      const due = termAfter(calendar, from, term);
      if (hasMeasures || due >= today) continue;
      const data = { from, due, department: department ?? "有关科室" };
      report(
        say(W08, "found", placeOf(archive, row, "关联风险点编号"), data, {
          field: "关联风险点编号",
          value: riskIds,
        }),
      );
    }
  },
};
