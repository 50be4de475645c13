import { D01, D08 } from "../findings/catalogue/consolidation";
import { placeName, type Finding } from "../findings/finding";
import { say } from "../findings/remark";
import type { House } from "../register/house";
import { at, type Point } from "../register/point";
import { couldHoldNumber } from "../register/succession";
import { institutionTable, type InstitutionRow } from "../sheets/institution-table";
import { plain } from "../workbook/plain";
import type { Numbering } from "./numbering";

/** A row that came in, and the row of the books that it is. */
export interface Incoming {
  readonly point: Point;
  readonly row: InstitutionRow;
  /** It holds its number and is not merged (A07). */
  readonly returned: boolean;
}

export interface Matched extends Incoming {
  readonly riskId: string;
  /** The row of the last 汇总表, or null for a new one. */
  readonly before: InstitutionRow | null;
}

/** So many candidates are named. */
const NAMED = 10;

/** Finds each incoming row in the books: by its number, else by department, person, post and text; what stays unsure is new. */
export class Matcher {
  private readonly byId: ReadonlyMap<string, InstitutionRow>;
  private readonly byContent = new Map<string, InstitutionRow[]>();
  private readonly byFingerprint = new Map<string, InstitutionRow[]>();
  private readonly used = new Map<string, Point>();

  /** `base` is what departments last sent: a text that the institution changed by hand is still found by it. */
  constructor(
    table: readonly InstitutionRow[],
    private readonly base: ReadonlyMap<string, InstitutionRow>,
    private readonly house: House,
    private readonly numbering: Numbering,
    private readonly report: (finding: Finding) => void,
  ) {
    this.byId = new Map(table.map((row) => [row.riskId ?? "", row]));
  }

  /** Only rows without numbers ask for it. */
  private learnContents(): void {
    if (this.byContent.size > 0) return;
    for (const row of this.byId.values()) {
      const sent = contentOf(this.base.get(row.riskId ?? "") ?? row);
      const held = contentOf(row);
      push(this.byFingerprint, printOf(row), row);
      push(this.byFingerprint, originOf(row), row);
      push(this.byContent, sent, row);
      if (held !== sent) push(this.byContent, held, row);
    }
  }

  /** All incoming rows of a run at once, so that numbers in use are known before any is given. */
  match(incoming: readonly Incoming[]): Matched[] {
    const found = new Map<Incoming, Matched>();
    const numberless: Incoming[] = [];
    for (const one of incoming) {
      const { riskId } = one.point.record;
      if (riskId && !this.used.has(riskId) && this.isRightful(riskId, one)) {
        this.used.set(riskId, one.point);
        if (!one.returned) found.set(one, { ...one, riskId, before: this.byId.get(riskId) ?? null });
      } else if (!one.returned) numberless.push(one);
    }
    // Once all numbers have found their rows: the rightful one may come after the one that copied it.
    const holders = new Map(numberless.map((one) => [one, this.holderOf(one)] as const));
    for (const [one, matched] of this.matchByContent(numberless)) {
      found.set(one, matched);
      const holder = holders.get(one);
      if (holder) this.tellRenumbered(matched, holder);
    }
    return incoming.map((one) => found.get(one)).filter((one): one is Matched => one !== undefined);
  }

  /** The row of the books that a returned row is about, unless another row of this run is that one. */
  behind({ point, row }: Incoming): InstitutionRow | undefined {
    const { riskId } = point.record;
    return riskId && this.used.get(riskId) === point ? this.byId.get(riskId) : this.free(contentOf(row))[0];
  }

  /** A number belongs to a row of the same department and level, in the books or as it would be given. */
  private isRightful(riskId: string, { row, point }: Incoming): boolean {
    const known = this.byId.get(riskId);
    if (known) return known.department === row.department && known.level === row.level;
    return couldHoldNumber(this.house, point.department, point.level, riskId);
  }

