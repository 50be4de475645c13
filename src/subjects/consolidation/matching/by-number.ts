import { ask } from "../../../checking/ask";
import { consequencesOf } from "../../../findings/rule";
import type { Finding } from "../../../findings/finding";
import type { House } from "../../../house/house";
import type { Facts, PointCheck } from "../../subject";
import type { Point } from "../../registers/point";
import type { ChangesInForce } from "../changes-in-force";
import type { Matched } from "./match";
import type { Submission } from "../choosing/submission";
import { rowKey } from "../choosing/rows-with-errors";

/**
 * G04, F14 and A12 by the numbers that rows turned out to have. Before a run only the number written on a row is known: one
 * that came without is not asked, and one that bears another row's number is asked about that row. Of files that are joined
 * the one may hold 等级调整记录 of the other's rows. Rows set aside have no number.
 */
export function judgedByNumber(
  findings: readonly Finding[],
  matched: readonly Matched[],
  taken: readonly Submission[],
  changes: ChangesInForce,
  house: House,
  checks: readonly PointCheck[],
): Finding[] {
  const byNumber = checks.filter((check) => check.byNumber);
  const ids = new Set(byNumber.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const joined = filesOfJoined(taken);
  const isAsJudged = ({ point, riskId }: Matched) =>
    point.record.riskId === riskId && !joined.has(point.table.file);
  const known = new Set(matched.filter(isAsJudged).map(({ point }) => keyOf(point)));
  const borne = numbersOf(taken, joined);
  const rest = findings.filter((finding) => {
    const { rule, place } = finding;
    if (isOfNumber(finding)) return !borne.has(`${place.file}\n${finding.value ?? ""}`);
    return !ids.has(rule) || known.has(rowKey(place.file, place.sheet, place.row ?? 0));
  });
  for (const one of matched) {
    if (isAsJudged(one)) continue;
    const { point, riskId, row } = one;
    const facts = changes.factsOf(row.department);
    if (!isKnown(riskId, facts)) continue;
    const numbered = { ...point, record: { ...point.record, riskId } };
    ask(byNumber, [numbered, house, facts], (finding) => rest.push(finding));
  }
  return rest;
}

/** Whether the books say anything of a number; of one that was given in this very run they do not. */
function isKnown(riskId: string, { approvedGrades, known, changes }: Facts): boolean {
  return approvedGrades.has(riskId) || known.has(riskId) || changes.linesOf(riskId).length > 0;
}

/** A number that nobody bears. */
function isOfNumber(finding: Finding): boolean {
  return finding.field === "riskId" && consequencesOf(finding).misses === "number";
}

/** What the registers of joined files bear, by each of the files: 等级调整记录 of the one may be about rows of the other. */
function numbersOf(taken: readonly Submission[], joined: ReadonlySet<string>): ReadonlySet<string> {
  const together = taken.filter(({ file }) => joined.has(file));
  return new Set(
    together.flatMap(({ file, one: { department } }) =>
      together
        .filter(({ one }) => one.department?.name === department?.name)
        .flatMap(({ one }) => one.points.map(({ record }) => `${file}\n${record.riskId ?? ""}`)),
    ),
  );
}

/** Files that count beside another one of their department. */
function filesOfJoined(taken: readonly Submission[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const joined = new Set<string>();
  for (const { file, one } of taken) {
    const name = one.department?.name;
    if (name === undefined) continue;
    const other = first.get(name);
    if (other === undefined) first.set(name, file);
    else joined.add(file).add(other);
  }
  return joined;
}

function keyOf({ table, entry }: Point): string {
  return rowKey(table.file, table.sheet, entry.row);
}
