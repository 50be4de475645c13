import type { Entry } from "../../../reading/entry";
import type { RegisterFrame, RegisterTable } from "../../../reading/read-workbook";
import { succeed, spliceBetween } from "../../../workbook/lists/following";
import { AnswersInTurn } from "../../../workbook/lists/worked-out";
import type { Point } from "../point";

interface Register {
  readonly frame: RegisterFrame;
  readonly points: AnswersInTurn<Entry, Point>;
}

/** Risk points as they came out last, for a workbook that is judged again after every change: of the very same line it is the very same point. */
export class CaseMemory {
  private registers: readonly Register[] = [];
  private points: readonly Point[] = [];

  /** `basis` is all that `toPoint` looks at besides the line and its table. */
  of(
    tables: readonly RegisterTable[],
    basis: readonly unknown[],
    toPoint: (frame: RegisterFrame, entry: Entry) => Point,
  ): readonly Point[] {
    this.registers = tables.map((table, i) => registerOf(table, this.registers[i]));
    const each = this.registers.map(({ frame, points }, i) =>
      points.of([...basis, frame], tables[i]?.entries ?? [], (entry) => toPoint(frame, entry)),
    );
    const [first = [], ...others] = each;
    const now = others.length === 0 ? first : first.concat(...others);
    const { from, before, now: until } = spliceBetween(this.points, now);
    if (from === before && from === until) return this.points;
    succeed(now, this.points);
    return (this.points = now);
  }
}

/** The one of before where it is laid out as it was. */
function registerOf(table: RegisterTable, before: Register | undefined): Register {
  const frame = registerFrame(table);
  return before && isSame(before.frame, frame) ? before : { frame, points: new AnswersInTurn() };
}

/** A register without its lines: points that stay do not hold on to lines that went. */
export function registerFrame({
  definition,
  level,
  file,
  sheet,
  header,
  said,
}: RegisterTable): RegisterFrame {
  return { definition, level, file, sheet, header, said };
}

function isSame(a: RegisterFrame, b: RegisterFrame): boolean {
  return (
    a.definition === b.definition &&
    a.header === b.header &&
    a.file === b.file &&
    a.sheet === b.sheet &&
    JSON.stringify(a.said) === JSON.stringify(b.said)
  );
}
