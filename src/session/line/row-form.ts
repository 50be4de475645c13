import { reached, type Finding } from "../../findings/finding";
import { gradeFor, isLaidDown } from "../../subjects/registers/grade";
import type { Point, PointRecord } from "../../subjects/registers/point";
import type { Column, Control } from "../../sheets/columns/column";
import { cellTyped, textShown } from "../../sheets/columns/typed";
import type { Consequence, Grade, Likelihood, MatrixName } from "../../sheets/words";
import { asTold } from "../findings/as-told";
import { blankLine } from "./blank-line";
import type { CellChange } from "../../workbook/live/live-workbook";
import { cellOfLine } from "../../drawing/line-cells";
import { expectedOn } from "./expected-reviewer";
import { toldOfName } from "./named-person";
import { fieldPlace, isParted, isTyped, lineAt, type FormLine } from "./line";
import { cellPlan, type CellPlace, type Plan } from "../plan";
import { REGISTER_PARTS, type PartKeys } from "./register-parts";
import type { SessionState } from "../state";

/** One field of the line that is selected, as a form shows it. */
export interface Field {
  readonly key: string;
  readonly label: string;
  /** What is asked for, in a few words. */
  readonly says: string;
  readonly examples: Column["examples"] | null;
  readonly value: string | null;
  readonly required: boolean;
  /** `fixed`: shown and not asked; the program's own columns, and values that stand in several cells. */
  readonly control: Control | "fixed";
  readonly choices: readonly string[] | null;
  /** Takes the whole line of the form. */
  readonly wide: boolean;
  /** Where it is filled in, if not here. */
  readonly elsewhere: string;
  readonly findings: readonly Finding[];
  /** Something is wrong with it, or it has to be filled in by now and is not: the next thing to do. */
  readonly asks: boolean;
  /** What is expected where nothing stands yet; taken over by a key. */
  readonly suggested: string | null;
}

export interface FormPart {
  readonly title: string;
  readonly fields: readonly Field[];
  /** What is said below its fields, where there is something to say. */
  readonly proposes: PartKeys["proposes"];
}

interface Proposal {
  readonly grade: Grade;
  /** Why, in the plan's words. */
  readonly because: string;
}

export interface RowForm {
  readonly line: FormLine;
  /** The risk point of a line of a register; null on every other sheet. */
  readonly point: Point | null;
  /** `第 4 行 张三`, `人员名册第 5 行 张三`, `科室信息`. */
  readonly heading: string;
  /** Whose line it is, or what it is about. */
  readonly title: string;
  readonly parts: readonly FormPart[];
  readonly proposal: Proposal | null;
  /** `科室负责人李强`; null where it cannot be told. */
  readonly reviewer: { readonly name: string; readonly says: string } | null;
}

/** The form of the line that is selected; null where the selection is on no line of ours. */
export function rowForm(state: SessionState, at: Pick<CellPlace, "sheet" | "row"> | null): RowForm | null {
  if (!at) return null;
  const point = pointAt(state, at);
  const line = point ?? lineAt(state, at);
  if (!line) return null;
  const expected = expectedOn(state, line, point);
  const [only] = expected?.names ?? [];
  const proposal = point && proposalFor(point.record, matrixOf(state.checked));
  const suggestions = { grade: proposal?.grade, responsible: point?.record.name, reviewer: only };
  return {
    line,
    point,
    ...(point ? namedAsPoint(point) : named(line)),
    parts: formParts(line, point).map((part) => ({
      ...part,
      fields: fieldsOf(state, line, part, suggestions),
    })),
    proposal,
    reviewer: expected && only !== undefined ? { name: only, says: expected.says } : null,
  };
}

function pointAt(state: SessionState, { sheet, row }: Pick<CellPlace, "sheet" | "row">): Point | null {
  const isThere = ({ table, entry }: Point) => table.sheet === sheet && entry.row === row;
  return state.checked.points.find(isThere) ?? blankLine(state, sheet, row);
}

function namedAsPoint({ record, entry }: Point): Pick<RowForm, "heading" | "title"> {
  const title = record.name ?? record.power ?? "";
  return { title, heading: `第 ${entry.row} 行 ${title}`.trimEnd() };
}

function named({ table, entry, cells }: FormLine): Pick<RowForm, "heading" | "title"> {
  const { definition, sheet } = table;
  if (cells) return { title: "", heading: sheet };
  const { goesBy } = definition;
  const filled = Object.values(entry.record).find((value) => value !== null);
  const title = (goesBy && entry.record[goesBy]) ?? filled ?? "";
  return { title, heading: `${sheet}第 ${entry.row} 行 ${title}`.trimEnd() };
}

