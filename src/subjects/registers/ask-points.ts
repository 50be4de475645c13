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
  for (const point of points) {
    if (isNoPoint(point.entry)) continue;
    if (!memory) askPoint(checks, point, house, facts, report);
    else memory.of(point.entry, () => saidOf(checks, point, house, facts)).forEach(report);
  }
}

function askPoint(
  checks: readonly PointCheck[],
  point: Point,
  house: House,
  facts: Facts,
  report: Report,
): void {
  for (const check of checks) check.check(point, house, facts, report);
}

function saidOf(checks: readonly PointCheck[], point: Point, house: House, facts: Facts): readonly Finding[] {
  const said: Finding[] = [];
  askPoint(checks, point, house, facts, (finding) => said.push(finding));
  return said;
}
