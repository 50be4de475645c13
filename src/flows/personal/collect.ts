import { cellOfLine, rowBelow } from "../../drawing/line-cells";
import type { Finding } from "../../findings/finding";
import { namesakesOf, nameIn, whoIs } from "../../house/who";
import { keysOf } from "../../sheets/define-sheet";
import { isNoPoint, type Entry } from "../../reading/entry";
import type { RegisterTable } from "../../reading/read-workbook";
import type { DepartmentCase } from "../../subjects/registers/case/department-case";
import { staffRegister } from "../../subjects/registers/sheets/staff-register";
import type { WorkbookContent } from "../../workbook/grid";
import { HostError } from "../../workbook/host-error";
import type { CellChange } from "../../workbook/live/live-workbook";
import type { WorkbookPatch } from "../../workbook/live/workbook-patch";
import { plain } from "../../workbook/text/plain";
import { expectColumns } from "../steps/needed-columns";
import { choosePages } from "./choose-pages";
import type { PersonalRead } from "./read-pages";

/** What became of a line of a page. */
export interface CollectedLine {
  readonly file: string;
  readonly row: number;
  readonly name: string;
  readonly riskId: string | null;
  readonly point: string | null;
  readonly outcome: "新增" | "修改" | "已有" | "未收";
  /** Why it was not taken. */
  readonly reason: string | null;
}

interface Collected {
  readonly patch: WorkbookPatch;
  readonly lines: readonly CollectedLine[];
  readonly findings: readonly Finding[];
}

/** Fields of a page that stand in the register under the same keys. */
const SHARED = ["aspect", "category", "point", "likelihood", "severity", "measures"] as const;

/**
 * 个人自查表 into a department's 岗位风险点登记表: points that it knows by number or by person and text are brought up to date, the others added below.
 * Every filled line of every page is answered for. Throws `HostError` where the workbook has no such register, or that has no column for what somebody wrote.
 */
export function collectPages(
  one: DepartmentCase,
  content: WorkbookContent,
  pages: readonly PersonalRead[],
): Collected {
  const table = one.read.registers.find(({ level, header }) => level === "岗位" && header !== null);
  if (!table)
    throw new HostError(
      "refused",
      `“${one.file}”里没有“${staffRegister.tab}”或它的表头，什么都没有写。请先补上。`,
    );
  const { taken, left, findings } = choosePages(pages);
  const strangers = taken.filter(({ page }) => !isOf(one, page.department));
  expectColumns(table, filledBy(taken.filter((page) => !strangers.includes(page))));
  const collector = new Collector(one, table, rowBelow(content, table));
  for (const page of taken) if (!strangers.includes(page)) collector.add(page);
  const notTaken = [
    ...[...left].flatMap(([page, reason]) => linesOf(page, reason)),
    ...strangers.flatMap((page) => linesOf(page, `是${page.page.department ?? "别的科室"}的，不是本科室的`)),
  ];
  return {
    patch: { changes: collector.changes, headers: new Map([[table.sheet, table.header?.row ?? 0]]) },
    lines: [...collector.lines, ...notTaken],
    findings: [...findings, ...taken.flatMap((page) => page.findings)],
  };
}

/** Fields that somebody filled in, on whichever page. */
function filledBy(pages: readonly PersonalRead[]): readonly string[] {
  const lines = pages.flatMap((page) => page.lines);
  return ["name", ...SHARED.filter((key) => lines.some((line) => valueOf(line, key) !== null))];
}

function isOf({ department }: DepartmentCase, said: string | null): boolean {
  return said === null || department?.name === said || department?.aliases.includes(said) === true;
}

function linesOf({ file, page, lines }: PersonalRead, reason: string): readonly CollectedLine[] {
  return lines.map(({ row, record }) => ({
    ...{ file, row, name: page.name ?? "", riskId: record.riskId, point: record.point },
    ...{ outcome: "未收", reason },
  }));
}

type Line = PersonalRead["lines"][number];

/** What somebody wrote into a field, understood or not. */
function valueOf({ record, kept }: Line, key: (typeof SHARED)[number]): unknown {
  return kept.get(key) ?? record[key] ?? null;
}

class Collector {
  readonly changes: CellChange[] = [];
  readonly lines: CollectedLine[] = [];
  private readonly known: readonly Entry[];

  constructor(
    private readonly one: DepartmentCase,
    private readonly table: RegisterTable,
    private below: number,
  ) {
    this.known = table.entries.filter((entry) => !isNoPoint(entry));
  }

  add(page: PersonalRead): void {
    const added = new Map<string, Line>();
    // Rows that a line of the page names by number are that line's alone.
    const numbers = new Set(page.lines.flatMap(({ record }) => record.riskId ?? []));
    for (const line of page.lines) {
      const { point } = line.record;
      const twin = added.get(plain(point ?? ""));
      if (point === null) this.tell(page, line, "未收", "没有写风险点");
      else if (twin) this.tellTwin(page, line, twin);
      else {
        added.set(plain(point), line);
        this.take(page, line, numbers);
      }
    }
  }

