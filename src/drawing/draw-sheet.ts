import { textAsCell, type Column } from "../sheets/columns/column";
import { keysOf, type SheetDefinition } from "../sheets/define-sheet";
import { columnName, type Area } from "../workbook/address";
import { isDateCode } from "../workbook/formats/number-format";
import { isDate, type CellValue } from "../workbook/grid";
import type { Look, RowImage, SheetImage } from "../workbook/sheet-image";
import { cellLook, headerLook, linkLook } from "./column-looks";
import { fitter, drawnWidth } from "./row-fit";
import { PURPOSE, TITLE } from "./looks";
import { linesPage } from "./page-set-up";
import { validationsOf, type Offers } from "./validations";

/** Title, purpose, header. */
export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;
/** Longer sheets are left to Excel, which fits the rows as it opens them. */
const FITTED_ROWS = 2_000;
/** Rows ready to be filled in below the last record; looks and validations are by range and cost nothing. */
const PREPARED_ROWS = 500;

/** A column that people added beside ours. */
export const EXTRA_WIDTH = 14;
export const EXTRA_LOOK: Look = { wrap: true, border: "thin", locked: false };

export type RecordLine<K extends string> = Readonly<Record<K, string | null>>;

/** Cells of a record that could not be used, by key. */
type RawCells = ReadonlyMap<string, CellValue> | undefined;

/** What a sheet held besides canonical values; written back where the sheet is drawn anew. */
export interface PreservedCells {
  readonly cells: (index: number) => RawCells;
  /** Columns that are none of ours; one value a record. */
  readonly extra: readonly { readonly header: string; readonly values: readonly (CellValue | null)[] }[];
}

interface DrawOptions<K extends string> {
  readonly kept?: PreservedCells | undefined;
  readonly offers?: Offers<K>;
  /** What stands in the title row instead of the tab's name. */
  readonly title?: string;
  /** Links of a record's cells, by key. */
  readonly links?: (index: number) => RowImage["links"];
}

/** Definition and records in, picture out: one line a record below title, purpose and header. Without records a template. */
export function drawSheet<K extends string>(
  definition: SheetDefinition<K>,
  records: readonly RecordLine<K>[] = [],
  options: DrawOptions<K> = {},
): SheetImage {
  return definition.state === "veryHidden"
    ? drawHidden(definition, records)
    : drawVisible(definition, records, options);
}

function drawVisible<K extends string>(
  definition: SheetDefinition<K>,
  records: readonly RecordLine<K>[],
  options: DrawOptions<K>,
): SheetImage {
  const columns = columnsOf(definition);
  const lines = linesOf(definition, records, options);
  const byPeople = definition.filledBy === "person";
  const last = HEADER_ROW + records.length + (byPeople ? PREPARED_ROWS : 0);
  const below = (index: number): Area => ({
    top: FIRST_ROW,
    left: index + 1,
    bottom: Math.max(last, FIRST_ROW),
    right: index + 1,
  });
  return {
    sheet: definition.tab,
    columns: [
      ...columns.map((column) => ({
        width: drawnWidth(column),
        look: cellLook(definition, column),
        ...(!column.onPaper && { hidden: true }),
      })),
      ...(options.kept?.extra ?? []).map(() => ({ width: EXTRA_WIDTH, look: EXTRA_LOOK })),
    ],
    ...lines,
    rows: headRows(definition, options).concat(lines.rows),
    ...(byPeople && { validations: validationsOf(definition, options.offers, below), protected: true }),
    // The number and what tells the lines apart stay in sight.
    frozen: { rows: HEADER_ROW, columns: definition.level ? 2 : 0 },
    filter: { top: HEADER_ROW, left: 1, bottom: Math.max(last, HEADER_ROW), right: columns.length },
    page: linesPage(
      definition,
      HEADER_ROW,
      columns.filter(({ onPaper }) => onPaper).map(drawnWidth),
      // What people fill in is filled in where it stands, and printed as it was set up.
      !byPeople && records.length === 0,
    ),
  };
}

/** A sheet that nobody looks at has a header and values. */
function drawHidden<K extends string>(
  definition: SheetDefinition<K>,
  records: readonly RecordLine<K>[],
): SheetImage {
  const columns = columnsOf(definition);
  const lines = linesOf(definition, records);
  const headRow: RowImage = { cells: columns.map(({ header }) => header) };
  return {
    sheet: definition.tab,
    state: definition.state,
    columns: columns.map(({ width, look: { format } }) => ({ width, ...(format && { look: { format } }) })),
    ...lines,
    rows: [headRow].concat(lines.rows),
  };
}

function headRows<K extends string>(
  definition: SheetDefinition<K>,
  { title = definition.tab, kept }: DrawOptions<K>,
): RowImage[] {
  const columns = columnsOf(definition);
  return [
    { height: 28, cells: [title], looks: TITLE },
    { height: 16, cells: [definition.purpose], looks: PURPOSE },
    {
      height: 32,
      cells: [...columns, ...(kept?.extra ?? [])].map(({ header }) => header),
      looks: [
        ...columns.map((column) => headerLook(definition, column)),
        ...(kept?.extra ?? []).map(() => EXTRA_LOOK),
      ],
    },
  ];
}

