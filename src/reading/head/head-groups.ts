import { shown } from "../../sheets/columns/cell-text";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { valueAt, type CellValue, type Grid } from "../../workbook/grid";
import type { HeadMerges } from "./head-merges";
import type { HeadRow } from "./head-rows";
import { valueRuns, type ValueRun } from "./head-values";
import { DEPARTMENT_WORDS, headerWord, headerWords, IGNORED, IGNORED_IN_REGISTERS } from "./header-words";
import { isBlank } from "../rows/row-kinds";
import { isListNumber, isTick } from "./tick-marks";

interface Grouped<K extends string> {
  readonly key: K;
  readonly columns: readonly number[];
  /** Under the same heading, and no part of the value. */
  readonly ignored: readonly number[];
  readonly labels: ReadonlyMap<number, string>;
  /** Under the same heading, and something that nobody knows. */
  readonly unknown?: readonly { readonly column: number; readonly header: string }[];
}

/** Columns under one heading that are not columns of their own. */
export type Group<K extends string = string> = Ticked<K> | Points<K> | Joined<K>;
/** Values side by side, one of them ticked. */
export type Ticked<K extends string> = Grouped<K> & {
  readonly kind: "ticked";
  readonly values: readonly string[];
};
/** Values side by side, and a point below each. */
export type Points<K extends string> = Grouped<K> & {
  readonly kind: "points";
  readonly values: readonly string[];
};
export type Joined<K extends string> = Grouped<K> & {
  readonly kind: "joined";
  readonly by: "：" | "\n" | null;
};

interface Head<K extends string> {
  /** The last row of the header. */
  readonly row: HeadRow;
  readonly above: readonly HeadRow[];
  readonly merges: HeadMerges;
  readonly definition: SheetDefinition<K>;
  readonly grid: Grid;
}

/** What sub-headings, and headings merged over several columns, make of the columns below them. */
export function groupsIn<K extends string>(head: Head<K>): readonly Group<K>[] {
  const runs = valueRuns(head.row, head.definition).map((run) => ofValues(wholeRun(run, head), head));
  const taken = new Set(runs.flatMap(({ columns }) => columns));
  return [...runs, ...broadHeadings(head, taken)];
}

/** What stands under the same heading as values do is one more of them, known or not. */
function wholeRun<K extends string>(run: ValueRun, { row, above, merges, definition }: Head<K>): ValueRun {
  const [first = 0] = run.columns;
  const end = run.columns.length + first - 1;
  const right = Math.max(
    end,
    ...above.map(({ number, texts }) => {
      const left = merges.groupAt(number, first) ?? first;
      return texts.has(left) ? merges.rightOf(number, left) : end;
    }),
  );
  const words = headerWords(definition);
  const columns = [...run.columns];
  const values = [...run.values];
  for (let column = end + 1; column <= right; column++) {
    const text = row.texts.get(column);
    if (text === undefined || words.has(headerWord(text))) continue;
    columns.push(column);
    values.push(text);
  }
  return { key: run.key, columns, values };
}

/** Values side by side: ticks say which one holds, texts under them are points of their own. */
function ofValues<K extends string>(run: ValueRun, head: Head<K>): Group<K> {
  const { row, definition, grid } = head;
  const key = run.key as K;
  const labels = new Map(run.columns.map((column) => [column, row.texts.get(column) ?? ""] as const));
  const cells = run.columns.flatMap((column) => cellsBelow(grid, row.number, column));
  const isValue = (value: CellValue) => isTick(value) || run.values.includes(shown(value));
  const mayHoldPoints = "point" in definition.columns && (key === "category" || key === "grade");
  const hasPoints = mayHoldPoints && !cells.every(isValue) && !isNamed("point", head, run.columns);
  const group = { key, columns: run.columns, values: run.values, ignored: [], labels };
  return hasPoints ? { kind: "points", ...group } : { kind: "ticked", ...group };
}

/** Whether a column has a heading of its own outside of some columns. */
function isNamed<K extends string>(key: string, head: Head<K>, outside: readonly number[]): boolean {
  const words = headerWords(head.definition);
  return [head.row, ...head.above].some(({ number, texts }) =>
    [...texts].some(([column, text]) => {
      if (words.get(headerWord(text)) !== key) return false;
      const right = head.merges.rightOf(number, column);
      return !outside.some((one) => one >= column && one <= right);
    }),
  );
}

/** Known headings that are merged over several columns. */
function broadHeadings<K extends string>(head: Head<K>, taken: ReadonlySet<number>): readonly Group<K>[] {
  const { row, above, merges, definition } = head;
  const groups: Group<K>[] = [];
  for (const line of [...above, row]) {
    // A single text is a title.
    if (line.texts.size < 2) continue;
    for (const [left, text] of line.texts) {
      const right = merges.rightOf(line.number, left);
      const key = headerWords(definition).get(headerWord(text)) as K | undefined;
      if (right === left || key === undefined) continue;
      const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
      if (columns.some((column) => taken.has(column))) continue;
      const group = underHeading(key, columns, line, head);
      if (group) groups.push(group);
    }
  }
  return groups;
}

