import { recordOfEntry } from "../../subjects/library/as-record";
import type { LibraryEntry } from "../../subjects/library/library";
import type { Asking } from "../../subjects/library/search";
import { cellOfLine } from "../../drawing/line-cells";
import { matrixOf, type RowForm } from "../line/row-form";
import { isTyped } from "../line/line";
import type { Plan } from "../plan";
import type { SessionState } from "../state";

/** Written where the line says nothing yet: these are the person's own. */
const ONLY_WHERE_BLANK: ReadonlySet<string> = new Set(["power", "step", "posts", "responsible", "due"]);
const ONLY_MEASURES: ReadonlySet<string> = new Set(["measures", "responsible", "due"]);

/** Whose line the form shows; null where the library has nothing for it. */
export function askingOf({ checked }: SessionState, { point }: RowForm): Asking | null {
  if (!point || point.level === "单位") return null;
  const department = checked.one?.department?.name ?? checked.read.cover?.record.department ?? null;
  return { department, post: point.record.post ?? null, level: point.level };
}

/**
 * Writes an entry of the library into the line, or its measures alone. What stood there is asked about before it is replaced; who
 * has the risk, his post and his reviewer stay.
 */
export function takeOver(
  state: SessionState,
  { line }: RowForm,
  entry: LibraryEntry,
  what: "all" | "measures",
): Plan {
  const { table, entry: row } = line;
  const taken = Object.entries(recordOfEntry(entry, matrixOf(state.checked))).filter(([key, value]) => {
    const now = row.record[key] ?? null;
    const isAsked = what === "all" || ONLY_MEASURES.has(key);
    const isFree = now === null || !ONLY_WHERE_BLANK.has(key);
    return isAsked && isFree && now !== value && table.header?.columnOf.has(key) && isTyped(line, key);
  });
  const replaced = taken
    .filter(([key]) => (row.record[key] ?? null) !== null)
    .map(([key]) => table.definition.columns[key]?.header ?? key);
  return {
    label: what === "all" ? "从风险点库采用" : "采用库里的措施",
    sentences:
      replaced.length === 0 ? [] : [`原来填的${replaced.map((one) => `“${one}”`).join("、")}会换成库里的。`],
    changes: taken.map(([key, value]) => cellOfLine(table, row.row, key, value)),
  };
}
