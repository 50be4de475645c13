import type { InstitutionRow } from "../sheets/institution-table";
import type { Borne } from "./borne";
import type { KnownRows } from "./known-rows";

/** Rows that bear one number, and the known rows that they may be. */
interface Claim<T> {
  /** The number as it is written. */
  readonly written: string;
  readonly rows: readonly T[];
  /** Whether the number may be this department's at all. */
  readonly rightful: boolean;
  /** Numbers that were given to rows while nobody could tell whether they are this one. */
  readonly doubted?: readonly string[];
}

interface Settled<T> {
  readonly found: ReadonlyMap<T, string>;
  /** Rows that may be one of several known ones, and nothing tells which. */
  readonly unsure: ReadonlyMap<T, readonly string[]>;
}

/** So much of its text, and so much more than of any other, and a row is known again. */
const LIKE = 0.5;
const MORE = 0.15;
/** So many rows with one number were not typed by anybody: their texts are not compared. */
const CROWD = 60;

interface Row {
  readonly row: InstitutionRow;
}

/**
 * Which rows are believed their number. It stands for the row that bore it last time, which may have got another number
 * since (D01); not for a row that says to the letter what another known row says. Of several that bear it the one with
 * the known row's text is that row (of rows the same to the letter the one that stands where it stood), else the likest,
 * else the first.
 */
export function settle<T extends Row>(
  { written, rows, rightful, doubted = [] }: Claim<T>,
  known: KnownRows,
  borne: Borne,
  isOut: (known: InstitutionRow) => boolean,
): Settled<T> {
  const [first] = rows;
  const under = first ? known.lastUnder(first.row, written) : [];
  const last = under.length < CROWD ? under.filter((one) => one === written || !borne.has(one)) : [];
  const candidates = new Set(last.length > 0 ? last : rightful ? [written] : []);
  const found = new Map<T, string>();
  const unsure = new Map<T, readonly string[]>();
  const take = (one: T, riskId: string) => {
    found.set(one, riskId);
    candidates.delete(riskId);
  };
  for (const how of ["isOrigin", "isPrint", "isContent"] as const)
    for (const one of rows) {
      if (candidates.size === 0) break;
      const fitting = found.has(one)
        ? []
        : [...candidates].filter((candidate) => known[how](candidate, one.row));
      // Copies of one text are told apart by the rest of what they say.
      const [riskId] = how === "isContent" && fitting.length > 1 ? [] : fitting;
      if (riskId !== undefined) take(one, riskId);
    }
  if (candidates.size === 0) return { found, unsure };
  const open = rows.filter(
    (one) => !found.has(one) && !saysAnother(one, [written, ...last, ...doubted], known, borne),
  );
  const isCompared = open.length + candidates.size < CROWD;
  if (isCompared && (last.length > 1 || open.length + candidates.size > 2))
    byLikeness(open, [...candidates], known, take);
  const rest = open.filter((one) => !found.has(one));
  if (isCompared && rest.length > 0 && candidates.has(written)) {
    // Beside rows that are nothing like it, one that says it to the letter is what its number says, wherever it stands.
    const twin = [...found].find(([{ row }]) => known.isPrint(written, row));
    if (twin && rest.every(({ row }) => known.likeness(written, row) < LIKE)) {
      const [one, other] = twin;
      take(one, written);
      candidates.add(other);
    }
  }
  const [only] = candidates;
  if (only === undefined) return { found, unsure };
  const isPlain = candidates.size === 1 && (last.length < 2 || only === written);
  if (isPlain && (rightful || rest.length === 1)) {
    // A withdrawn point's number stays with its text: typed over with another it is another point.
    const row = known.get(only);
    const isGone = row !== undefined && isOut(row);
    const heir = rest.find((one) => !isGone || known.likeness(only, one.row) >= LIKE);
    if (heir) take(heir, only);
  } else for (const one of rest) unsure.set(one, [...candidates]);
  return { found, unsure };
}

/** To the letter another known row's; or another's person, post and text, which nobody else brings. */
function saysAnother({ row }: Row, own: readonly string[], known: KnownRows, borne: Borne): boolean {
  const isAnother = (riskId: string) => !own.includes(riskId);
  return (
    known.withPrint(row).some(isAnother) ||
    (borne.leavesOut(row.department) &&
      known.withContent(row).some((riskId) => isAnother(riskId) && !borne.has(riskId)))
  );
}

function byLikeness<T extends Row>(
  rows: readonly T[],
  candidates: readonly string[],
  known: KnownRows,
  take: (one: T, riskId: string) => void,
): void {
  const scores = rows
    .flatMap((one) => candidates.map((riskId) => ({ one, riskId, score: known.likeness(riskId, one.row) })))
    .sort((a, b) => b.score - a.score);
  const gone = new Set<T | string>();
  for (const { one, riskId, score } of scores) {
    if (score < LIKE || gone.has(one) || gone.has(riskId)) continue;
    const rival = scores.some(
      (other) =>
        (other.one === one) !== (other.riskId === riskId) &&
        !gone.has(other.one) &&
        !gone.has(other.riskId) &&
        other.score > score - MORE,
    );
    if (rival) continue;
    take(one, riskId);
    gone.add(one).add(riskId);
  }
}
