import type { Entry } from "../../reading/entry";
import type { WarningRecord } from "../../subjects/warnings/sheets/warnings";
import { warnings } from "../../subjects/warnings/sheets/warnings";
import { noticesOf, type Notice } from "../../subjects/warnings/notices";
import { highestProperty } from "../../subjects/warnings/numbers";
import { fieldsOf, WARNING_STEPS, type StepName } from "../../subjects/warnings/steps/step";
import { takeStep, type Ledger, type Taken } from "../../subjects/warnings/steps/take-step";
import { contentOf } from "../../workbook/content-of-image";
import { HostError } from "../../workbook/host-error";
import type { WorkbookImage } from "../../workbook/sheet-image";
import type { CellChange } from "../../workbook/live/live-workbook";
import type { WorkbookPatch } from "../../workbook/live/workbook-patch";
import { lineJson, type LineJson } from "../steps/line-json";
import { rowBelow } from "../../drawing/line-cells";
import { headerEnds, lineChanges, tableToWrite } from "../steps/line-changes";
import { openSupervision, type Supervision } from "./open-supervision";
import { missingOf, setFields, type GivenSetting, type MissingField } from "../steps/set-fields";
import { ledgerOf, noticesIn, type SupervisionSettings } from "./warnings-ledger";

/** A step that somebody wants to take. */
interface StepAsked {
  readonly step: StepName;
  readonly number: string | null;
  /** Of a draft without a number. */
  readonly row?: number | undefined;
  readonly set: readonly GivenSetting[];
}

/** What it comes to: cells to be written, and the notice as it stands then. */
interface StepTaken {
  readonly patch: WorkbookPatch;
  readonly number: string;
  readonly notices: readonly Notice[];
}

type Key = keyof WarningRecord;
type Table = NonNullable<Supervision["read"]["tables"]["warnings"]>;

/** Fields that a step needs and that nobody has set, with their headers. Throws `HostError` where something cannot be set. */
export function missingFields(
  supervision: Supervision,
  step: StepName,
  set: readonly GivenSetting[],
): readonly MissingField[] {
  const { needs } = WARNING_STEPS[step];
  return missingOf(warnings, fieldsOf(WARNING_STEPS[step]), needs, set, yearIn(supervision));
}

/** The year of the plan, in which “年底前” is meant. */
function yearIn({ read }: Supervision): string | null {
  return read.tables.info?.record.year ?? null;
}

/** One step of a warning. Throws `HostError` with the sentence why where it may not be taken; nothing is changed then. */
export function warn(supervision: Supervision, settings: SupervisionSettings, asked: StepAsked): StepTaken {
  const ledger = ledgerOf(supervision, settings);
  const { fields } = setFields(warnings, fieldsOf(WARNING_STEPS[asked.step]), asked.set, yearIn(supervision));
  const taken = takeStep(asked.step, ledger, { number: asked.number, row: asked.row, fields });
  if (typeof taken === "string") throw new HostError("refused", `${taken}什么都没有写。`);
  const { patch, notices } = writtenSteps(supervision, ledger, [taken]);
  return { patch, number: taken.number, notices };
}

/** Steps of different notices in one patch, and their lines as they then stand. Throws `HostError` where the ledger takes no lines. */
export function writtenSteps(
  supervision: Supervision,
  { facts }: Ledger,
  taken: readonly Taken[],
): Omit<StepTaken, "number"> {
  const { file, tables } = supervision.read;
  const table = tableToWrite(tables.warnings, file, warnings.tab);
  const placed = placeLines(supervision, table, taken);
  const rows = new Set(placed.map(({ row }) => row));
  const named = taken.flatMap((one) => one.named.map(({ line, record }) => ({ ...line, record })));
  const after = noticesOf(withLines(table.entries, [...placed, ...named]), facts);
  const isNamed = new Set(named.map(({ row }) => row));
  const notices = after.filter(({ line }) => rows.has(line.row));
  const beside = after.filter(({ line: { row } }) => isNamed.has(row) && !rows.has(row));
  // What was asked for comes last: there the patch ends.
  return { patch: patchOf(table, [...beside, ...notices], taken), notices };
}

type Placed = Entry<Key>;

/** Lines with their rows; a new one stands below the last filled row. */
function placeLines({ content }: Supervision, table: Table, taken: readonly Taken[]): readonly Placed[] {
  let below = rowBelow(content, table);
  const lines = taken.flatMap((one) => one.lines);
  return lines.map(({ line, record }) => ({ ...(line ?? EMPTY), row: line?.row ?? below++, record }));
}

const EMPTY = {
  ...{
    told: new Set<Key>(),
    kept: new Map(),
    extra: new Map(),
    department: null,
    sample: null,
    empty: false,
  },
} as const;

function withLines(entries: readonly Placed[], placed: readonly Placed[]): readonly Placed[] {
  const rows = new Map(placed.map((line) => [line.row, line] as const));
  const known = new Set(entries.map(({ row }) => row));
  const there = entries.map((entry) => rows.get(entry.row) ?? entry);
  return [...there, ...placed.filter(({ row }) => !known.has(row))];
}

function patchOf(table: Table, touched: readonly Notice[], taken: readonly Taken[]): WorkbookPatch {
  const before = new Map(table.entries.map(({ row, record }) => [row, record] as const));
  const changes = touched.flatMap((notice): CellChange[] =>
    lineChanges(table, notice.line.row, before.get(notice.line.row) ?? null, writtenRecord(notice)),
  );
  const given = taken.flatMap((one) => one.given ?? []);
  return {
    changes,
    headers: headerEnds(table),
    ...(given.length > 0 && {
      properties: Object.fromEntries(given.map(({ of, n }) => [highestProperty(of), String(n)])),
    }),
  };
}

/** A notice as the contract's JSON has it: every column by its key, the computed ones filled in, and where it stands. */
export function noticeJson({ read }: Supervision, notice: Notice): LineJson {
  const table = read.tables.warnings ?? { definition: warnings, file: read.file, sheet: warnings.tab };
  const { line, firstDue, round } = notice;
  return { ...lineJson(table, { row: line.row, record: writtenRecord(notice) }), firstDue, round };
}

/** 预警处置台账 of a workbook with the columns that the program fills in, as they are on the day. */
export function ledgerAsOf(image: WorkbookImage, settings: SupervisionSettings): readonly WarningRecord[] {
  return noticesIn(openSupervision(contentOf(image, "")), settings).map(writtenRecord);
}

/** The line as it stands in the ledger, what the program fills in with it. */
function writtenRecord({ record, round, due, state }: Notice): WarningRecord {
  return { ...record, due, round: String(round), status: state };
}
