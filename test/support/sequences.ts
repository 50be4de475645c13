import { openInstitution } from "../../src/flows/open-institution";
import type { WorkbookContent } from "../../src/workbook/grid";
import { institution } from "./books";
import { consolidated, edited } from "./consolidated";
import { bookOf, type Desk, type ModelLine } from "./sequence-desk";
import { Ledger } from "./sequence-ledger";
import type { Book } from "./sheets";

/**
 * Six batches of two departments that do to their lists what departments do. A ledger of its own, which knows every line
 * by who wrote it and never looks at a text to find it, says what must have become of each.
 */

const BATCHES = 6;
const CHANGES: readonly string[] = [
  "added",
  ...["copied", "copied without number", "copied to a person", "deleted", "deleted", "edited", "rewritten"],
  ...["measures edited", "withdrawn", "moved", "returned or renamed"],
];
const AUTHORS: Readonly<Record<string, readonly string[]>> = {
  公诉科: ["李强", "张三", "王芳"],
  办公室: ["周明"],
};

/** Points that have no word in common, typed over withdrawn ones. */
const OTHER = [
  "酒后驾车",
  "泄露举报人姓名",
  "虚报差旅补贴",
  "违规兼职取酬",
  "收受购物卡",
  "公房私租牟利",
  "打探同事案情",
];

/** What a batch begins with: the institution's workbook, and what its departments hand in. */
export interface HandedIn {
  readonly house: WorkbookContent;
  readonly books: readonly Book[];
}

/**
 * What went wrong in a sequence; nothing where all is well. The same seed gives the same sequence.
 *
 * @param handedIn hears of each batch before it is consolidated
 */
export function walkSequence(
  seed: number,
  done = new Set<string>(),
  handedIn?: (batch: HandedIn) => void,
): readonly string[] {
  return new Sequence(seed, done, handedIn).walk();
}

/** Walks many; answers with a sentence, and throws where one went wrong. */
export function walkSequences(first: number, count: number): string {
  for (let seed = first; seed < first + count; seed++) {
    const troubles = walkSequence(seed);
    if (troubles.length > 0) throw new Error(`批次序列 ${seed}：\n${troubles.join("\n")}`);
  }
  return `${count} 个六批序列：没有文字、编号或历史丢失或错给别行。`;
}

class Sequence {
  private ids = 0;
  private texts = 0;
  private readonly ledger = new Ledger();
  private readonly desks: readonly Desk[];
  private readonly log: string[] = [];
  private house: WorkbookContent = institution().called("汇总.xlsx").content();
  /** Lines that somebody copied or changed in this batch are left alone for the rest of it. */
  private locked = new Set<ModelLine>();
  private touched = new Set<string>();
  private readonly points = new Set<string>();
  private state: number;

  constructor(
    seed: number,
    private readonly done: Set<string>,
    private readonly handedIn?: (batch: HandedIn) => void,
  ) {
    this.state = seed * 2_654_435_761;
    this.desks = ["公诉科", "办公室"].map((name) => ({
      name,
      lines: [],
      file: `${name}.xlsx`,
      withdrawn: [],
    }));
    for (const desk of this.desks) for (let i = 0; i < 4; i++) this.add(desk);
  }

  walk(): readonly string[] {
    for (let batch = 1; batch <= BATCHES; batch++) {
      this.locked = new Set();
      this.touched = new Set();
      this.log.push(`第${batch}批`);
      const absent = batch === 1 || this.chance(0.7) ? undefined : this.pick(this.desks);
      const filing = this.desks.filter((desk) => desk !== absent);
      if (batch > 1) {
        for (const desk of filing) for (let n = this.below(5); n > 0; n--) this.change(desk);
        if (this.chance(0.5)) this.editTable();
        if (this.chance(0.3)) this.decide();
      }
      const troubles = this.consolidate(filing);
      if (troubles.length > 0) return [...this.log, ...troubles];
    }
    return [];
  }

