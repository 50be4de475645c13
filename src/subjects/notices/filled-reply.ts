import { L04 } from "../../findings/catalogue/layout";
import type { Finding } from "../../findings/finding";
import { say } from "../../findings/rule";
import { readForm, type Form } from "../../reading/read-form";
import { isBlank } from "../../reading/rows/row-kinds";
import { shown } from "../../sheets/columns/cell-text";
import { keysOf } from "../../sheets/define-sheet";
import { cellName } from "../../workbook/address";
import type { Grid, GridRow, WorkbookContent } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { NOTICE_PROPERTY, reply, ROUND_PROPERTY, type ReplyRecord } from "./sheets/reply";

type Key = keyof ReplyRecord;

/** What 预警处置台账 takes from a reply. */
export const REPLIED = ["回告日期", "成因分析", "整改措施", "整改完成时限", "整改结果"] as const;
/** Without these it is none. */
const NEEDED = ["回告日期", "成因分析", "整改措施"] as const;
/** By these a sheet is known, whatever it is called. */
const MARKS = ["成因分析", "整改措施"] as const;

/** 整改回告书 as it came back, filled in. */
export interface FilledReply {
  readonly number: string;
  /** Null where neither file nor sheet says which. */
  readonly round: number | null;
  readonly record: ReplyRecord;
  /** What was understood only after a fashion, and what stands beside the form. */
  readonly findings: readonly Finding[];
}

/** Why a workbook is not taken over, and what is wrong in its cells. */
interface RefusedReply {
  readonly reason: string;
  readonly findings: readonly Finding[];
}

/**
 * Reads a workbook that came back: its form may stand on a sheet of another name, with rows and columns put in.
 * Whatever was written into it is in the answer or keeps the file from being used.
 */
export function filledReply(content: WorkbookContent, year: string | null): FilledReply | RefusedReply {
  const forms = formsIn(content, year);
  const filled = forms.filter(({ form }) => REPLIED.some((key) => form.record[key] !== null));
  const [chosen, other] = filled.length > 0 ? filled : forms;
  if (!chosen) return { reason: NO_REPLY, findings: [] };
  const { form, grid } = chosen;
  if (other && filled.length > 1)
    return {
      reason: `“${form.sheet}”和“${other.form.sheet}”都填了回告，不知道用哪一张。请只留一张再收。`,
      findings: [],
    };
  const { record, loose, lines } = withContinued(form, grid);
  const findings = [...form.findings, ...lines.map((line) => besideForm(form, line))];
  const said = numberOf(content, form);
  if (typeof said === "string") return { reason: said, findings };
  const reason = unusable(form, record, loose);
  return reason === null ? { ...said, record, findings } : { reason, findings };
}

const NO_REPLY = "不是整改回告书。请把它移出这次收回的文件；是回告的，请用下发的整改回告书填写。";

interface ReplySheet {
  readonly form: Form<Key>;
  readonly grid: Grid;
}

function formsIn(content: WorkbookContent, year: string | null): readonly ReplySheet[] {
  return content.sheets
    .map((grid) => ({ grid, form: readForm(grid, content.name, reply, { year, oddGrades: new Map() }) }))
    .filter(({ form }) => MARKS.every((key) => form.cells.has(key)));
}

/** The notice that it answers: what the file says and what the sheet says must be one. */
function numberOf(
  { properties }: WorkbookContent,
  { record }: Form<Key>,
): Pick<FilledReply, "number" | "round"> | string {
  const [number, strange] = eitherOf(properties.get(NOTICE_PROPERTY), record.number);
  if (strange !== null)
    return `文件是${number ?? ""}的回告书，表里的编号却是${strange}。请核对是哪一件的，重新印一份回告书再填。`;
  if (number === null) return "看不出是哪一件预警的回告书。请填上通知书编号，或重新印一份回告书再填。";
  const [round, otherRound] = eitherOf(properties.get(ROUND_PROPERTY), record.round);
  if (otherRound !== null)
    return `文件是第${round ?? ""}轮的回告书，表里却是第${otherRound}轮。请核对，重新印一份回告书再填。`;
  return { number, round: round === null ? null : Number(round) };
}

