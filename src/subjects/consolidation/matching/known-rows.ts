import type { InstitutionRow, PreviousRow } from "../sheets/institution-table";
import type { DecisionRecord } from "../sheets/ledgers";
import { institutionTable } from "../sheets/institution-table";
import { plain } from "../../../workbook/text/plain";
import { likeness } from "../../../merging/likeness";

type Texts = Pick<InstitutionRow, "department" | "level" | "name" | "post" | "point">;
type Index = ReadonlyMap<string, readonly string[]>;

/** Every row that the books know by number: 风险点汇总表, and `_上次汇总` for what somebody deleted there. */
export class KnownRows {
  private readonly rows = new Map<string, InstitutionRow>();
  private readonly asked = new Map<string, DecisionRecord[]>();
  private prints: Index | undefined;
  private origins: Index | undefined;
  private readonly contents = new Map<string | null, Index>();
  private bearers: Index | undefined;

  constructor(
    private readonly table: ReadonlyMap<string, InstitutionRow>,
    private readonly base: ReadonlyMap<string, PreviousRow>,
    decisions: readonly DecisionRecord[],
  ) {
    for (const [riskId, row] of base) this.rows.set(riskId, row);
    for (const [riskId, row] of table) this.rows.set(riskId, row);
    for (const one of decisions) if (one.riskId) push(this.asked, one.riskId, one);
  }

  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  get(riskId: string): InstitutionRow | undefined {
    return this.rows.get(riskId);
  }

  ofDepartment(department: string | null): readonly string[] {
    return [...this.rows].flatMap(([riskId, row]) => (row.department === department ? [riskId] : []));
  }

  /** Rows that a department last sent under that number, whatever they are called since (D01); those that were missing aside. */
  lastUnder({ department, level }: Texts, written: string): readonly string[] {
    this.bearers ??= this.indexed(
      [...this.table.keys()].filter((riskId) => this.isSent(riskId)),
      (riskId, row) => [bearerOf(row, this.base.get(riskId)?.written ?? riskId)],
    );
    return this.bearers.get(bearerOf({ department, level }, written)) ?? [];
  }

  /** A copy that was withdrawn has no claim to the number that it once bore. */
  private isSent(riskId: string): boolean {
    const status = this.table.get(riskId)?.status;
    const isCopy = (this.base.get(riskId)?.written ?? null) !== null;
    return status !== "本次未报" && !(status === "已撤销" && isCopy);
  }

  /** Whether a row says to the letter what the department last sent of this one. */
  isPrint(riskId: string, row: InstitutionRow): boolean {
    const print = printOf(row);
    const [held, sent] = [this.table.get(riskId), this.base.get(riskId)];
    return (held !== undefined && printOf(held) === print) || (sent !== undefined && printOf(sent) === print);
  }

  /** Whether person, post and text are those of the known row, as sent or as the institution holds it. */
  isContent(riskId: string, row: InstitutionRow): boolean {
    const known = this.rows.get(riskId);
    return known !== undefined && this.contentsOf(riskId, known).includes(rowIdentity(row));
  }

  /** Whether it also stands where that row stood. */
  isOrigin(riskId: string, row: InstitutionRow): boolean {
    return this.rows.get(riskId)?.source === row.source && this.isPrint(riskId, row);
  }

  /** Known rows that say the same to the letter. */
  withPrint(row: InstitutionRow): readonly string[] {
    this.prints ??= this.indexed([...this.rows.keys()], (riskId) =>
      [this.table.get(riskId), this.base.get(riskId)].flatMap((one) => (one ? [printOf(one)] : [])),
    );
    return this.prints.get(printOf(row)) ?? [];
  }

  /** And where they stood too. */
  withOrigin(row: InstitutionRow): readonly string[] {
    this.origins ??= this.indexed([...this.rows.keys()], (_riskId, known) => [originOf(known)]);
    return this.origins.get(originOf(row)) ?? [];
  }

  /** Known rows of the same department, person, post and text. */
  withContent(row: InstitutionRow): readonly string[] {
    const { department } = row;
    const known =
      this.contents.get(department) ??
      this.indexed(this.ofDepartment(department), (riskId, row) => this.contentsOf(riskId, row));
    this.contents.set(department, known);
    return known.get(rowIdentity(row)) ?? [];
  }

  /** How much of a row's texts is that of a known one, 0 to 1; of another person's, or of another point's, it is nothing. */
  likeness(riskId: string, row: InstitutionRow): number {
    const scores = [this.table.get(riskId), this.base.get(riskId)].map((known) => {
      if (!known || plain(known.name ?? "") !== plain(row.name ?? "")) return 0;
      const point = alike(known.point, row.point);
      return point < SAME_POINT ? 0 : POINT * point + (1 - POINT) * alike(known.measures, row.measures);
    });
    return Math.max(...scores);
  }

  /** As the institution holds it, as the department last sent it, and with what it sent and nobody decided yet. */
  private contentsOf(riskId: string, known: InstitutionRow): readonly string[] {
    const sent = this.base.get(riskId) ?? known;
    const asked = (this.asked.get(riskId) ?? []).flatMap(({ field, departmentValue }) => {
      const key = FIELDS.find((one) => institutionTable.columns[one].header === field);
      return key ? [rowIdentity({ ...sent, [key]: departmentValue })] : [];
    });
    const isSame = FIELDS.every((key) => known[key] === sent[key]);
    return [...new Set([rowIdentity(known), ...(isSame ? [] : [rowIdentity(sent)]), ...asked])];
  }

  private indexed(
    riskIds: readonly string[],
    keysOf: (riskId: string, row: InstitutionRow) => readonly string[],
  ): Index {
    const index = new Map<string, string[]>();
    for (const riskId of riskIds) {
      const row = this.rows.get(riskId);
      if (row) for (const key of new Set(keysOf(riskId, row))) push(index, key, riskId);
    }
    return index;
  }
}

/** A point is known by what it says; its measures tell it from its copies. */
const POINT = 0.7;
/** Measures that are the same make no other point the same. */
const SAME_POINT = 0.4;

function alike(a: string | null, b: string | null): number {
  return a === b ? 1 : likeness(plain(a ?? ""), plain(b ?? ""));
}

const FIELDS = ["name", "post", "point"] as const;

/** What makes a row the same row without a number: department, level, person, post and text. */
export function rowIdentity({ department, level, name, post, point }: Texts): string {
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

function bearerOf({ department, level }: Pick<Texts, "department" | "level">, written: string): string {
  return [department, level, written].join("\n");
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
