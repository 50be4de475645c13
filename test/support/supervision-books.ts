import { checkSupervision } from "../../src/flows/supervision/check-supervision";
import { openSupervision } from "../../src/flows/supervision/open-supervision";
import { openInstitution } from "../../src/flows/open-institution";
import type { Finding } from "../../src/findings/finding";
import { keysOf, type SheetDefinition } from "../../src/sheets/define-sheet";
import { accountability } from "../../src/subjects/accountability/sheets/accountability";
import { archive } from "../../src/subjects/archive/sheets/archive";
import { archiveAnalyses } from "../../src/subjects/archive/sheets/archive-analyses";
import { leaderFiles } from "../../src/subjects/archive/sheets/leader-files";
import { holidays } from "../../src/subjects/calendar/sheets/holidays";
import { disposals } from "../../src/subjects/warnings/sheets/disposals";
import { warnings } from "../../src/subjects/warnings/sheets/warnings";
import { supervisionBook } from "../../src/books/supervision-book";
import { Book, date, tab, type Cell, type Rows } from "./sheets";

/** A correct supervision workbook; tests put one thing wrong and look at what is said. */

/** A line as somebody types it; days are real days. */
type Typed<K extends string> = Partial<Record<K, Cell>>;

const INFO: Rows = [
  ["单位名称", "新会区检察院"],
  ["年度", 2012],
];

/** Verified and filed in October 2012. */
export const ENTRY: Typed<keyof typeof archive.columns> = {
  entry: "XX-2012-001",
  收集日期: date("2012-10-08"),
  来源: "举报",
  涉及科室: "公诉科",
  信息内容: "反映办案人员接受当事人吃请",
  category: "岗位职责",
  是否新发现风险: "否",
  核实情况: "属实",
  核实日期: date("2012-10-12"),
  处理意见: "建档",
  处理结果: "已批评教育",
  承办人: "吴敏",
  归档日期: date("2012-10-20"),
  密级: "内部",
};

export const ANALYSIS: Typed<keyof typeof archiveAnalyses.columns> = {
  统计期: "2012-Q4",
  趋势分析: "信访件较上季度减少。",
  预防对策建议: "落实案件回访。",
  建议对象: "公诉科",
  报告人: "吴敏",
  报告日期: date("2013-01-08"),
};

export const NUMBER = "检廉预〔2012〕1号";

/** Issued and signed for; its term of five working days ends on 2012-10-10. */
export const NOTICE: Typed<keyof typeof warnings.columns> = {
  number: NUMBER,
  对象类型: "检察干警",
  对象: "张三",
  department: "公诉科",
  预警事由: "办案超期未报",
  处置方式: "谈心疏导",
  整改要求: "限期整改到位",
  签发人: "赵刚",
  签发日期: date("2012-09-26"),
  签收人: "张三",
  签收日期: date("2012-09-27"),
};

interface SupervisionRows {
  readonly warnings?: readonly Typed<keyof typeof warnings.columns>[];
  readonly holidays?: readonly Typed<keyof typeof holidays.columns>[];
  readonly disposals?: readonly Typed<keyof typeof disposals.columns>[];
  readonly archive?: readonly Typed<keyof typeof archive.columns>[];
  readonly analyses?: readonly Typed<keyof typeof archiveAnalyses.columns>[];
  readonly leaders?: readonly Typed<keyof typeof leaderFiles.columns>[];
  readonly accountability?: readonly Typed<keyof typeof accountability.columns>[];
}

/** Every sheet of the book, headers in row 1, these lines below them. */
export function supervision({
  archive: entries = [],
  analyses = [],
  leaders = [],
  ...more
}: SupervisionRows): Book {
  const given = new Map<string, readonly Typed<string>[]>([
    [warnings.id, more.warnings ?? []],
    [holidays.id, more.holidays ?? []],
    [disposals.id, more.disposals ?? []],
    [archive.id, entries],
    [archiveAnalyses.id, analyses],
    [leaderFiles.id, leaders],
    [accountability.id, more.accountability ?? []],
  ]);
  const tabs = Object.values(supervisionBook.sheets).map(({ definition, read }) =>
    tab(definition.tab, read === "form" ? INFO : rowsOf(definition, given)),
  );
  return new Book("监察室.xlsx", tabs, { "IRPC.Kind": "supervision" });
}

/** The same of the sample institution. */
export function sampleSupervision(rows: SupervisionRows): Book {
  return supervision(rows).with("单位信息!B1", "云溪区人民检察院");
}

function rowsOf(definition: SheetDefinition, given: ReadonlyMap<string, readonly Typed<string>[]>): Rows {
  const keys = keysOf(definition);
  const headers = keys.map((key) => definition.columns[key]?.header ?? key);
  return [headers, ...(given.get(definition.id) ?? []).map((line) => keys.map((key) => line[key] ?? null))];
}

/** Everything that is said about it on a day; who somebody is comes from the institution workbook, where one is given. */
export function judged(
  book: Book,
  today: string,
  given?: { readonly institution: Book },
): readonly Finding[] {
  return checkSupervision(openSupervision(book.content()), {
    today,
    institution: given && openInstitution(given.institution.content()),
  });
}

/** What the rules of one letter say. */
export function saidOf(letter: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }) => rule.startsWith(letter));
}
