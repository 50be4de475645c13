import { say } from "../../../findings/rule";
import { placeOf } from "../../../reading/entry";
import { inspectionTerms } from "../due";
import { S01, S02, S03 } from "../catalogue/inspections";
import { F02 } from "../../../findings/catalogue/fields";
import { numbersOf, tellStrangers } from "../../../checking/strange-numbers";
import type { FollowUpCheck } from "../../subject";

/** S01: stands at the point's number in 风险点汇总表. A workbook without 监督检查记录 is not asked. */
export const pointsAreInspected: FollowUpCheck = {
  rules: [S01],
  check({ table, inspections, gradeHistory, info }, { today }, report) {
    if (!table || !inspections) return;
    const terms = inspectionTerms({
      rows: table.entries.map(({ record }) => record),
      inspections: inspections.entries.map(({ record }) => record),
      history: gradeHistory?.entries.map(({ record }) => record) ?? [],
      ...{ info, today },
    });
    const rows = new Map(table.entries.map(({ record, row }) => [record, row] as const));
    for (const { row, grade, months, last, since, due } of terms) {
      if (today <= due) continue;
      const riskId = row.riskId ?? "";
      const place = placeOf(table, rows.get(row) ?? 0, "riskId");
      const data = { riskId, grade, months, since, due };
      report(say(S01, last === null ? "never" : "late", place, data, { field: "riskId", value: riskId }));
    }
  },
};

/** S02, S03: what was not in order is followed up. */
export const faultsAreFollowedUp: FollowUpCheck = {
  rules: [S02, S03],
  check({ inspections }, { today }, report) {
    if (!inspections) return;
    const header = (key: "处理" | "整改结果") => inspections.definition.columns[key].header;
    for (const { record, row, told } of inspections.entries) {
      const { riskId, 落实情况: outcome, 处理: handling, 整改期限: due, 整改结果: result } = record;
      const about = riskId ?? "这个风险点";
      if (outcome === "未落实" && handling === null && !told.has("处理"))
        report(
          say(
            S02,
            "blank",
            placeOf(inspections, row, "处理"),
            { riskId: about, header: header("处理") },
            { field: "处理" },
          ),
        );
      if (due !== null && due < today && result === null && !told.has("整改结果")) {
        const data = { riskId: about, due, header: header("整改结果") };
        report(say(S03, "blank", placeOf(inspections, row, "整改结果"), data, { field: "整改结果" }));
      }
    }
  },
};

/** F02: what is inspected is a risk point of the house. */
export const inspectedPointsExist: FollowUpCheck = {
  rules: [F02],
  check({ inspections, table, points }, _facts, report) {
    tellStrangers(inspections, "riskId", numbersOf(table, points), report);
  },
};
