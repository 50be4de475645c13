import type { ColumnView } from "../../workbook/live/column-view";
import type { SessionState } from "../state";
import { REGISTER_PARTS } from "./register-parts";

/** What tells a line apart, whichever stage is at hand. */
const ALWAYS: ReadonlySet<string> = new Set(["riskId", "name", "point"]);
/** What measures and review rest on. */
const GRADED: ReadonlySet<string> = new Set(["grade"]);
const AFTER_GRADING: ReadonlySet<string> = new Set(["措施", "审核"]);

/**
 * 查找, 评级, 措施, 审核: for each the columns of a register that belong to it, in the order of the work; none where it is no register, or where more than one table
 * or several points on a line stand on it. Columns that the program does not know never step aside: nobody else could say what they are for.
 */
export function stageColumns(
  { checked }: Pick<SessionState, "checked">,
  sheet: string,
): readonly ColumnView[] {
  const [table, ...more] = checked.read.registers.filter((one) => one.sheet === sheet);
  if (!table?.header || more.length > 0 || table.header.points.length > 0) return [];
  const { columnOf, parts } = table.header;
  const columns = [...columnOf].sort(([, one], [, other]) => one - other);
  return REGISTER_PARTS.map(({ title, keys }) => {
    const stays = (key: string) =>
      ALWAYS.has(key) || keys.has(key) || (AFTER_GRADING.has(title) && GRADED.has(key));
    const aside = columns.filter(([key]) => !stays(key) && !parts.has(key)).map(([, column]) => column);
    return { title, aside, frozen: frozenUpTo(columns, new Set(aside)) };
  });
}

/** Up to the last of those that tell a line apart, as long as nothing else is in sight before it. */
function frozenUpTo(columns: readonly (readonly [string, number])[], aside: ReadonlySet<number>): number {
  let frozen = 0;
  for (const [key, column] of columns.filter(([, one]) => !aside.has(one))) {
    if (!ALWAYS.has(key)) break;
    frozen = column;
  }
  return frozen;
}
