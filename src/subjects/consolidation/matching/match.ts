import { D01, D08 } from "../catalogue/consolidation";
import { placeName, type Finding } from "../../../findings/finding";
import { say } from "../../../findings/rule";
import type { House } from "../../../house/house";
import { at, type Point } from "../../registers/point";
import { couldHoldNumber } from "../../../house/succession";
import { institutionTable, type InstitutionRow } from "../sheets/institution-table";
import type { Books } from "../books";
import { Borne } from "./borne";
import { settle } from "./contest";
import { rowIdentity, KnownRows, push } from "./known-rows";
import type { ChangesInForce } from "../changes-in-force";
import type { RowDraft } from "../to-row";
import type { Numbering } from "./numbering";
import { NumberDoubts, type NumberDoubt } from "./number-doubts";

/** A row that came in, and the row of the books that it is. */
export interface Incoming {
  readonly point: Point;
  /** Made for this run. */
  readonly row: RowDraft;
  /** Returned (A07) and set-aside rows hold their number and are not merged. */
  readonly fate: "merged" | "returned" | "aside";
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
  private readonly known: KnownRows;
  private readonly used = new Map<string, Point>();
  private readonly held = new Map<Point, string>();
  private readonly unsure = new Map<Incoming, readonly string[]>();
  private readonly decided: NumberDoubts;
  /** Rows taken as new that may be known ones. */
  readonly doubts: NumberDoubt[] = [];

  constructor(
    { table, base, decisions }: Pick<Books, "table" | "base" | "decisions">,
    private readonly house: House,
    private readonly numbering: Numbering,
    private readonly changes: ChangesInForce,
    private readonly report: (finding: Finding) => void,
  ) {
    this.byId = new Map(table.map((row) => [row.riskId ?? "", row]));
    this.known = new KnownRows(this.byId, base, decisions);
    this.decided = new NumberDoubts(decisions);
  }

  /** All incoming rows of a run at once, so that numbers in use are known before any is given. */
  match(incoming: readonly Incoming[]): Matched[] {
    const believed = new Map<Incoming, Matched>();
    this.believe(incoming, (one, riskId) => {
      this.used.set(riskId, one.point);
      this.held.set(one.point, riskId);
      if (one.fate === "merged") believed.set(one, this.matched(one, riskId));
    });
    const merged = incoming.filter(({ fate }) => fate === "merged");
    const rest = merged.filter((one) => !believed.has(one));
    // Once all numbers have found their rows: the rightful one may come after the one that copied it.
    const holders = new Map(
      incoming
        .filter(({ point }) => point.record.riskId && this.held.get(point) !== point.record.riskId)
        .map((one) => [one, this.holderOf(one)] as const),
    );
    const byContent = this.matchByContent(rest);
    for (const [one, matched] of believed) believed.set(one, this.asDecided(matched));
    const others = byContent.map((matched) => this.asDecided(matched)).values();
    return merged.flatMap((one) => {
      const matched = believed.get(one) ?? others.next().value;
      const holder = holders.get(one);
      if (matched && holder !== undefined && matched.riskId !== one.point.record.riskId)
        this.tellRenumbered(matched, holder);
      return matched ?? [];
    });
  }

  /** The known row that people decided it is, unless another row of this run is that one. */
  private asDecided(matched: Matched): Matched {
    const riskId = this.decided.decided(matched.riskId);
    const known = riskId === null ? undefined : this.known.get(riskId);
    if (riskId === null || this.used.has(riskId)) return matched;
    if (known?.department !== matched.row.department || known.level !== matched.row.level) return matched;
    this.used.set(riskId, matched.point);
    return this.matched(matched, riskId);
  }

  /** The row of the books that a returned row is about, unless another row of this run is that one. */
  behind({ point, row }: Incoming): InstitutionRow | undefined {
    const riskId = this.held.get(point) ?? this.free(row)[0];
    return riskId === undefined ? undefined : this.byId.get(riskId);
  }

  /** Rows by the numbers that they bear; those that are not believed are left. */
  private believe(incoming: readonly Incoming[], take: (one: Incoming, riskId: string) => void): void {
    const claims = new Map<string, Incoming[]>();
    const borne = new Borne(this.known);
    for (const one of incoming) {
      const { riskId } = one.point.record;
      if (!riskId) continue;
      if (this.isRightful(riskId, one)) borne.add(riskId);
      push(claims, [riskId, one.row.department, one.row.level].join("\n"), one);
    }
    const isOut = (row: InstitutionRow) =>
      row.status === "已撤销" || this.changes.withdrawnBy(row) !== undefined;
    for (const rows of claims.values()) {
      const [first] = rows;
      const written = first?.point.record.riskId ?? "";
      const rightful = first !== undefined && this.isRightful(written, first);
      const doubted = this.decided.answeredBy(written);
      const { found, unsure } = settle({ written, rows, rightful, doubted }, this.known, borne, isOut);
      for (const [one, riskId] of found) take(one, riskId);
      for (const [one, candidates] of unsure) this.unsure.set(one, candidates);
    }
  }