  private consolidate(filing: readonly Desk[]): readonly string[] {
    const books = filing.map((desk) => bookOf(desk, this.chance(0.3) ? this.shuffled(desk) : desk.lines));
    this.handedIn?.({ house: this.house, books });
    const run = consolidated(this.house, books);
    this.house = run.next;
    // A list with hardly any number but another department's is taken for that one's workbook (D04), and counts for nothing.
    const isDoubted = (file: string) =>
      run.result.setAside.some(({ point, rule }) => rule === "D04" && point.table.file === file);
    const counted = filing.filter(({ file }) => !isDoubted(file));
    const troubles = counted.flatMap(({ name, file, lines, withdrawn }) =>
      this.ledger.filed({ name, file, lines, withdrawn }, run.result),
    );
    troubles.push(...this.ledger.holds(run.result, new Set(counted.map(({ name }) => name))));
    // Some go on with the receipt, others with their own file.
    for (const desk of filing) {
      if (this.chance(0.5))
        for (const line of desk.lines) line.written = this.ledger.numberOf(line) ?? line.written;
      for (const line of desk.lines) line.returned = false;
    }
    return troubles;
  }

  private change(desk: Desk): void {
    const line = this.pick(desk.lines.filter((one) => !this.locked.has(one)));
    const choice = this.below(12);
    this.done.add(CHANGES[choice] ?? "");
    if (!line || choice === 0) {
      this.add(desk);
      return;
    }
    this.locked.add(line);
    // Copied and deleted or changed at once nobody could tell one from the other.
    const isTouched = line.written !== null && this.touched.has(line.written);
    if (choice <= 3 && choice !== 2 && isTouched) return;
    if (line.written !== null) this.touched.add(line.written);
    this.log.push(`${desk.name}：${String(choice)} 第${line.id}行 ${line.written ?? ""}`);
    if (choice <= 3) this.copy(desk, line, choice);
    else if (choice <= 5) desk.lines.splice(desk.lines.indexOf(line), 1);
    else if (choice === 6)
      line.fields = { ...line.fields, point: `${line.fields.point}（修订${++this.texts}）` };
    else if (choice === 7) line.fields = { ...line.fields, point: this.text() };
    else if (choice === 8)
      line.fields = { ...line.fields, measures: `第${++this.texts}次修订的措施，每月检查并登记` };
    else if (choice === 9) this.withdraw(desk, line);
    else if (choice === 10) this.move(desk, line);
    else if (this.chance(0.5)) line.returned = true;
    else desk.file = `${desk.name}（第${++this.texts}稿）.xlsx`;
  }

  /** With its number, without, or into another person's hands. */
  private copy(desk: Desk, line: ModelLine, how: number): void {
    const isNew = this.chance(0.7);
    const fields = isNew ? { ...line.fields, point: this.text() } : line.fields;
    const author = how === 3 && line.level === "岗位" ? this.pick(AUTHORS[desk.name] ?? []) : undefined;
    const copied = {
      id: ++this.ids,
      level: line.level,
      fields: author === undefined ? fields : { ...fields, name: author },
      written: how === 2 ? null : line.written,
      returned: false,
    };
    this.locked.add(copied);
    for (const one of desk.lines)
      if (copied.written !== null && one.written === copied.written) this.locked.add(one);
    desk.lines.splice(this.below(desk.lines.length + 1), 0, copied);
  }

  /** Approved; the line may stay where it is, go, or be typed over with another point. */
  private withdraw(desk: Desk, line: ModelLine): void {
    const riskId = this.ledger.numberOf(line);
    if (riskId === undefined || line.written !== riskId || this.ledger.isCopied(desk, line)) return;
    desk.withdrawn.push(riskId);
    this.ledger.withdraw(riskId);
    const index = desk.lines.indexOf(line);
    const then = this.below(3);
    if (then === 0) desk.lines.splice(index, 1);
    else if (then === 1) {
      const over = {
        ...line,
        id: ++this.ids,
        fields: { ...line.fields, point: OTHER[this.ids % OTHER.length] ?? "" },
      };
      this.locked.add(over);
      desk.lines.splice(index, 1, over);
    }
  }

