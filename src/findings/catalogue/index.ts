import type { Remark } from "../remark";
import * as assessment from "./assessment";
import * as changes from "./changes";
import * as consolidation from "./consolidation";
import * as coverage from "./coverage";
import * as fields from "./fields";
import * as grades from "./grades";
import * as institution from "./institution";
import * as layout from "./layout";
import * as measures from "./measures";
import * as workDates from "./work-dates";

/** The families of rules, in the order in which people meet them. */
export const FAMILIES: readonly {
  readonly letter: string;
  readonly title: string;
  readonly remarks: readonly Remark[];
}[] = [
  { letter: "L", title: "表样", remarks: Object.values(layout) },
  { letter: "F", title: "填写", remarks: Object.values(fields) },
  { letter: "G", title: "等级", remarks: Object.values(grades) },
  { letter: "A", title: "评定与审核", remarks: Object.values(assessment) },
  { letter: "C", title: "覆盖", remarks: Object.values(coverage) },
  { letter: "M", title: "措施", remarks: Object.values(measures) },
  { letter: "P", title: "日期", remarks: Object.values(workDates) },
  { letter: "D", title: "汇总", remarks: Object.values(consolidation) },
  { letter: "T", title: "等级调整", remarks: Object.values(changes) },
  { letter: "U", title: "院工作簿", remarks: Object.values(institution) },
];

/** Everything that may be said about data, by id. */
export const CATALOGUE: ReadonlyMap<string, Remark> = new Map(
  FAMILIES.flatMap(({ remarks }) => remarks).map((remark) => [remark.id, remark]),
);

/** The remark of an id; an unknown id is a bug. */
export function remarkOf(id: string): Remark {
  const remark = CATALOGUE.get(id);
  if (!remark) throw new Error(`no remark ${id}`);
  return remark;
}