  /** Whose the number on a row is, where it is another's: a row of this run, else one of the books. */
  private holderOf({ point: { record } }: Incoming): string | undefined {
    const holder = record.riskId ? this.used.get(record.riskId) : undefined;
    if (holder) return placeName(at(holder, "riskId"));
    const known = record.riskId ? this.byId.get(record.riskId) : undefined;
    return known && `${institutionTable.tab}（${[known.department, known.name].filter(Boolean).join("")}）`;
  }

  private matchByContent(rows: readonly Incoming[]): (readonly [Incoming, Matched])[] {
    // Before the first batch there is nothing to find.
    if (this.byId.size === 0 || rows.length === 0) return rows.map((one) => [one, this.settle(one, null)]);
    this.learnContents();
    const matched = new Map<Incoming, InstitutionRow>();
    const take = (one: Incoming, row: InstitutionRow) => {
      matched.set(one, row);
      this.used.set(row.riskId ?? "", one.point);
    };
    // Rows that are the same to the letter pair off by where they stand, then in order: a second run finds what the first one wrote.
    for (const key of [originOf, printOf]) {
      for (const one of rows) {
        const same = matched.has(one) ? undefined : this.nextUnused(this.byFingerprint.get(key(one.row)));
        if (same) take(one, same);
      }
    }
    const contents = new Map(
      rows.filter((one) => !matched.has(one)).map((one) => [one, contentOf(one.row)] as const),
    );
    const rivals = new Map<string, number>();
    for (const content of contents.values()) rivals.set(content, (rivals.get(content) ?? 0) + 1);
    // Rivals take no candidate from one another: each list is made once.
    const open = new Map([...rivals.keys()].map((content) => [content, this.free(content)] as const));
    return rows.map((one) => {
      const content = contents.get(one);
      if (content !== undefined) {
        const candidates = open.get(content) ?? [];
        const [only] = candidates;
        if (only && candidates.length === 1 && rivals.get(content) === 1) take(one, only);
        else if (candidates.length > 0) this.tellUnsure(one, candidates);
      }
      return [one, this.settle(one, matched.get(one) ?? null)];
    });
  }

  private free(content: string): InstitutionRow[] {
    this.learnContents();
    return (this.byContent.get(content) ?? []).filter(({ riskId }) => !this.used.has(riskId ?? ""));
  }

  /** Takes rows in use off the front, so that a long list of equal rows is walked once. */
  private nextUnused(rows: InstitutionRow[] | undefined): InstitutionRow | undefined {
    while (rows?.[0] && this.used.has(rows[0].riskId ?? "")) rows.shift();
    return rows?.[0];
  }

  private settle(one: Incoming, before: InstitutionRow | null): Matched {
    const riskId = before?.riskId ?? this.numbering.next(one.point.department?.code ?? "", one.point.level);
    this.used.set(riskId, one.point);
    return { ...one, riskId, before };
  }

  private tellUnsure({ point }: Incoming, candidates: readonly InstitutionRow[]): void {
    const names = candidates
      .slice(0, NAMED)
      .map(({ riskId }) => riskId)
      .join("、");
    this.report(say(D08, "unsure", at(point, "riskId"), { candidates: names }, { field: "riskId" }));
  }

  private tellRenumbered(one: Matched, first: string): void {
    const value = one.point.record.riskId ?? "";
    const data = { value, first, given: one.riskId };
    this.report(
      say(D01, "renumbered", at(one.point, "riskId"), data, { field: "riskId", value, fix: one.riskId }),
    );
  }
}

/** What makes a row the same row without a number: department, level, person, post and text. */
function contentOf({ department, level, name, post, point }: InstitutionRow): string {
  return [department, level, name, level === "岗位" ? post : "", point]
    .map((text) => plain(text ?? ""))
    .join("\n");
}

/** What a department sent of a row, to the letter. */
function printOf({ department, level, fingerprint }: InstitutionRow): string {
  return [department, level, fingerprint].join("\n");
}

function originOf(row: InstitutionRow): string {
  return `${printOf(row)}\n${row.source ?? ""}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
