import { isNoPoint } from "../../reading/entry";
import type { Person } from "../../house/house";
import { peopleOf } from "../../house/house";
import { saysPoint, type Point } from "../../subjects/registers/point";
import { personOf } from "../../house/who";
import { isSame } from "../../house/who";
import { pointKey, rowsWithErrors } from "../../subjects/registers/point-key";
import type { CellPlace } from "../plan";
import type { SessionState } from "../state";

/** How far a department has come. */
export interface Filling {
  readonly department: string | null;
  readonly people: number;
  /** In scope and without a point of their own (C01). */
  readonly without: readonly Person[];
  /** Everybody in scope, with how many points of his own; those without come first. */
  readonly everybody: readonly { readonly person: Person; readonly points: number }[];
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
  }));
  const wrong = rowsWithErrors(findings);
  return {
    department: one.department?.name ?? null,
    people: people.length,
    without: counted.filter(({ points: own }) => own === 0).map(({ person }) => person),
    everybody: counted.toSorted((a, b) => Number(a.points > 0) - Number(b.points > 0)),
    points: real,
    incomplete: real.filter((point) => wrong.has(pointKey(point))),
    departmentPoints: real.filter(({ level }) => level === "科室").length,
    asksDepartmentPoints: one.department?.isLeadership !== true,
  };
}

/** The line after this one that has something to be added or mended; the first of them after the last. */
export function nextIncomplete({ incomplete }: Filling, at: Pick<CellPlace, "sheet" | "row">): Point | null {
  const others = incomplete.filter(({ table, entry }) => table.sheet !== at.sheet || entry.row !== at.row);
  return (
    others.find(({ table, entry }) => table.sheet === at.sheet && entry.row > at.row) ?? others[0] ?? null
  );
}
