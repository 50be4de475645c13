import { isNoPoint } from "../../reading/entry";
import type { Person } from "../../house/house";
import { peopleOf } from "../../house/house";
import { saysPoint, type Point } from "../../subjects/registers/point";
import { personOf } from "../../house/who";
import { isSame } from "../../house/who";
import { pointKey, rowsWithErrors } from "../../subjects/registers/point-key";
import type { SessionState } from "../state";

/** How far a department has come. */
export interface Filling {
  readonly department: string | null;
  readonly people: number;
  /** In scope and without a point of their own (C01). */
  readonly without: readonly Person[];
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
  const authors = [...new Set(real.filter(saysPoint).map(personOf))].filter((person) => person !== null);
  const wrong = rowsWithErrors(findings);
  return {
    department: one.department?.name ?? null,
    people: people.length,
    without: people.filter((person) => !authors.some((author) => isSame(author, person))),
    points: real,
    incomplete: real.filter((point) => wrong.has(pointKey(point))),
    departmentPoints: real.filter(({ level }) => level === "科室").length,
    asksDepartmentPoints: one.department?.isLeadership !== true,
  };
}
