import type { Finding } from "../findings/finding";
import type { Column, Control } from "../sheets/columns/column";
import { cellTyped, textShown } from "../sheets/columns/typed";
import { gradeFor, isLaidDown } from "../register/grade";
import type { Point, PointRecord } from "../register/point";
import { expectedReviewer } from "../register/reviewer";
import type { Consequence, Grade, Likelihood, MatrixName } from "../sheets/words";
import { blankLine } from "./blank-line";
import { cellOfLine } from "./cells";
import { cellPlan, type CellPlace, type Plan } from "./plan";
import type { SessionState } from "./state";

/** One field of the line that is selected, as a form shows it. */
export interface Field {
  readonly key: string;
  readonly label: string;
  /** What is asked for, in a few words. */
  readonly says: string;
  readonly value: string | null;
  readonly required: boolean;
  /** `fixed`: the program's own columns are shown and not asked. */
  readonly control: Control | "fixed";
  readonly choices: readonly string[] | null;
  /** Takes the whole line of the form. */
  readonly wide: boolean;
  readonly findings: readonly Finding[];
}

/** Parts of the form, in the order of the work. */
const PARTS: readonly { readonly title: string; readonly keys: ReadonlySet<string> }[] = [
  {
    title: "查找",
    keys: new Set([
      "riskId",
      "name",
      "title",
      "post",
      "domain",
      "power",
      "place",
      "step",
      "category",
      "aspect",
      "focus",
      "method",
      "point",
      "posts",
    ]),
  },
  {
    title: "评级",
    keys: new Set(["likelihood", "severity", "urgency", "grade", "gradeReason", "assessedOn", "panelOn"]),
  },
  {
    title: "措施",
    keys: new Set(["measures", "norm", "responsibleDepartment", "responsible", "due", "done", "doneOn"]),
  },
  {
    title: "审核",
    keys: new Set([
      "reviewer",
      "opinion",
      "reviewedOn",
      "signing",
      "seal",
      "partyOn",
      "filingNo",
      "filedOn",
      "note",
    ]),
  },
];

export interface FormPart {
  readonly title: string;
  readonly fields: readonly Field[];
}

export interface Proposal {
  readonly grade: Grade;
  /** Why, in the plan's words. */
  readonly because: string;
}

export interface RowForm {
  readonly point: Point;
  readonly title: string;
  readonly parts: readonly FormPart[];
  readonly proposal: Proposal | null;
  /** `科室负责人李强`; null where it cannot be told. */
  readonly reviewer: { readonly name: string; readonly says: string } | null;
}

/** The form of the line that is selected; null where the selection is on no line of a register. */
export function rowForm(state: SessionState, at: Pick<CellPlace, "sheet" | "row"> | null): RowForm | null {
  const { checked } = state;
  const isThere = ({ table, entry }: Point) => table.sheet === at?.sheet && entry.row === at.row;
  const point = at && (checked.points.find(isThere) ?? blankLine(state, at.sheet, at.row));
  if (!point) return null;
  const house = checked.one?.house ?? null;
  const findings = checked.findings.filter(({ place }) => place.sheet === at.sheet && place.row === at.row);
  const expected = house && expectedReviewer(point, house);
  const [only] = expected?.names ?? [];
  return {
    point,
    title: point.record.name ?? point.record.power ?? "",
    parts: PARTS.map(({ title, keys }) => ({ title, fields: fieldsOf(point, keys, findings) })),
    proposal: proposalFor(point.record, matrixOf(checked)),
    reviewer: expected && only !== undefined ? { name: only, says: expected.says } : null,
  };
}

function fieldsOf(point: Point, keys: ReadonlySet<string>, findings: readonly Finding[]): readonly Field[] {
  const { columns } = point.table.definition;
  return Object.entries(columns)
    .filter(([key]) => keys.has(key) && point.table.header?.columnOf.has(key))
    .map(([key, column]) => fieldOf(key, column, point, findings));
}

function fieldOf(key: string, column: Column, { entry }: Point, findings: readonly Finding[]): Field {
  const { header, says, required, filledBy, choices, form } = column;
  return {
    key,
    label: header,
    says,
    value: textShown(entry.record[key] ?? null, entry.kept.get(key)),
    required: required !== false,
    control: filledBy === "program" ? "fixed" : form.control,
    choices,
    wide: form.wide,
    findings: findings.filter(({ field }) => field === key),
  };
}

/** 评级矩阵: the institution's own, or as it was issued to the department. */
function matrixOf({ one, read }: SessionState["checked"]): MatrixName {
  const own = read.institution.info?.record.matrix as MatrixName | null | undefined;
  return one?.house.matrix ?? own ?? "乘积";
}

/** 方案三（二）2, in its own words where likelihood and consequence are one of its three pairs. */
export function proposalFor({ likelihood, severity }: PointRecord, matrix: MatrixName): Proposal | null {
  if (!likelihood || !severity) return null;
  const [likely, grave] = [likelihood as Likelihood, severity as Consequence];
  const grade = gradeFor(likely, grave, matrix);
  const because = isLaidDown(likely, grave)
    ? `方案规定：发生腐败可能性${likelihood}，后果${severity}的为${grade}风险`
    : `按评级矩阵（${matrix}）：可能性${likelihood}、后果${severity}，建议${grade}；方案只规定对应的三种情形，由集体评定，不一致时写明评级说明`;
  return { grade, because };
}

/** Writes one field of the line; what was typed is understood as in a cell. Null for a field that the program writes. */
export function setField(state: SessionState, point: Point, key: string, typed: string): Plan | null {
  const column = point.table.definition.columns[key];
  if (column?.filledBy !== "person") return null;
  const context = {
    year: state.checked.read.cover?.record.year ?? null,
    oddGrades: new Map<string, string>(),
  };
  const cell = cellOfLine(point.table, point.entry.row, key, null);
  return cellPlan(`填写${column.header}`, [{ ...cell, value: cellTyped(column, typed, context) }]);
}