  /** A number belongs to a row of the same department and level, in the books or as it would be given. */
  private isRightful(riskId: string, { row, point }: Incoming): boolean {
    const known = this.known.get(riskId);
    if (known) return known.department === row.department && known.level === row.level;
    return couldHoldNumber(this.house, point.department, point.level, riskId);
  }

  /** Whose the number on a row is, where it is another's: a row of this run, else one of the books. */
  private holderOf({ point }: Incoming): string | undefined {
    const { riskId } = point.record;
    const holder = riskId ? this.used.get(riskId) : undefined;
    if (holder && holder !== point) return placeName(at(holder, "riskId"));
    const known = riskId ? this.known.get(riskId) : undefined;
    return known && `${institutionTable.tab}（${[known.department, known.name].filter(Boolean).join("")}）`;
  }

  /** Row by row. */
  private matchByContent(rows: readonly Incoming[]): readonly Matched[] {
    // Before the first batch there is nothing to find.
    if (this.known.isEmpty || rows.length === 0) return rows.map((one) => this.settled(one, null));
    const matched = new Map<Incoming, string>();
    const take = (one: Incoming, riskId: string) => {
      matched.set(one, riskId);
      this.used.set(riskId, one.point);
    };
    // Rows that are the same to the letter pair off by where they stand, then in order: a second run finds what the first one wrote.
    const { known } = this;
    for (const same of [known.withOrigin.bind(known), known.withPrint.bind(known)]) {
      const lists = new Map<readonly string[], number>();
      for (const one of rows) {
        const riskId = matched.has(one) ? undefined : this.nextUnused(same(one.row), lists);
        if (riskId !== undefined) take(one, riskId);
      }
    }
    const open = rows.filter((one) => !matched.has(one));
    const contents = new Map(open.map((one) => [one, rowIdentity(one.row)] as const));
    const rivals = new Map<string, number>();
    for (const content of contents.values()) rivals.set(content, (rivals.get(content) ?? 0) + 1);
    // Rivals take no candidate from one another: each list is made once.
    const lists = new Map<string, readonly string[]>();
    for (const [one, content] of contents) if (!lists.has(content)) lists.set(content, this.free(one.row));
    return rows.map((one) => {
      const content = contents.get(one);
      if (content !== undefined) {
        const candidates = lists.get(content) ?? [];
        const [only] = candidates;
        if (only !== undefined && candidates.length === 1 && rivals.get(content) === 1) take(one, only);
      }
      const settled = this.settled(one, matched.get(one) ?? null);
      if (content !== undefined && !matched.has(one))
        this.tellUnsure(settled, lists.get(content) ?? [], this.unsure.get(one) ?? []);
      return settled;
    });
  }

  private free(row: InstitutionRow): readonly string[] {
    return this.known.withContent(row).filter((riskId) => !this.used.has(riskId));
  }

  /** Goes on where it stood, so that a long list of equal rows is walked once. */
  private nextUnused(list: readonly string[], walked: Map<readonly string[], number>): string | undefined {
    let index = walked.get(list) ?? 0;
    while (index < list.length && this.used.has(list[index] ?? "")) index++;
    walked.set(list, index);
    return list[index];
  }

  private settled(one: Incoming, known: string | null): Matched {
    const riskId = known ?? this.numbering.next(one.point.department?.code ?? "", one.point.level);
    this.used.set(riskId, one.point);
    return this.matched(one, riskId);
  }

  private matched({ point, row, fate }: Incoming, riskId: string): Matched {
    return { point, row, fate, riskId, before: this.byId.get(riskId) ?? null };
  }

  /** `alike`: known rows of that content; where there are none, those that its number may `mean`. */
  private tellUnsure(one: Matched, alike: readonly string[], mean: readonly string[]): void {
    const candidates = alike.length > 0 ? alike : mean;
    if (candidates.length === 0) return;
    const { point, row, riskId } = one;
    const value = point.record.riskId ?? null;
    const named = candidates.slice(0, NAMED);
    const data = { candidates: named.join("、"), value: value ?? "" };
    const bears = value !== null && named.includes(value);
    const how = bears ? "bears" : alike.length > 0 ? "unsure" : "copied";
    this.report(say(D08, how, at(point, "riskId"), data, { field: "riskId", value }));
    this.doubts.push({ given: riskId, row, written: value, candidates: named });
  }

  private tellRenumbered(one: Matched, first: string): void {
    const value = one.point.record.riskId ?? "";
    const data = { value, first, given: one.riskId };
    this.report(
      say(D01, "renumbered", at(one.point, "riskId"), data, { field: "riskId", value, fix: one.riskId }),
    );
  }
}