/** Texts under one heading are one value; a number beside them only counts them. */
function underHeading<K extends string>(
  key: K,
  columns: readonly number[],
  line: HeadRow,
  head: Head<K>,
): Group<K> | undefined {
  const { row, merges, definition, grid } = head;
  const own = merges.reachesDown(line.number, columns[0] ?? 0, row.number);
  const someone = own || !OF_PEOPLE.has(key) ? undefined : ofSomeone(key, columns, row);
  if (someone) return someone;
  const words = headerWords(definition);
  const labels = new Map<number, string>();
  const parts: number[] = [];
  const ignored: number[] = [];
  let unnamed = false;
  for (const column of columns) {
    const sub = own ? undefined : row.texts.get(column);
    const word = sub === undefined ? undefined : headerWord(sub);
    if (sub === undefined || word === undefined) {
      unnamed = true;
      parts.push(column);
    } else if (IGNORED.has(word) || isOfList(word, key, words)) ignored.push(column);
    else if (words.has(word)) {
      // The heading's own word below it: whatever stands beside is something else.
      if (words.get(word) === key) return undefined;
    } else if (!DEPARTMENT_WORDS.has(word) && !IGNORED_IN_REGISTERS.has(word)) {
      if (isKnownTogether(line.texts.get(columns[0] ?? 0) ?? "", sub, words)) return undefined;
      labels.set(column, sub);
      parts.push(column);
    }
  }
  const isText = definition.columns[key].joins === true && JOINED_KEYS.has(key);
  if (labels.size > 0 && !isText) return tickedUnder(key, parts, ignored, labels, head);
  const filled = unnamed ? withText(parts, row.number, grid, labels) : parts;
  const left = filled.length > 0 ? filled : parts.slice(0, 1);
  const numbers = unnamed && filled.length > 0 ? parts.filter((column) => !filled.includes(column)) : [];
  const by = !isText ? null : key === "point" && left.length === 2 && labels.size === 0 ? "：" : "\n";
  return { kind: "joined", key, columns: left, by, ignored: [...ignored, ...numbers], labels };
}

/** 编号 under 防控措施 numbers the measures; under 风险点 it is the number of the point. */
function isOfList(word: string, key: string, words: ReadonlyMap<string, string>): boolean {
  return words.get(word) === "riskId" && key !== "point" && key !== "riskId";
}

/** 风险等级 over 高 | 中 | 低: the heading with the tick is what stands in the cell, though it be no value of the list. */
function tickedUnder<K extends string>(
  key: K,
  columns: readonly number[],
  ignored: readonly number[],
  labels: ReadonlyMap<number, string>,
  { definition, row, grid }: Head<K>,
): Ticked<K> | undefined {
  if (definition.columns[key].choices === null || labels.size < columns.length) return undefined;
  const cells = columns.flatMap((column) => cellsBelow(grid, row.number, column));
  if (cells.length === 0 || !cells.every(isTick)) return undefined;
  const values = columns.map((column) => labels.get(column) ?? "");
  return { kind: "ticked", key, columns, values, ignored, labels };
}

/** 责任人 over 姓名 | 职务 is the name; the table is not one of people for that. */
const OF_PEOPLE = new Set<string>(["responsible", "reviewer"]);
const NAMES = new Set(["姓名", "签名", "签字", "名单"]);

function ofSomeone<K extends string>(
  key: K,
  columns: readonly number[],
  { texts }: HeadRow,
): Joined<K> | undefined {
  const subs = columns.map((column) => [column, texts.get(column) ?? ""] as const);
  const name = subs.find(([, sub]) => NAMES.has(headerWord(sub)));
  if (!name) return undefined;
  const unknown = subs.filter((one) => one !== name).map(([column, header]) => ({ column, header }));
  return { kind: "joined", key, columns: [name[0]], by: null, ignored: [], labels: new Map([name]), unknown };
}

/** Texts of several lines; whatever else stands in two columns is taken from the first that is filled. */
const JOINED_KEYS = new Set<string>(["point", "measures", "power", "norm", "gradeReason", "note"]);

function isKnownTogether(heading: string, sub: string, words: ReadonlyMap<string, string>): boolean {
  return words.has(headerWord(heading + sub));
}

/** Columns with more than numbers in them; named ones stay whatever they hold. */
function withText(
  columns: readonly number[],
  row: number,
  grid: Grid,
  labels: ReadonlyMap<number, string>,
): readonly number[] {
  return columns.filter(
    (column) => labels.has(column) || cellsBelow(grid, row, column).some((value) => !isListNumber(value)),
  );
}

function cellsBelow({ rows }: Grid, row: number, column: number): readonly CellValue[] {
  const cells: CellValue[] = [];
  for (const line of rows) {
    if (line.number <= row) continue;
    const value = valueAt(line, column);
    if (value !== null && !isBlank(value)) cells.push(value);
  }
  return cells;
}
