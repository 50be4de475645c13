import { shown } from "../../sheets/columns/cell-text";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { isFault, type Grid, type GridRow } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { HEAD_WITHIN, rowsDownTo } from "../head/header";
import { rememberingParts } from "../../workbook/remembering";

/** What the lines above a table say: whose it is, who filled it in, its titles. */
export interface SaidAbove {
  /** The 填报单位 line. */
  readonly department: string | null;
  /** The whole of what stands there, a date and a stamp included. */
  readonly departmentLine: string | null;
  readonly name: string | null;
  readonly post: string | null;
  readonly title: string | null;
  /** Lines of one or two cells that label nothing. */
  readonly titles: readonly string[];
}

type Key = "department" | "name" | "post" | "title";
type Said = readonly [key: Key | "other", value: string, whole: string];

/** These stand for a department even without a colon; the others are headers elsewhere. */
const CLEAR =
  "填报单位 填表单位 报送单位 上报单位 填报科室 填表科室 报送科室 上报科室 填报部门 填表部门 报送部门 上报部门 科室名称 部门名称 所在部门 所在科室";
const LABELS: Readonly<Record<Key | "other", string>> = {
  department: `${CLEAR} 科室 部门 处室 庭室 单位`,
  name: "姓名",
  post: "岗位名称 所在岗位 工作岗位 岗位",
  title: "职务",
  // The next label ends a value, whatever it is about.
  other:
    "填报时间 填报日期 填表时间 填表日期 制表时间 制表日期 填报人 填表人 制表人 单位名称 单位负责人 科室负责人 部门负责人 负责人 审核人 审批人 分管领导 主管领导 责任科室 责任部门 涉及岗位 联系电话 电话 年度 日期 时间 职级 性别",
};
const KEY_OF = new Map<string, Key | "other">(
  (Object.keys(LABELS) as (Key | "other")[]).flatMap((key) =>
    LABELS[key].split(" ").map((label) => [label, key] as const),
  ),
);
const CLEAR_LABELS = new Set(CLEAR.split(" "));
const spread = (label: string) => [...label].join("\\s*");
const ALL = [...KEY_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map(spread)
  .join("|");
const LABELLED = new RegExp(`(${ALL})\\s*(?:\\([^)]*\\))?\\s*:`, "g");
const ALONE = new RegExp(`^(${ALL})(?:\\([^)]*\\))?:?$`);
/** A bracket, a sign that ends a phrase, a year. */
const END = /[([【<,;。]|(?:19|20)\d\d/;
const NAME_END = /[[【<,;。]/;
const LONGEST = 200;
const LONGEST_TITLE = 60;
/** Two rows of a grouped header may stand above the last one; a fuller row belongs to another table. */
const GROUP_ROWS = 2;
const FULL = 8;

/** The lines above a header row, nearest first; of a sheet without one its first lines. */
export function saidAbove(grid: Grid, header: number = HEAD_WITHIN + 1): SaidAbove {
  return saidOver(grid, header);
}

const saidOver = rememberingParts((grid: Grid, header: number) => collect(linesAbove(grid, header)));

function linesAbove(grid: Grid, header: number): readonly GridRow[] {
  const rows = rowsDownTo(grid, header - 1).filter(({ number }) => number >= header - HEAD_WITHIN);
  const lines: GridRow[] = [];
  for (const row of [...rows].reverse()) {
    if (row.values.length >= FULL && row.number < header - GROUP_ROWS && !isLabelled(row)) break;
    lines.push(row);
  }
  return lines;
}

function isLabelled({ values }: GridRow): boolean {
  return values.some((value) => typeof value === "string" && /[:：]/.test(value));
}

function collect(lines: readonly GridRow[]): SaidAbove {
  const found: Partial<Record<Key | "whole", string>> = {};
  const titles: string[] = [];
  let isOthers = false;
  for (const line of lines) {
    const said = labelledIn(line);
    // What stands above another person's line is that person's.
    isOthers ||= found.name !== undefined && said.some(([key]) => key === "name");
    for (const [key, value, whole] of said) {
      if (isOthers && key !== "department") continue;
      if (key === "department" && found.department === undefined) found.whole = whole;
      if (key !== "other") found[key] ??= value;
    }
    if (said.length === 0 && line.values.length <= 2) titles.push(...textsOf(line).filter(isTitle));
  }
  const { department = null, whole = null, name = null, post = null, title = null } = found;
  return { department, departmentLine: whole, name, post, title, titles };
}

function isTitle(text: string): boolean {
  return text !== "" && text.length <= LONGEST_TITLE;
}

function textsOf({ values }: GridRow): string[] {
  return values.map((value) =>
    typeof value === "string" && value.length <= LONGEST ? value.normalize("NFKC").trim() : "",
  );
}

/** Labels of a line with what stands behind each, in the cell or in the next one. */
function labelledIn(row: GridRow): readonly Said[] {
  const texts = textsOf(row);
  return texts.flatMap((text, index) => {
    if (text.length < 2) return [];
    const next = nextOf(row, texts, index);
    const alone = ALONE.exec(plain(text));
    if (alone) {
      const label = alone[1] ?? "";
      const key = KEY_OF.get(label) ?? "other";
      const isSaid = text.endsWith(":") || CLEAR_LABELS.has(label) || isPairOnly(texts, index);
      const value = isSaid ? cut(next, key) : "";
      return value === "" ? [] : [[key, value, next] as const];
    }
    return text.includes(":") ? labelledInText(text, next) : [];
  });
}

/** A label without colon is one where a value follows, and then another label or nothing. */
function isPairOnly(texts: readonly string[], index: number): boolean {
  const after = texts[index + 2];
  return index % 2 === 0 && (after === undefined || ALONE.test(plain(after)));
}

function nextOf({ values }: GridRow, texts: readonly string[], index: number): string {
  const value = values[index + 1];
  const text = texts[index + 1] ?? (value !== undefined && !isFault(value) ? shown(value) : "");
  return ALONE.test(plain(text)) || text.includes(":") ? "" : text;
}

function labelledInText(text: string, next: string): readonly Said[] {
  const marks = [...text.matchAll(LABELLED)];
  return marks.flatMap((mark, index) => {
    // 责任领导科室：… is another label than 科室.
    if (index === 0 && /\p{Script=Han}/u.test(text[mark.index - 1] ?? "")) return [];
    const from = mark.index + mark[0].length;
    const to = marks[index + 1]?.index ?? text.length;
    const key = KEY_OF.get(plain(mark[1] ?? "")) ?? "other";
    const behind = text.slice(from, to).trim();
    const whole = behind === "" && to === text.length ? next : behind;
    const value = cut(whole, key);
    return value === "" ? [] : [[key, value, whole] as const];
  });
}

/** Up to the first bracket, year or blank run; the blanks of a spread name (公 诉 科) are none. A name keeps its （002）. */
function cut(text: string, key: Key | "other"): string {
  const [before = ""] = text.split(key === "name" ? NAME_END : END);
  let value = "";
  for (const word of before.split(/\s+/).filter((one) => one !== "")) {
    if (value.length > 1 && (word.length > 1 || !isSpread(value))) break;
    value = value === "" ? word : `${value} ${word}`;
    if (word.length > 1) break;
  }
  return plain(value);
}

function isSpread(value: string): boolean {
  return value.split(" ").every((word) => word.length === 1);
}

/** 姓名：, 岗位：, 职务： above a table of people hold for its rows. */
export function saidFields(
  grid: Grid,
  header: number,
  { level, columns }: Pick<SheetDefinition, "level" | "columns">,
): ReadonlyMap<string, string> {
  if (level !== "岗位") return NOTHING;
  const said = saidAbove(grid, header);
  return new Map(
    SAID.flatMap((key) => (said[key] !== null && key in columns ? [[key, said[key]] as const] : [])),
  );
}

/** A line between rows that begins with whose the next ones are: `姓名：王芳  岗位：内勤`. */
export function namesPerson({ values }: GridRow): boolean {
  const [first] = values;
  if (typeof first !== "string" || first.length > LONGEST || !first.includes("姓")) return false;
  return values.length < FULL && PERSON.test(first);
}

const PERSON = /^\s*姓\s*名\s*(?:[(（][^)）]*[)）])?\s*[:：]/;
/** Fields that a line may say. */
export const SAID = ["name", "post", "title"] as const;
const NOTHING: ReadonlyMap<string, string> = new Map();
