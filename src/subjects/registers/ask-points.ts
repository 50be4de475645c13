import type { Report } from "../../checking/check";
import type { PointMemory } from "../../checking/point-memory";
import type { Finding } from "../../findings/finding";
import type { House } from "../../house/house";
import { isNoPoint } from "../../reading/entry";
import type { Facts, PointCheck } from "../subject";
import type { Point } from "./point";

/** The questions to single points, for registers of every level. A sample row, or one without point and measures, is asked nothing. */
export function askPoints(
  checks: readonly PointCheck[],
  points: readonly Point[],
  [house, facts]: readonly [house: House, facts: Facts],
  report: Report,
  memory?: PointMemory,
): void {
  if (memory) {
    const said = memory.inTurn(points, (point) => saidOf(checks, point, house, facts));
    for (const findings of said) findings.forEach(report);
  } else for (const point of points) askPoint(checks, point, house, facts, report);
}

function askPoint(
  checks: readonly PointCheck[],
  point: Point,
  house: House,
  facts: Facts,
  report: Report,
): void {
  if (isNoPoint(point.entry)) return;
  for (const check of checks) check.check(point, house, facts, report);
}

function saidOf(checks: readonly PointCheck[], point: Point, house: House, facts: Facts): readonly Finding[] {
  const said: Finding[] = [];
  askPoint(checks, point, house, facts, (finding) => said.push(finding));
  return said;
}
