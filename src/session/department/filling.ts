import { isNoPoint } from "../../reading/entry";
import type { Person } from "../../house/house";
import { peopleOf } from "../../house/house";
import { saysPoint, type Point } from "../../subjects/registers/point";
import { personOf } from "../../house/who";
import { isSame } from "../../house/who";
import { pointKey, rowsWithErrors } from "../../subjects/registers/point-key";
import type { CellPlace } from "../plan";
import type { SessionState } from "../state";

interface Counted {
  readonly person: Person;
  /** Of his own. */
  readonly points: number;
  /** The last line of the register is his. */
  readonly isLast: boolean;
}

/** How far a department has come. */
export interface Filling {
  readonly department: string | null;
  readonly people: number;
  /** In scope and without a point of their own (C01). */
  readonly without: readonly Person[];
  /** Everybody in scope; whoever comes next is first, then whoever was written of last, then those without a point. */
  readonly everybody: readonly Counted[];
  readonly points: readonly Point[];
  /** Points with a cell that must be filled and is not, or cannot be used. */
  readonly incomplete: readonly Point[];
  readonly departmentPoints: number;
  /** A leadership answers for no 科室 points. */
  readonly asksDepartmentPoints: boolean;
}

/** Counts what is there and what is wanting; null where the workbook's department is not known. */
export function fillingOf({ checked }: SessionState): Filling | null {
  const { one, points, findings } = checked;
  if (!one) return null;
  const real = points.filter(({ entry }) => !isNoPoint(entry));
  const people = one.department
    ? peopleOf(one.house, one.department.name).filter(({ inScope }) => inScope)
    : [];
  const authors = real
    .filter(saysPoint)
    .map(personOf)
    .filter((person) => person !== null);
  const counted = people.map((person) => ({
    person,
    points: authors.filter((author) => isSame(author, person)).length,
    isLast: isSame(person, authors.at(-1)),
  }));
  const wrong = rowsWithErrors(findings);
  return {
    department: one.department?.name ?? null,
    people: people.length,
    without: counted.filter(({ points: own }) => own === 0).map(({ person }) => person),
    everybody: asWanted(counted),
    points: real,
    incomplete: real.filter((point) => wrong.has(pointKey(point))),
    departmentPoints: real.filter(({ level }) => level === "科室").length,
    asksDepartmentPoints: one.department?.isLeadership !== true,
  };
}

/** Somebody without a point is begun with; whoever has just been written of may have another. */
function asWanted(counted: readonly Counted[]): readonly Counted[] {
  const [next, ...later] = counted.filter(({ points }) => points === 0);
  const last = counted.filter(({ isLast }) => isLast);
  const others = counted.filter(({ points, isLast }) => points > 0 && !isLast);
  return [...(next ? [next] : []), ...last, ...later, ...others];
}

/** The line after this one that has something to be added or mended; the first of them after the last. */
export function nextIncomplete({ incomplete }: Filling, at: Pick<CellPlace, "sheet" | "row">): Point | null {
  const others = incomplete.filter(({ table, entry }) => table.sheet !== at.sheet || entry.row !== at.row);
  return (
    others.find(({ table, entry }) => table.sheet === at.sheet && entry.row > at.row) ?? others[0] ?? null
  );
}