/** Rows of records, and, of many, in which columns they have days. */
function linesOf<K extends string>(
  definition: SheetDefinition<K>,
  records: readonly RecordLine<K>[],
  { links, kept }: DrawOptions<K> = {},
): Pick<SheetImage, "rows" | "days"> {
  const lines = new SheetLines(definition, records, kept);
  if (records.length > FITTED_ROWS && !links) return { rows: lines.unmade(), days: lines.days() };
  const height = fits(definition, records.length) ? fitter(definition) : undefined;
  const blue = links ? columnsOf(definition).map((column) => linkLook(definition, column)) : [];
  const linkLooks = (linked: ReadonlyMap<number, unknown>) =>
    blue.map((look, index) => (linked.has(index) ? look : undefined));
  const rows = records.map((record, index) => {
    const linked = links?.(index);
    return {
      cells: lines.cells(index),
      ...(linked && { links: linked, looks: linkLooks(linked) }),
      ...(height && { height: height(record), grows: true }),
    };
  });
  return { rows };
}

/** The cells of a sheet's records, with what it held besides. */
class SheetLines<K extends string> {
  readonly #keys: readonly K[];
  readonly #columns: readonly Column[];
  /** A sheet has a million cells, and few columns that do more than hand a text on. */
  readonly #isText: readonly boolean[];
  readonly #extra: PreservedCells["extra"];

  constructor(
    definition: SheetDefinition<K>,
    private readonly records: readonly RecordLine<K>[],
    private readonly kept: PreservedCells | undefined,
  ) {
    this.#keys = keysOf(definition);
    this.#columns = this.#keys.map((key) => definition.columns[key]);
    this.#isText = this.#columns.map((column) => column.write === textAsCell);
    this.#extra = kept?.extra ?? [];
  }

  /** The cells of a record, made anew each time. */
  cells(index: number): RowImage["cells"] {
    const record = this.records[index]!;
    const raw = this.kept?.cells(index);
    const own = this.#ownCells(record, raw);
    return this.#extra.length > 0 ? [...own, ...this.#extra.map(({ values }) => values[index] ?? null)] : own;
  }

  #ownCells(record: RecordLine<K>, raw: RawCells): (CellValue | null)[] {
    const keys = this.#keys;
    // Not pushed into a list: V8 has seen such ones stay, and puts them where only a full collection looks.
    const cells = new Array<CellValue | null>(keys.length);
    let at = 0;
    // A record has its fields in the order of the columns: one after another they come twice as fast as each by its name.
    for (const key in record) {
      if (at === keys.length || key !== keys[at]) break;
      cells[at] = this.#cell(record[key], at, raw);
      at++;
    }
    // Where its order is another, or it has others between.
    for (; at < keys.length; at++) cells[at] = this.#cell(record[keys[at]!], at, raw);
    return cells;
  }

  /** Rows whose cells are made when somebody asks. */
  unmade(): readonly RowImage[] {
    return this.records.map((_, index) => new UnmadeLine(this, index));
  }

  /** Columns of other things in which days stand, by the record that has the first one; see `SheetImage.days`. */
  days(): readonly number[] {
    const { kept } = this;
    const odd = kept ? [...this.records.keys()].filter((index) => kept.cells(index)?.size) : [];
    const own = this.#keys.map((_, at) => this.#firstDay(at, odd));
    const extra = this.#extra.map(({ values }) => values.findIndex((value) => isDate(value)));
    const firsts = [...own, ...extra];
    return [...firsts.keys()]
      .filter((at) => firsts[at]! >= 0)
      .sort((one, other) => firsts[one]! - firsts[other]! || one - other);
  }

  /** Of a column that shows days anyhow none. What could not be used stands where it stood, in `odd` records: a day among texts too. */
  #firstDay(at: number, odd: readonly number[]): number {
    const isDay = (index: number) =>
      isDate(this.#cell(this.records[index]![this.#keys[at]!], at, this.kept?.cells(index)));
    if (isDateCode(this.#columns[at]!.look.format ?? "")) return -1;
    return this.#isText[at] ? (odd.find(isDay) ?? -1) : this.records.findIndex((_, index) => isDay(index));
  }

  #cell(value: string | null, at: number, raw: RawCells): CellValue | null {
    if (value === null) return raw?.get(this.#keys[at]!) ?? null;
    return this.#isText[at] ? value : this.#columns[at]!.write(value);
  }
}

/**
 * A line of a long sheet: its cells are made when somebody asks, and not kept. They would be what takes most of the memory that
 * a hundred thousand lines need.
 */
class UnmadeLine<K extends string> implements RowImage {
  constructor(
    private readonly lines: SheetLines<K>,
    private readonly index: number,
  ) {}

  get cells(): RowImage["cells"] {
    return this.lines.cells(this.index);
  }
}

function fits({ state }: SheetDefinition, rows: number): boolean {
  return rows <= FITTED_ROWS && state !== "veryHidden";
}

/** A canonical value as its column writes it. */
export function written<K extends string>(
  { columns }: SheetDefinition<K>,
  key: K,
  value: string | null,
): CellValue | null {
  return value === null ? null : columns[key].write(value);
}

function columnsOf<K extends string>(definition: SheetDefinition<K>) {
  return keysOf(definition).map((key) => definition.columns[key]);
}

/** Where a column's values stand on its sheet, for drop-downs elsewhere: `'人员名册'!$B$4:$B$40`. */
export function columnRange<K extends string>(
  definition: SheetDefinition<K>,
  key: NoInfer<K>,
  rows: number,
): string {
  const name = columnName(keysOf(definition).indexOf(key) + 1);
  return `'${definition.tab}'!$${name}$${FIRST_ROW}:$${name}$${HEADER_ROW + Math.max(rows, 1)}`;
}