  /** To another person of the department, or with its number into the other department's list. */
  private move(desk: Desk, line: ModelLine): void {
    const other = this.desks.find((one) => one !== desk);
    if (this.chance(0.5) && line.level === "岗位" && desk.name === "公诉科")
      line.fields = { ...line.fields, name: this.pick(AUTHORS[desk.name] ?? []) ?? line.fields.name };
    else if (other && desk.name === "公诉科") {
      desk.lines.splice(desk.lines.indexOf(line), 1);
      const [name] = AUTHORS[other.name] ?? [];
      const moved = {
        ...line,
        id: ++this.ids,
        fields: { ...line.fields, ...(line.level === "岗位" && { name: name ?? "" }) },
      };
      this.locked.add(moved);
      other.lines.push(moved);
    }
  }

  /** Somebody types into 风险点汇总表. */
  private editTable(): void {
    const riskId = this.pick(this.ledger.numbers());
    if (riskId === undefined) return;
    const field = this.pick(["point", "measures", "filingNo"] as const) ?? "measures";
    const header = { point: "风险点及表现形式", measures: "防控措施", filingNo: "备案号" }[field];
    const value = `本院第${++this.texts}次改动的${header}`;
    this.log.push(`本院：${riskId} ${header}`);
    this.house = edited(this.house, "风险点汇总表", riskId, header, value);
    this.ledger.edit(riskId, field, value);
  }

  private decide(): void {
    const { decisions } = openInstitution(this.house).books;
    for (const { riskId, value } of this.ledger.decideAll()) {
      // Other questions, about numbers, stand between those of the ledger.
      const line = decisions.findIndex((one) => one.riskId === riskId && one.departmentValue === value);
      this.house = edited(this.house, "处理决定", line, "处理", "采用科室");
    }
  }

  private add(desk: Desk): void {
    const level = this.chance(0.7) ? "岗位" : "科室";
    const name = level === "岗位" ? (this.pick(AUTHORS[desk.name] ?? []) ?? "") : "";
    const measures = `第${++this.texts}项措施，每月抽查并登记`;
    const line = {
      id: ++this.ids,
      level,
      fields: { name, point: this.text(), measures },
      written: null,
      returned: false,
    } as const;
    const added: ModelLine = { ...line };
    this.locked.add(added);
    desk.lines.push(added);
  }

  /** A point that no other one of this walk is like: what says the same words is the same point to whoever reads it. */
  private text(): string {
    const of = (words: string) => words.split(" ")[this.below(words.split(" ").length)] ?? "";
    const what = of("审批 案卷 线索 经费 车辆 会见 鉴定 扣押 移送 接待 采购 考勤 印章 档案 值班 证人");
    const how = of(
      "把关不严 登记不全 擅自处置 超出标准 私下接触 无人复核 拖延办理 泄露内容 账物不符 借出不还",
    );
    const why = of("图省事 人手少 讲人情 没有制度 监督不到 职责不清 习惯做法 贪图小利");
    const words = `${what}${how}，${why}`;
    if (this.points.has(words)) return this.text();
    this.points.add(words);
    return `${words}（${++this.texts}）`;
  }

  private shuffled({ lines }: Desk): readonly ModelLine[] {
    for (let i = lines.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [lines[i], lines[j]] = [lines[j] as ModelLine, lines[i] as ModelLine];
    }
    return lines;
  }

  private pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  private chance(share: number): boolean {
    return this.below(1_000) < share * 1_000;
  }

  private below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return end === 0 ? 0 : ((t ^ (t >>> 14)) >>> 0) % end;
  }
}