/** One value from two places, and the other where it differs. */
function eitherOf(
  property: string | undefined,
  cell: string | null,
): readonly [value: string | null, differs: string | null] {
  const value = property === undefined || property === "" ? null : property;
  if (value === null || cell === null) return [value ?? cell, null];
  return [value, plain(value) === plain(cell) ? null : cell];
}

/** What stands on a sheet besides the fields of its form. */
interface Besides {
  /** Cells next to a field, or below one that takes no second line: somebody meant them for one. */
  readonly loose: { readonly cell: string; readonly text: string }[];
  /** Lines of people's own, by what they begin with. */
  readonly lines: { readonly header: string; readonly row: number; readonly cells: number }[];
}

/** Paragraphs that go on in rows of their own belong to the field above; everything else that no field holds is told. */
function withContinued(form: Form<Key>, grid: Grid): Besides & { readonly record: ReplyRecord } {
  const record: Record<Key, string | null> = { ...form.record };
  const besides: Besides = { loose: [], lines: [] };
  const fields = new Map([...form.cells].map(([key, at]) => [at.row, { key, column: at.column }] as const));
  const labels = new Set(
    grid.rows.flatMap(({ number, columns: [first] }) => (fields.has(number) ? first : [])),
  );
  let above: { readonly key: Key; readonly column: number } | undefined;
  for (const row of grid.rows) {
    const field = fields.get(row.number);
    const [first, ...others] = filledCells(row);
    if (!first || (!above && !field && isOwnWord(first.text))) continue;
    if (!field && labels.has(first.column)) {
      besides.lines.push({ header: first.text, row: row.number, cells: Math.max(1, others.length) });
      continue;
    }
    for (const { column, text } of field ? others : [first, ...others]) {
      if (column === field?.column) continue;
      if (!field && above?.column === column && reply.columns[above.key].joins)
        record[above.key] = [record[above.key], text].filter((part) => part !== null).join("\n");
      else besides.loose.push({ cell: cellName(row.number, column), text });
    }
    above = field ?? above;
  }
  return { ...besides, record };
}

function filledCells({
  columns,
  values,
}: GridRow): readonly { readonly column: number; readonly text: string }[] {
  return columns.flatMap((column, i) => {
    const value = values[i] ?? null;
    return value === null || isBlank(value) ? [] : [{ column, text: shown(value) }];
  });
}

/** Title and purpose, which we wrote above the form. */
function isOwnWord(text: string): boolean {
  return [reply.tab, reply.purpose].some((own) => plain(own) === plain(text));
}

/** Why what was filled in cannot be taken over; null where it can. */
function unusable(form: Form<Key>, record: ReplyRecord, loose: Besides["loose"]): string | null {
  const unread = keysOf(reply).filter(
    (key) => form.kept.has(key) && reply.columns[key].filledBy === "person",
  );
  if (unread.length > 0)
    return `${headersOf(unread)}填写的内容看不明白，没有采用。请改正（见列出的问题）再收。`;
  const missing = NEEDED.filter((key) => record[key] === null);
  const [first] = loose;
  if (first)
    return `${first.cell}写着“${start(first.text)}”，不知道属于哪一栏，没有采用。请移到所属一栏右边的格子里再收。`;
  return missing.length > 0 ? `${headersOf(missing)}空白，没有采用。请补填再收。` : null;
}

function headersOf(keys: readonly Key[]): string {
  return keys.map((key) => reply.columns[key].header).join("、");
}

const SHOWN = 20;

function start(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** The ledger has no place for it, and the file keeps it. */
function besideForm({ file, sheet }: Form<Key>, { header, row, cells }: Besides["lines"][number]): Finding {
  return say(L04, "filled", { file, sheet, row, column: null }, { header, cells }, { value: header });
}