/** Only the registers are long enough to be parted. */
function formParts({ table }: FormLine, point: Point | null): readonly PartKeys[] {
  if (point) return REGISTER_PARTS;
  const { columns, tab } = table.definition;
  return [{ title: tab, keys: new Set(Object.keys(columns)), proposes: "reviewer" }];
}

type Suggestions = Readonly<Record<string, string | null | undefined>>;

function fieldsOf(
  state: SessionState,
  line: FormLine,
  { keys, later }: PartKeys,
  suggestions: Suggestions,
): readonly Field[] {
  return Object.entries(line.table.definition.columns).flatMap(([key, column]) => {
    const cell = keys.has(key) ? fieldPlace(line, key) : undefined;
    if (!cell) return [];
    const field = fieldOf(key, column, line, findingsOn(state, key, cell));
    const isDue = field.required && column.required !== false && reached(state.stage, column.required);
    const isWrong = field.findings.some(({ severity }) => severity !== "hint");
    const isBlank = field.value === null;
    const comesLater = isBlank && later?.has(key) === true;
    const asks = field.control !== "fixed" && !comesLater && (isWrong || (isDue && isBlank));
    return [{ ...field, asks, suggested: field.value === null ? (suggestions[key] ?? null) : null }];
  });
}

function findingsOn(state: SessionState, key: string, { sheet, row }: CellPlace): readonly Finding[] {
  return state.checked.findings
    .filter(({ place, field }) => place.sheet === sheet && place.row === row && field === key)
    .map(asTold(state));
}

function fieldOf(
  key: string,
  column: Column,
  line: FormLine,
  findings: readonly Finding[],
): Omit<Field, "asks" | "suggested"> {
  const { header, says, required, choices, form, examples = null } = column;
  const { record, kept } = line.entry;
  return {
    key,
    label: header,
    says,
    examples,
    value: textShown(record[key] ?? null, kept.get(key)),
    required: required !== false && !line.table.definition.excuses?.(record).includes(key),
    control: isTyped(line, key) ? form.control : "fixed",
    choices,
    wide: form.wide,
    elsewhere: isParted(line, key) ? "在表里填写" : "由程序填写",
    findings,
  };
}

/** 评级矩阵: the institution's own, or as it was issued to the department. */
export function matrixOf({ one, read }: SessionState["checked"]): MatrixName {
  const own = read.institution.info?.record.matrix as MatrixName | null | undefined;
  return one?.house.matrix ?? own ?? "乘积";
}

/** 方案三（二）2, in its own words where likelihood and consequence are one of its three pairs. */
function proposalFor({ likelihood, severity }: PointRecord, matrix: MatrixName): Proposal | null {
  if (!likelihood || !severity) return null;
  const [likely, grave] = [likelihood as Likelihood, severity as Consequence];
  const grade = gradeFor(likely, grave, matrix);
  const because = isLaidDown(likely, grave)
    ? `方案规定：发生腐败可能性${likelihood}，后果${severity}的为${grade}风险`
    : `按评级矩阵（${matrix}）：可能性${likelihood}、后果${severity}，建议${grade}；方案只规定对应的三种情形，由集体评定，不一致时写明评级说明`;
  return { grade, because };
}

/** Writes one field of the line; what was typed is understood as in a cell. Null for a field that nobody types into. */
export function setField(state: SessionState, line: FormLine, key: string, typed: string): Plan | null {
  const { checked } = state;
  const column = line.table.definition.columns[key];
  if (!column || !isTyped(line, key)) return null;
  const cell = fieldPlace(line, key) ?? cellOfLine(line.table, line.entry.row, key, null);
  const { cover, institution } = checked.read;
  const year = cover?.record.year ?? institution.info?.record.year ?? null;
  const value = cellTyped(column, typed, { year, oddGrades: new Map() });
  return cellPlan(`填写${column.header}`, [{ ...cell, value }, ...besideIt(state, line, key, typed)]);
}

/** A name brings what the roster says of it. */
function besideIt(
  state: SessionState,
  { table: { sheet }, entry }: FormLine,
  key: string,
  typed: string,
): readonly CellChange[] {
  const table = state.checked.read.registers.find((one) => one.sheet === sheet);
  if (key !== "name" || !table) return [];
  const row = state.content.sheets
    .find((grid) => grid.sheet === sheet)
    ?.rows.find(({ number }) => number === entry.row);
  return toldOfName(
    state,
    table,
    row ?? { number: entry.row, columns: [], values: [], hidden: false },
    typed.trim(),
  );
}