  /** The same point twice on a page is one, if the lines say the same. */
  private tellTwin(page: PersonalRead, line: Line, twin: Line): void {
    const isSame = SHARED.every((key) => valueOf(line, key) === valueOf(twin, key));
    if (isSame) this.tell(page, line, "已有", null);
    else this.tell(page, line, "未收", `与第${twin.row}行是同一个风险点，内容不一样`);
  }

  private take(page: PersonalRead, line: Line, numbers: ReadonlySet<string>): void {
    const { record } = line;
    const numbered = this.known.find(
      (entry) => record.riskId !== null && entry.record.riskId === record.riskId,
    );
    if (numbered && !this.isOf(page, numbered)) {
      const whose = numbered.record.name ?? "别人";
      this.tell(page, line, "未收", `编号 ${record.riskId ?? ""} 在登记表里是${whose}的`);
      return;
    }
    const entry = numbered ?? this.sameText(page, line, numbers);
    if (entry) this.update(page, line, entry);
    else this.append(page, line);
  }

  private sameText(page: PersonalRead, { record }: Line, numbers: ReadonlySet<string>): Entry | undefined {
    const text = plain(record.point ?? "");
    return this.known.find(
      (one) =>
        !numbers.has(one.record.riskId ?? "") &&
        this.isOf(page, one) &&
        plain(one.record.point ?? "") === text,
    );
  }

  /** 人员编号 behind the name, else post and title, tell namesakes apart. */
  private isOf({ page }: PersonalRead, { record }: Entry): boolean {
    if (nameIn(record.name ?? "") !== page.name) return false;
    const { house, department } = this.one;
    const author = whoIs(house, department, record.name, { post: record.post, title: record.title });
    return !("person" in author) || page.staffNo === null || author.person.staffNo === page.staffNo;
  }

  private update(page: PersonalRead, line: Line, entry: Entry): void {
    const differing = SHARED.filter((key) => {
      const value = line.record[key];
      return value !== null && value !== (entry.record[key] ?? null) && this.hasColumn(key);
    });
    for (const key of differing) this.changes.push(this.cell(entry.row, key, line.record[key]));
    const isFree = (key: string) => (entry.record[key] ?? null) === null;
    const kept = this.keep(line, entry.row, (key, value) => isFree(key) && entry.kept.get(key) !== value);
    this.tell(page, line, differing.length + kept > 0 ? "修改" : "已有", null);
  }

  private append(page: PersonalRead, line: Line): void {
    const { title, post, power } = page.page;
    const values: Readonly<Record<string, string | null>> = {
      ...{ riskId: line.record.riskId, name: this.nameOf(page), title, post, power, method: "自查自找" },
      ...Object.fromEntries(SHARED.map((key) => [key, line.record[key]])),
    };
    const row = this.below++;
    for (const key of keysOf(this.table.definition)) {
      const value = values[key] ?? null;
      if (value !== null && this.hasColumn(key)) this.changes.push(this.cell(row, key, value));
    }
    this.keep(line, row, () => true);
    this.tell(page, line, "新增", null);
  }

  /** What could not be understood goes along as it was typed: the register will say what is wrong with it. Answers with how much did. */
  private keep({ kept }: Line, row: number, isWanted: (key: string, value: unknown) => boolean): number {
    const { sheet, header } = this.table;
    const changes = SHARED.flatMap((key): CellChange[] => {
      const column = header?.columnOf.get(key);
      const value = kept.get(key);
      return value !== undefined && column !== undefined && isWanted(key, value)
        ? [{ sheet, row, column, value }]
        : [];
    });
    this.changes.push(...changes);
    return changes.length;
  }

  private nameOf({ page }: PersonalRead): string {
    const { name, staffNo, department } = page;
    const { house } = this.one;
    const person = house.people.find(
      (one) => one.name === name && one.staffNo === staffNo && one.department === department,
    );
    const isDoubtful = staffNo !== null && person !== undefined && namesakesOf(house, person).length > 0;
    return isDoubtful ? `${name ?? ""}（${staffNo}）` : (name ?? "");
  }

  private hasColumn(key: string): boolean {
    return this.table.header?.columnOf.has(key) === true;
  }

  private cell(row: number, key: string, value: string | null): CellChange {
    return cellOfLine(this.table, row, key, value);
  }

  private tell(
    { file, page }: PersonalRead,
    { row, record }: Line,
    outcome: CollectedLine["outcome"],
    reason: string | null,
  ): void {
    const { riskId, point } = record;
    this.lines.push({ file, row, name: page.name ?? "", riskId, point, outcome, reason });
  }
}
