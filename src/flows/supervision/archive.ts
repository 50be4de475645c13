import type { Entry, Table } from "../../reading/entry";
import { keysOf, recordOf } from "../../sheets/define-sheet";
import { countedEntries } from "../../subjects/archive/counted";
import { entryState } from "../../subjects/archive/entry-state";
import { entryStepOf, whyNoStep, type EntryStepName } from "../../subjects/archive/entry-steps";
import { nextEntryNumbers } from "../../subjects/archive/entry-number";
import { periodNamed, type NamedPeriod } from "../../subjects/archive/period";
import { archive, type ArchiveRecord } from "../../subjects/archive/sheets/archive";
import { archiveAnalyses, type ArchiveAnalysisRecord } from "../../subjects/archive/sheets/archive-analyses";
import { countedColumns } from "../../subjects/archive/totals";
import { yearOf } from "../../house/working-days";
import { HostError } from "../../workbook/host-error";
import type { CellChange } from "../../workbook/live/live-workbook";
import type { WorkbookPatch } from "../../workbook/live/workbook-patch";
import { lineJson, type LineJson } from "../steps/line-json";
import { rowBelow } from "../../drawing/line-cells";
import { headerEnds, lineChanges, tableToWrite } from "../steps/line-changes";
import type { Supervision } from "./open-supervision";
import { missingOf, setFields, type GivenSetting, type MissingField } from "../steps/set-fields";

type Key = keyof ArchiveRecord;

/** What a step does to the supervision workbook, and the line in question as it then stands. */
interface Step {
  readonly patch: WorkbookPatch;
  readonly record: LineJson;
}

/** Every entry with its state on the day; those of one state where one is asked for. */
export function archiveLines({ read }: Supervision, asOf: string, state?: string): readonly LineJson[] {
  const table = read.tables.archive;
  if (!table) return [];
  return table.entries
    .map((entry) => ({ entry, status: entryState(entry.record, asOf) }))
    .filter(({ status }) => state === undefined || status === state)
    .map(({ entry, status }) => lineJson(table, entry, { status }));
}

/** Columns of an entry that people fill in. */
export const ASKED_OF_ENTRY = keysOf(archive).filter((key) => archive.columns[key].filledBy === "person");

/** Fields that an entry needs and that nobody has set, with their headers. Throws `HostError` where something cannot be set. */
export function missingOfEntry(set: readonly GivenSetting[], asOf: string): readonly MissingField[] {
  const needed = ASKED_OF_ENTRY.filter((key) => archive.columns[key].required !== false);
  return missingOf(archive, ASKED_OF_ENTRY, needed, set, yearOf(asOf));
}

/** A new entry below the others; entries that were typed by hand get their numbers with it. */
export function addEntry({ content, read }: Supervision, set: readonly GivenSetting[], asOf: string): Step {
  const table = tableToWrite(read.tables.archive, read.file, archive.tab);
  const row = rowBelow(content, table);
  const { fields } = setFields(archive, ASKED_OF_ENTRY, set, yearOf(asOf));
  const record: ArchiveRecord = recordOf(archive, fields);
  const { numbers, properties } = nextEntryNumbers([...table.entries, { row, record }], content.properties);
  const line = { ...record, entry: numbers.get(row) ?? null, status: entryState(record, asOf) };
  const unnumbered = table.entries.flatMap((entry) => numbersChange(table, entry, numbers.get(entry.row)));
  return {
    patch: {
      changes: [...unnumbered, ...lineChanges(table, row, null, line)],
      headers: headerEnds(table),
      properties,
    },
    record: lineJson(table, { row, record: line }),
  };
}

function numbersChange(
  table: Table<Key>,
  { row, record }: Entry<Key>,
  entry: string | undefined,
): readonly CellChange[] {
  return entry === undefined ? [] : lineChanges(table, row, record, { ...record, entry });
}

/**
 * One step of the entry in a row. Throws `HostError` with the sentence why where it may not be taken; nothing is changed then.
 */
export function takeEntryStep(
  { read }: Supervision,
  {
    step,
    row,
    set,
  }: { readonly step: EntryStepName; readonly row: number; readonly set: readonly GivenSetting[] },
  asOf: string,
): Step {
  const table = tableToWrite(read.tables.archive, read.file, archive.tab);
  const before = table.entries.find((one) => one.row === row)?.record;
  if (!before) throw new HostError("not-found", `“${archive.tab}”第 ${row} 行没有信息。请重新读取。`);
  const { needs, may } = entryStepOf(step);
  const { fields, wrong } = setFields(archive, [...needs, ...may], set, yearOf(asOf));
  const record: ArchiveRecord = { ...before, ...fields };
  const sentence = wrong.length > 0 ? wrong.join("") : whyNoStep(step, before, record, asOf);
  if (sentence !== null) throw new HostError("refused", `${sentence}什么都没有写。`);
  const line = { ...record, status: entryState(record, asOf) };
  return {
    patch: { changes: lineChanges(table, row, before, line), headers: headerEnds(table) },
    record: lineJson(table, { row, record: line }),
  };
}

/** A period's totals, on the line of 档案分析 that speaks of it or on a new one; what people wrote there stays. */
export function analyse({ content, read }: Supervision, period: NamedPeriod): Step {
  const table = tableToWrite(read.tables.archiveAnalyses, read.file, archiveAnalyses.tab);
  const counted = countedColumns(countedEntries(read.tables.archive?.entries ?? []), period);
  const there = table.entries.find(({ record }) => record.统计期 === period.name);
  const record: ArchiveAnalysisRecord = {
    ...(there?.record ?? recordOf(archiveAnalyses, {})),
    统计期: period.name,
    ...counted,
  };
  const row = there?.row ?? rowBelow(content, table);
  return {
    patch: { changes: lineChanges(table, row, there?.record ?? null, record), headers: headerEnds(table) },
    record: lineJson(table, { row, record }),
  };
}

/** What became of the proposals of earlier analyses. */
export interface Proposals {
  /** Periods whose proposals were answered, and those whose were not. */
  readonly answered: readonly string[];
  readonly open: readonly string[];
}

export function proposalsBefore({ read }: Supervision, { from }: NamedPeriod): Proposals {
  const before = (read.tables.archiveAnalyses?.entries ?? []).filter(isProposalBefore(from));
  const named = (answered: boolean) =>
    before
      .filter(({ record }) => (record.采纳情况 !== null) === answered)
      .map(({ record }) => record.统计期 ?? "");
  return { answered: named(true), open: named(false) };
}

/** Whether an analysis of an earlier period proposed something. */
function isProposalBefore(from: string) {
  return ({ record }: Entry<keyof ArchiveAnalysisRecord>): boolean => {
    const last = periodNamed(record.统计期 ?? "")?.to;
    return record.预防对策建议 !== null && last !== undefined && last < from;
  };
}
