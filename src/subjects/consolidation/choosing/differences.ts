import { cellOf } from "../../../findings/finding";
import { at, type Point, type PointKey } from "../../registers/point";
import { shownValue } from "../../../merging/joined-details";
import { plain } from "../../../workbook/text/plain";

/** What two versions of a department's rows differ in, cell by cell: `岗位风险点登记表!M17 风险等级：二级→一级`. */
export function differences(before: readonly Point[], after: readonly Point[]): string[] {
  const later = new Map(after.map((point) => [identity(point), point]));
  const list: string[] = [];
  for (const point of before) {
    const other = later.get(identity(point));
    later.delete(identity(point));
    if (!other) list.push(`第${point.entry.row}行“${short(point)}”后一份没有`);
    else list.push(...cellDifferences(point, other));
  }
  for (const point of later.values()) list.push(`后一份新增“${short(point)}”`);
  return list;
}

function cellDifferences(before: Point, after: Point): string[] {
  return Object.entries(before.table.definition.columns).flatMap(([name, { header }]) => {
    const key = name as PointKey;
    const [was, is] = [before.record[key] ?? null, after.record[key] ?? null];
    if (was === is || key === "seal") return [];
    return [
      `${before.table.sheet}!${cellOf(at(before, key)) ?? ""} ${header}：${shownValue(was)}→${shownValue(is)}`,
    ];
  });
}

/** The number, else who and what. */
function identity({ level, record }: Point): string {
  return record.riskId ?? [level, record.name ?? "", plain(record.point ?? "")].join("\n");
}

function short({ record }: Point): string {
  const text = record.point ?? record.riskId ?? "";
  return text.length > 16 ? `${text.slice(0, 16)}…` : text;
}
