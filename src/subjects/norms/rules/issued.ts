import { numbersOf, tellStrangers } from "../../../checking/strange-numbers";
import { F02 } from "../../../findings/catalogue/fields";
import { say } from "../../../findings/rule";
import { numbersListed } from "../../../sheets/columns/words/number-list";
import { knownNumbers } from "../../../sheets/columns/words/numbers-meant";
import { placeOf } from "../../../reading/entry";
import type { FollowUpCheck } from "../../subject";
import { N01, N02 } from "../catalogue/norms";
import { normState } from "../norm-state";

/** N01: stands where the day of issue is missing. */
export const normsAreIssued: FollowUpCheck = {
  rules: [N01],
  check({ norms }, { today }, report) {
    for (const { record, row, told } of norms?.entries ?? []) {
      if (!norms || told.has("发布日期") || normState(record, today) !== "逾期") continue;
      const data = { name: record.名称 ?? "", planned: record.计划完成 ?? "", today };
      report(say(N01, "late", placeOf(norms, row, "发布日期"), data, { field: "发布日期" }));
    }
  },
};

/** N02: what is written on a point as its 行为规范（制度依据） is a rule too, and a step of a flow chart holds it as well. A workbook without 制度清单 is not asked. */
export const gravePointsHaveNorms: FollowUpCheck = {
  rules: [N02],
  check({ norms, flow, table }, _facts, report) {
    if (!norms || !table) return;
    const written = [
      ...norms.entries.map(({ record }) => record.关联风险点编号),
      ...(flow?.entries ?? []).map(({ record }) => record.riskId),
    ];
    const numberOf = knownNumbers(table.entries.flatMap(({ record }) => record.riskId ?? []));
    const linked = new Set(written.flatMap(numbersListed).map(numberOf));
    for (const { record, row } of table.entries) {
      const { riskId, level, grade, norm, status } = record;
      if (grade !== "一级" || level === "岗位" || status === "已撤销" || norm !== null || riskId === null)
        continue;
      if (linked.has(riskId)) continue;
      const data = { riskId, level: level ?? "" };
      report(say(N02, "none", placeOf(table, row, "riskId"), data, { field: "riskId", value: riskId }));
    }
  },
};

/** F02: what a rule is to hold is a risk point of the house. */
export const heldPointsExist: FollowUpCheck = {
  rules: [F02],
  check({ norms, table, points }, _facts, report) {
    tellStrangers(norms, "关联风险点编号", numbersOf(table, points), report);
  },
};
