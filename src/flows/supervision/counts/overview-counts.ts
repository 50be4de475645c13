import { countedEntries } from "../../../subjects/archive/counted";
import { periodOf, type Cycle } from "../../../subjects/archive/period";
import { settingOf } from "../../../subjects/institution/sheets/settings";
import { Tile, type PlacedRow } from "../../../subjects/overview/tile";
import { WARNING_STATES } from "../../../subjects/warnings/sheets/words";
import type { Supervision } from "../open-supervision";
import { noticesIn, type SupervisionSettings } from "../warnings-ledger";

/** Where neither a year nor a source is written. */
const UNSAID = "未写明";
/** Of a notice without a number. */
const DRAFTS = "未编号";

/**
 * O14 and O15: warnings by state and the year of their number, entries of the archive by source and period. The rows are the ledger's own
 * keys, for the JSON of `overview` alone; what is shown or written anywhere else takes counts.
 */
export function overviewCounts(supervision: Supervision, settings: SupervisionSettings): readonly Tile[] {
  return [warnings(supervision, settings), entries(supervision, settings)];
}

/** A line a round. */
function warnings(supervision: Supervision, settings: SupervisionSettings): Tile {
  const { file, tables } = supervision.read;
  const placed = noticesIn(supervision, settings).map(({ state, number, round, record, line }): PlacedRow => {
    const fields = { number: record.number, round, status: state };
    const source = { file, sheet: tables.warnings?.sheet ?? "", row: line.row };
    return { x: state, y: number?.year ?? DRAFTS, row: { fields, source } };
  });
  return Tile.matrix("O14", "预警处置", null, { xs: WARNING_STATES, ys: [] }, placed);
}

/** What came in until the day. */
function entries(supervision: Supervision, { today }: SupervisionSettings): Tile {
  const { file, tables } = supervision.read;
  const cycle = (settingOf(tables.info, "analysisCycle") ?? "季度") as Cycle;
  const lines = tables.archive?.entries ?? [];
  const counted = new Set(countedEntries(lines));
  const placed = lines
    .filter(({ record }) => counted.has(record) && (record.收集日期 ?? "") <= today)
    .sort((a, b) => ((a.record.收集日期 ?? "") < (b.record.收集日期 ?? "") ? -1 : 1))
    .map(({ record, row }): PlacedRow => {
      const { entry, 收集日期: day, 来源: from } = record;
      const source = { file, sheet: tables.archive?.sheet ?? "", row };
      return {
        x: from ?? UNSAID,
        y: day === null ? UNSAID : periodOf(day, cycle).name,
        row: { fields: { entry }, source },
      };
    });
  return Tile.matrix("O15", "信息档案", null, { xs: [], ys: [] }, placed);
}
