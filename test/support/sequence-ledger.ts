import type { Consolidation } from "../../src/subjects/consolidation/consolidate";
import type { ModelLine } from "./sequence-desk";

/** What of a line is compared. */
export interface Fields {
  readonly name: string;
  readonly point: string;
  readonly measures: string;
}

type Field = "point" | "measures";
const FIELDS: readonly Field[] = ["point", "measures"];

/** What the books must hold under a number. */
interface Account {
  readonly riskId: string;
  readonly department: string;
  owner: number;
  sent: Fields;
  held: Fields;
  filingNo: string | null;
  withdrawn: boolean;
  missing: boolean;
  /** What the owner wrote as its number when it was last sent. */
  written: string | null;
}

/** D06: what the department says where the institution says something else. */
interface Question {
  readonly riskId: string;
  readonly field: Field;
  readonly value: string;
  taken: boolean;
}

const NOBODY = -1;

interface Filed {
  readonly name: string;
  readonly file: string;
  readonly lines: readonly ModelLine[];
  readonly withdrawn: readonly string[];
}

/** Who has which number and what stands under it, kept by who wrote a line and not by what it says. */
export class Ledger {
  private readonly accounts = new Map<string, Account>();
  private readonly doubtful = new Set<string>();
  private readonly questions: Question[] = [];

  numberOf({ id }: Pick<ModelLine, "id">): string | undefined {
    return [...this.accounts.values()].find(({ owner }) => owner === id)?.riskId;
  }

  numbers(): readonly string[] {
    return [...this.accounts.keys()];
  }

  edit(riskId: string, field: Field | "filingNo", value: string): void {
    const account = this.at(riskId);
    if (field === "filingNo") account.filingNo = value;
    else account.held = { ...account.held, [field]: value };
  }

  withdraw(riskId: string): void {
    this.at(riskId).withdrawn = true;
  }

  /** Open questions answered 采用科室. */
  decideAll(): readonly Question[] {
    const open = this.questions.filter(({ taken }) => !taken);
    for (const question of open) question.taken = true;
    return open;
  }

  /** Whether other lines of the list bear the number of this one, or bore it last time. */
  isCopied({ lines }: { readonly lines: readonly ModelLine[] }, line: ModelLine): boolean {
    const number = line.written;
    const others = lines.filter((one) => one !== line && one.written === number).length;
    const before = [...this.accounts.values()].filter(
      (one) =>
        !one.missing && one.owner !== line.id && number !== null && (one.written ?? one.riskId) === number,
    ).length;
    return number !== null && others + before > 0;
  }

  /** Holds a department's lines against the numbers that they got. */
  filed(desk: Filed, result: Consolidation): readonly string[] {
    const troubles: string[] = [];
    const got = new Map(
      result.merged
        .filter(({ point }) => point.table.file === desk.file)
        .map(({ point, row }) => [`${point.level}${point.entry.row}`, row.riskId ?? ""] as const),
    );
    const seen = new Set(this.accounts.keys());
    const claims = (["岗位", "科室"] as const).flatMap((level) =>
      desk.lines
        .filter((line) => line.level === level)
        .map((line, index) => ({ line, riskId: got.get(`${level}${index + 2}`), was: this.numberOf(line) })),
    );
    const certain = new Map(claims.map(({ line }) => [line, this.isCertain(desk, line)] as const));
    for (const { line, riskId, was } of claims) {
      const whose = `${desk.name} 第${line.id}行（写 ${line.written ?? "无"}）`;
      if (line.returned !== (riskId === undefined)) troubles.push(`${whose}：退回与并入不符`);
      if (riskId === undefined) continue;
      const holder = this.accounts.get(riskId);
      const isFresh = !seen.has(riskId);
      const own = was === undefined ? undefined : this.accounts.get(was);
      // Two lines of one list that are the same to the letter: either may be found again by person and text.
      const isTwice = desk.lines.some((one) => one !== line && same(one.fields, line.fields));
      const isTwin =
        holder !== undefined &&
        (same(holder.sent, own?.sent ?? line.fields) ||
          same(holder.sent, line.fields) ||
          (isTwice && isSamePoint(holder.sent, line.fields)) ||
          (line.written === null && isSamePoint(holder.sent, line.fields)) ||
          desk.lines.some((one) => one !== line && one.id === holder.owner && same(one.fields, line.fields)));
      if (riskId !== was && !isFresh && !isTwin)
        troubles.push(`${whose}：得了别行的编号 ${riskId}，应为 ${was ?? "新编号"}`);
      if (was !== undefined && riskId !== was && !isTwin && certain.get(line))
        troubles.push(`${whose}：失去编号 ${was}，成了 ${riskId}`);
    }
    if (troubles.length > 0) return troubles;
    for (const { line, riskId } of claims) if (riskId !== undefined) this.post(desk.name, line, riskId);
    const present = new Set<string>();
    for (const { line, riskId } of claims) {
      // A returned line whose twin took its number is there all the same, with the twin's.
      const kept = riskId ?? this.numberOf(line);
      if (kept === undefined) continue;
      present.add(kept);
      // Which of two twins a line without number is that was returned nobody can tell.
      const { sent } = this.at(kept);
      if (riskId === undefined)
        for (const one of this.accounts.values())
          if (one.riskId !== kept && same(one.sent, sent)) this.doubtful.add(one.riskId).add(kept);
    }
    for (const account of this.accounts.values())
      if (account.department === desk.name) account.missing = !present.has(account.riskId);
    return [];
  }

