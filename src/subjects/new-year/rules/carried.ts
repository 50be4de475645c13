import { say } from "../../../findings/rule";
import { placeOf } from "../../../reading/entry";
import type { FollowUpCheck } from "../../subject";
import { Y02, Y03 } from "../catalogue/new-year";

/** Y02: at 汇总, whatever is carried over was assessed anew. */
export const carriedPointsAreAssessed: FollowUpCheck = {
  rules: [Y02],
  check({ table }, { stage }, report) {
    if (stage !== "汇总") return;
    for (const { record, row } of table?.entries ?? []) {
      const { riskId, 沿用状态: carried, assessedOn, status } = record;
      if (!table || carried !== "沿用" || assessedOn !== null || status === "已撤销") continue;
      const place = placeOf(table, row, "assessedOn");
      report(say(Y02, "blank", place, { riskId: riskId ?? "" }, { field: "assessedOn" }));
    }
  },
};

/** Y03: 等级历史 knows whether the words changed since the year began. */
export const carriedPointsAreTheSame: FollowUpCheck = {
  rules: [Y03],
  check({ table, gradeHistory }, _facts, report) {
    const changed = new Set<string | null>();
    for (const { record } of gradeHistory?.entries ?? []) {
      if (record.事件 === "年度沿用") changed.delete(record.riskId);
      else if (record.事件 === "内容变更") changed.add(record.riskId);
    }
    for (const { record, row } of table?.entries ?? []) {
      if (!table || record.沿用状态 !== "沿用" || record.riskId === null || !changed.has(record.riskId))
        continue;
      const said = { field: "沿用状态", value: "沿用", fix: "变更" };
      report(say(Y03, "changed", placeOf(table, row, "沿用状态"), { riskId: record.riskId }, said));
    }
  },
};
