import type { Severity } from "../../findings/finding";
import { classOf, converted, sumOf, weighted, type AppraisalClass, type Scale, type Scores } from "./score";
import { REASONS, type AppraisalItem, type Counted, type Source } from "./sources";

/** Where a line stands. */
export interface RowSource {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** Something that a rule found, and whose it is. */
export interface AppraisalFault {
  readonly rule: string;
  readonly severity: Severity;
  readonly riskId: string | null;
  readonly name: string | null;
  readonly message: string;
  readonly source: RowSource;
}

/** What a deduction rests on: a row, or how often something happened. */
type Traced =
  | { readonly riskId: string; readonly rule: string; readonly source: RowSource }
  | { readonly name: string; readonly rule: string; readonly source: RowSource }
  | { readonly rule: string; readonly source: RowSource }
  | { readonly rule: string; readonly count: number };

/** What is counted of an object; what is left out nobody can tell. */
export type Counts = Readonly<Partial<Record<Counted, number>>>;

/** Who or what is appraised, with everything that is held against it. */
export interface AppraisalObject {
  readonly object: string;
  readonly kind: string;
  readonly faults: readonly AppraisalFault[];
  readonly counts: Counts;
  /** Somebody was held to account; null where nobody was asked. */
  readonly vetoed: boolean | null;
}

/** What people typed for an item. */
export interface TypedScores {
  readonly self: number | null;
  /** Null where the program's own score stands. */
  readonly office: number | null;
  readonly leader: number | null;
}

/** A line of the appraisal, in hundredths. */
export interface AppraisedItem extends Scores {
  readonly item: AppraisalItem;
  /** Null where it was not asked (未取数). */
  readonly deduction: number | null;
  readonly weighted: number | null;
  readonly rows: readonly Traced[];
  readonly reasons: readonly string[];
}

export interface Appraised {
  readonly object: string;
  readonly kind: string;
  readonly items: readonly AppraisedItem[];
  readonly full: number;
  readonly deduction: number | null;
  readonly scores: Scores;
  readonly weighted: number | null;
  readonly class: AppraisalClass | null;
  readonly converted: number | null;
  readonly vetoed: boolean | null;
}

/** One object by its items. The sum is the sum of the lines, the deduction of a line that of the rows that it names, no more than its full score. */
export function appraise(
  one: AppraisalObject,
  items: readonly AppraisalItem[],
  typed: (item: AppraisalItem) => TypedScores,
  scale: Scale,
): Appraised {
  const lines = items.map((item) => appraisedItem(one, item, typed(item), scale));
  // Without asking for the veto nobody knows what the sum is worth.
  const sum = one.vetoed === null && one.kind === "科室" ? null : sumOf(lines.map((line) => line.weighted));
  return {
    ...{ object: one.object, kind: one.kind, items: lines, vetoed: one.vetoed },
    full: items.reduce((all, { full }) => all + full, 0),
    deduction: sumOf(lines.map(({ deduction }) => deduction)),
    scores: {
      self: sumOf(lines.map(({ self }) => self)),
      office: sumOf(lines.map(({ office }) => office)),
      leader: sumOf(lines.map(({ leader }) => leader)),
    },
    weighted: sum,
    class: classOf(sum, one.vetoed === true, scale),
    converted: converted(sum, scale),
  };
}

function appraisedItem(
  one: AppraisalObject,
  item: AppraisalItem,
  typed: TypedScores,
  scale: Scale,
): AppraisedItem {
  const parts = item.sources.map((source) => partOf(one, source));
  const lost = sumOf(parts.map((part) => part.lost));
  const deduction = item.byHand
    ? byHand(item, typed.office)
    : lost === null
      ? null
      : Math.min(lost, item.full);
  const own = item.byHand ? item.full : deduction === null ? null : item.full - deduction;
  const office = typed.office === null ? own : within(typed.office, item);
  const scores = { self: typed.self, office, leader: typed.leader };
  return {
    item,
    deduction,
    ...scores,
    weighted: weighted(item.bonus > 0 ? ofOffice(scores) : scores, scale),
    rows: parts.flatMap(({ rows }) => rows),
    reasons: lost === null && !item.byHand ? [NOT_ASKED] : parts.flatMap(({ reasons }) => reasons),
  };
}

const NOT_ASKED = "未取数";

/** A bonus is the office's alone: it counts whole. */
function ofOffice({ office }: Scores): Scores {
  return { self: office, office, leader: office };
}

function byHand({ full, bonus }: AppraisalItem, office: number | null): number {
  return office === null || bonus > 0 ? 0 : Math.max(0, full - office);
}

function within(score: number, { full, bonus }: AppraisalItem): number {
  return bonus > 0 ? Math.max(-bonus, Math.min(bonus, score)) : Math.max(0, Math.min(full, score));
}

interface Part {
  readonly lost: number | null;
  readonly rows: readonly Traced[];
  readonly reasons: readonly string[];
}

function partOf(one: AppraisalObject, source: Source): Part {
  const { counted, each } = source;
  const counts = counted.map((word) => [word, one.counts[word]] as const);
  if (counts.some(([, count]) => count === undefined)) return { lost: null, rows: [], reasons: [] };
  const faults = faultsOf(one, source);
  const happened = counts.filter(([, count]) => (count ?? 0) > 0);
  return {
    lost: each * (faults.length + happened.reduce((sum, [, count]) => sum + (count ?? 0), 0)),
    rows: [...faults.map(traced), ...happened.map(([rule, count]) => ({ rule, count: count ?? 0 }))],
    reasons: [
      ...faults.map(({ rule, riskId, name }) => `${rule} ${riskId ?? name ?? ""}`.trim()),
      ...happened.map(([word, count]) => REASONS[word](count ?? 0)),
    ],
  };
}

function faultsOf({ faults }: AppraisalObject, { rules, perRow }: Source): readonly AppraisalFault[] {
  const found = faults.filter((fault) =>
    rules.some(({ id, severity }) => id === fault.rule && (severity === null || severity === fault.severity)),
  );
  if (!perRow) return found;
  const rows = new Map(found.map((fault) => [fault.riskId ?? JSON.stringify(fault.source), fault] as const));
  return [...rows.values()];
}

function traced({ rule, riskId, name, source }: AppraisalFault): Traced {
  if (riskId !== null) return { riskId, rule, source };
  return name === null ? { rule, source } : { name, rule, source };
}