  /** Every number stands in 风险点汇总表 with its text, its measures, its 备案号 and its state. */
  holds({ table, tallies }: Consolidation, filed: ReadonlySet<string>): readonly string[] {
    const rows = new Map(table.map((row) => [row.riskId ?? "", row]));
    const wrong = [...this.accounts.values()].flatMap((account) => {
      const row = rows.get(account.riskId);
      if (!row) return [`${account.riskId} 不见了`];
      const expected = { ...account.held, filingNo: account.filingNo };
      const differing = (["point", "measures", "filingNo"] as const).filter(
        (key) => row[key] !== expected[key],
      );
      const state = account.withdrawn ? "已撤销" : account.missing ? "本次未报" : null;
      const isState =
        state === null ? row.status !== "本次未报" && row.status !== "已撤销" : row.status === state;
      return [
        ...differing.map(
          (key) => `${account.riskId} 的${key}：${row[key] ?? "空"}，应为 ${expected[key] ?? "空"}`,
        ),
        ...(isState || this.doubtful.has(account.riskId) || !filed.has(account.department)
          ? []
          : [`${account.riskId} 状态是${row.status ?? "空"}`]),
      ];
    });
    this.doubtful.clear();
    const sums = tallies.filter(({ read, merged, setAside }) => read !== merged + setAside);
    return [...wrong, ...sums.map(({ submission }) => `${submission.file} 行数不合`)];
  }

  /** A line keeps its number where it bears it alone, or where its person and text did not change. */
  private isCertain(desk: Filed, line: ModelLine): boolean {
    const riskId = this.numberOf(line);
    const account = riskId === undefined ? undefined : this.accounts.get(riskId);
    if (!account || account.withdrawn) return false;
    const isAlone = line.written === riskId && !this.isCopied(desk, line);
    const isAsSent = account.sent.point === line.fields.point && account.sent.name === line.fields.name;
    const twins = [...this.accounts.values()].filter(
      ({ sent, department }) =>
        department === desk.name && sent.point === line.fields.point && sent.name === line.fields.name,
    );
    const sameLines = desk.lines.filter(
      ({ fields }) => fields.point === line.fields.point && fields.name === line.fields.name,
    );
    // What says the same as another line is not believed its number.
    return (
      (isAlone && twins.every((one) => one.riskId === riskId)) ||
      (isAsSent && twins.length === 1 && sameLines.length === 1)
    );
  }

  /** A line under its number: the three-way comparison, field by field. */
  private post(department: string, line: ModelLine, riskId: string): void {
    const { id: owner, fields, written } = line;
    const account = this.accounts.get(riskId);
    const mine = this.numberOf(line);
    // Twins to the letter may change places, and what could not be told is new; each number keeps one owner.
    if (mine !== undefined && mine !== riskId) this.at(mine).owner = account?.owner ?? NOBODY;
    if (!account) {
      const state = { withdrawn: false, missing: false, filingNo: null, written };
      this.accounts.set(riskId, { riskId, department, owner, sent: fields, held: fields, ...state });
      return;
    }
    account.owner = owner;
    account.written = written;
    for (const field of FIELDS) this.compare(account, field, fields[field]);
    account.sent = { ...account.sent, name: fields.name };
  }

  private compare(account: Account, field: Field, theirs: string): void {
    const [ours, before] = [account.held[field], account.sent[field]];
    const conflict = theirs !== ours && theirs !== before && ours !== before;
    const isAsked = ({ riskId, field: about, value }: Question) =>
      riskId === account.riskId && about === field && value === theirs;
    const question = this.questions.find(isAsked);
    if (conflict && !question?.taken) {
      if (!question) this.questions.push({ riskId: account.riskId, field, value: theirs, taken: false });
      return;
    }
    account.sent = { ...account.sent, [field]: theirs };
    if (theirs !== before || theirs === ours) account.held = { ...account.held, [field]: theirs };
  }

  private at(riskId: string): Account {
    const account = this.accounts.get(riskId);
    if (!account) throw new Error(`no ${riskId}`);
    return account;
  }
}

/** What finds a line without number: person and text. */
function isSamePoint(a: Fields, b: Fields): boolean {
  return a.name === b.name && a.point === b.point;
}

function same(a: Fields, b: Fields): boolean {
  return a.name === b.name && a.point === b.point && a.measures === b.measures;
}
