import { GRADES, OBJECTS, WARNING_METHODS } from "../../../sheets/words";
import { departmentKind } from "../../../subjects/exchange/department-kind";
import { OTHER } from "../../../subjects/exchange/tables";
import { groupBy } from "../../../merging/group-by";
import { methodOf } from "../../../subjects/warnings/methods";
import type { Notice } from "../../../subjects/warnings/notices";
import type { WarningCounts } from "../../exchange/export";
import type { Supervision } from "../open-supervision";
import { noticesIn, type SupervisionSettings } from "../warnings-ledger";
import { byNumber, countsOf } from "./notice-counts";

/** What leaves for 市院 or 省院: how many warnings of the year, by kind of department and object, method and grade. */
export function exchangeCounts(
  supervision: Supervision,
  settings: SupervisionSettings,
  year: string | null,
): WarningCounts {
  const warnings = [...byNumber(noticesIn(supervision, settings), year).values()];
  const groups = groupBy(warnings, (rounds) => Object.values(kindOf(rounds)).join("\n"));
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, alike]) => {
      const { inTime: in_time, ...counts } = countsOf(alike);
      return { ...kindOf(alike[0] ?? []), ...counts, in_time };
    });
}

type Kind = Pick<WarningCounts[number], "department_kind" | "object_kind" | "method" | "grade">;

/** By the first round, which the others go on with. */
function kindOf([first]: readonly Notice[]): Kind {
  const record = first?.record;
  const method = methodOf(record?.处置方式 ?? null)?.name;
  return {
    department_kind: record?.department ? departmentKind(record.department) : null,
    object_kind: OBJECTS.find((one) => one === record?.对象类型) ?? null,
    method: WARNING_METHODS.find((one) => one === method) ?? OTHER,
    grade: GRADES.find((one) => one === record?.grade) ?? null,
  };
}
