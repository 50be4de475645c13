import type { HandedInLine } from "./judge-hand-in";
import { departmentRegister } from "../../subjects/registers/sheets/department-register";
import { staffRegister } from "../../subjects/registers/sheets/staff-register";

/** A field that reads otherwise than in the version before; null where it is blank. */
interface FieldChange {
  readonly header: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A line that was added, taken out or changed since the version before. */
export interface LineChange {
  readonly change: "新增" | "删去" | "改动";
  readonly line: HandedInLine;
  /** Of a changed line alone. */
  readonly fields: readonly FieldChange[];
}

const HEADERS: ReadonlyMap<string, string> = new Map(
  [departmentRegister, staffRegister].flatMap(({ columns }) =>
    Object.entries(columns).map(([key, { header }]) => [key, header] as const),
  ),
);

/** By which a line is known again, the surest first. */
const MARKS: readonly ((line: HandedInLine) => string | null)[] = [
  (line) => lineText(line, "riskId"),
  (line) => JSON.stringify(["level", "name", "point"].map((key) => lineText(line, key))),
  (line) =>
    lineText(line, "power") === null
      ? null
      : JSON.stringify(["level", "name", "power"].map((key) => lineText(line, key))),
];

/** What a department changed in its registers since it handed in before: additions and changes where they stand now, then what is gone. */
export function differencesOf(
  before: readonly HandedInLine[],
  after: readonly HandedInLine[],
): readonly LineChange[] {
  const left = new Set(before);
  const former = new Map<HandedInLine, HandedInLine>();
  for (const mark of MARKS) {
    const known = byMark([...left], mark);
    for (const line of after) {
      if (former.has(line)) continue;
      const found = known.get(mark(line) ?? "")?.shift();
      if (!found) continue;
      former.set(line, found);
      left.delete(found);
    }
  }
  return [
    ...after.flatMap((line): LineChange[] => {
      const one = former.get(line);
      if (!one) return [{ change: "新增", line, fields: [] }];
      const fields = fieldsChanged(one, line);
      return fields.length > 0 ? [{ change: "改动", line, fields }] : [];
    }),
    ...[...left].map((line): LineChange => ({ change: "删去", line, fields: [] })),
  ];
}

/** `新增1行，改动2行，删去0行`. */
export function changesInWords(changes: readonly LineChange[]): string {
  if (changes.length === 0) return "与上次相同";
  const count = (change: LineChange["change"]) => changes.filter((one) => one.change === change).length;
  return `新增${count("新增")}行，改动${count("改动")}行，删去${count("删去")}行`;
}

function byMark(
  lines: readonly HandedInLine[],
  mark: (line: HandedInLine) => string | null,
): Map<string, HandedInLine[]> {
  const groups = new Map<string, HandedInLine[]>();
  for (const line of lines) {
    const key = mark(line);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return groups;
}

function fieldsChanged(before: HandedInLine, after: HandedInLine): FieldChange[] {
  return [...HEADERS].flatMap(([key, header]) => {
    const [was, is] = [lineText(before, key), lineText(after, key)];
    return was === is ? [] : [{ header, before: was, after: is }];
  });
}

/** A field of a line as it was understood. */
export function lineText(line: HandedInLine, key: string): string | null {
  const value = line[key];
  return typeof value === "string" ? value : null;
}
