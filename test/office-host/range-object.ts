import { LAST_COLUMN, LAST_ROW, type Area } from "../../src/workbook/address";
import { addressOf, around, areaOf, contains, overlap, sizeOf } from "./addresses";
import type { SheetModel, ValidationModel } from "./book-model";
import { conditionalFormats } from "./conditional-object";
import { copyCells } from "./copy-cells";
import { formatObject } from "./format-object";
import { Refusal, textOf, WireObject, type Scalar } from "./wire";

/** A range of one sheet. */
export class RangeObject extends WireObject {
  constructor(
    readonly sheet: SheetModel,
    readonly area: Area,
    worksheet: () => WireObject,
  ) {
    const at = (place: Area): RangeObject => new RangeObject(sheet, inside(place), worksheet);
    super("Range", {
      scalars: { ...places(sheet, area), ...contents(sheet, area) },
      parts: {
        Worksheet: worksheet,
        Format: () => formatObject(sheet, [area]),
        ConditionalFormats: () => conditionalFormats(sheet, [area]),
        DataValidation: () => validationObject(sheet, area),
      },
      methods: { ...neighbours(area, at), ...deeds(sheet, area), ...facts(sheet, area, worksheet) },
    });
  }
}

/** Several ranges of one sheet. */
export class RangeAreasObject extends WireObject {
  constructor(
    readonly sheet: SheetModel,
    readonly areas: readonly Area[],
    worksheet: () => WireObject,
  ) {
    super("RangeAreas", {
      scalars: {
        Address: { get: () => areas.map((area) => `${quoted(sheet.name)}!${addressOf(area)}`).join(",") },
        AreaCount: { get: () => areas.length },
      },
      parts: {
        Format: () => formatObject(sheet, areas),
        ConditionalFormats: () => conditionalFormats(sheet, areas),
        Areas: () =>
          new WireObject("RangeCollection", {
            items: () => areas.map((area) => new RangeObject(sheet, area, worksheet)),
          }),
      },
    });
  }
}

/** A sheet's name as addresses write it: quoted where it must be. */
export function quoted(name: string): string {
  return /^[A-Za-z_][\w.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function inside(area: Area): Area {
  if (
    area.top < 1 ||
    area.left < 1 ||
    area.bottom > LAST_ROW ||
    area.right > LAST_COLUMN ||
    area.bottom < area.top ||
    area.right < area.left
  )
    throw new Refusal("InvalidArgument", `Outside of the sheet: ${JSON.stringify(area)}`);
  return area;
}

/** Points of the columns or rows before one. */
function before(number: number, size: (number: number) => number): number {
  return sequence(1, number - 1).reduce((sum, one) => sum + size(one), 0);
}

function places(sheet: SheetModel, area: Area): Record<string, Scalar> {
  const { height, width } = sizeOf(area);
  return {
    Address: { get: () => `${quoted(sheet.name)}!${addressOf(area)}` },
    RowIndex: { get: () => area.top - 1 },
    ColumnIndex: { get: () => area.left - 1 },
    RowCount: { get: () => height },
    ColumnCount: { get: () => width },
    CellCount: { get: () => height * width },
    Left: { get: () => before(area.left, (column) => sheet.columns.get(column)?.width ?? 48) },
    Top: { get: () => before(area.top, (row) => sheet.rows.get(row)?.height ?? 15) },
    RowHidden: {
      get: () => common(sequence(area.top, area.bottom).map((row) => sheet.rows.get(row)?.hidden ?? false)),
      set: (hidden) => {
        for (const row of touched(sheet.rows, area.top, area.bottom, LAST_ROW))
          sheet.rows.set(row, { ...sheet.rows.get(row), hidden: hidden === true });
      },
    },
    ColumnHidden: {
      get: () =>
        common(sequence(area.left, area.right).map((column) => sheet.columns.get(column)?.hidden ?? false)),
      set: (hidden) => {
        for (const column of touched(sheet.columns, area.left, area.right, LAST_COLUMN))
          sheet.setColumn(column, { ...sheet.columns.get(column), hidden: hidden === true });
      },
    },
  };
}

function contents(sheet: SheetModel, area: Area): Record<string, Scalar> {
  const write = (input: unknown): void => {
    sheet.demandOpen(area);
    spread(area, input, (row, column, value) => sheet.enter(row, column, value));
    sheet.changed(area);
  };
  return {
    Values: { get: () => table(sheet, area, ({ value }) => value), set: write },
    Formulas: { get: () => table(sheet, area, ({ value, formula }) => formula || value), set: write },
    NumberFormat: {
      get: () => table(sheet, area, ({ look }) => look.format ?? "General"),
      set: (input) => {
        sheet.demand("FormatCells");
        // Whole columns remember the format for cells to come.
        if (!Array.isArray(input)) return sheet.dress(area, { format: textOf(input) });
        spread(area, input, (row, column, format) => {
          if (format === null) return;
          const cell = sheet.cell(row, column);
          const { format: _, ...look } = cell.look;
          sheet.put({ ...cell, look: format === "General" ? look : { ...look, format: textOf(format) } });
        });
      },
    },
    ValueTypes: {
      get: () =>
        table(sheet, area, ({ value, fault }) =>
          fault ? "Error" : TYPES[typeof value === "string" && value === "" ? "empty" : typeof value],
        ),
    },
    Hyperlink: {
      get: () => sheet.cell(area.top, area.left).link ?? null,
      set: (link) => {
        sheet.demandOpen(area);
        const cell = sheet.cell(area.top, area.left);
        // Excel dresses a link of its own accord.
        sheet.put({ ...cell, link, look: { ...cell.look, colour: "0563C1" } });
      },
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  empty: "Empty",
  number: "Double",
  boolean: "Boolean",
  string: "String",
};

function table<T>(sheet: SheetModel, area: Area, of: (cell: ReturnType<SheetModel["cell"]>) => T): T[][] {
  const { width } = sizeOf(area);
  const cells = [...sheet.each(area)];
  return sequence(0, cells.length / width - 1).map((row) =>
    cells.slice(row * width, (row + 1) * width).map(of),
  );
}

/** One value for all cells, or a table of exactly the area's size. */
function spread(
  area: Area,
  input: unknown,
  put: (row: number, column: number, value: unknown) => void,
): void {
  const { height, width } = sizeOf(area);
  const rows = Array.isArray(input) ? (input as unknown[]) : null;
  if (rows && (rows.length !== height || rows.some((row) => !Array.isArray(row) || row.length !== width)))
    throw new Refusal("InvalidArgument", "The number of rows or columns doesn't match the range.");
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      put(area.top + row, area.left + column, rows ? (rows[row] as unknown[])[column] : input);
}

function neighbours(
  area: Area,
  at: (area: Area) => RangeObject,
): Record<string, (...given: readonly unknown[]) => unknown> {
  const { top, left, bottom, right } = area;
  return {
    GetCell: (row, column) => {
      const [r, c] = [top + Number(row), left + Number(column)];
      return at({ top: r, left: c, bottom: r, right: c });
    },
    GetRow: (row) => at({ ...area, top: top + Number(row), bottom: top + Number(row) }),
    GetColumn: (column) => at({ ...area, left: left + Number(column), right: left + Number(column) }),
    GetResizedRange: (rows, columns) =>
      at({ top, left, bottom: bottom + Number(rows), right: right + Number(columns) }),
    GetOffsetRange: (rows, columns) =>
      at({
        top: top + Number(rows),
        left: left + Number(columns),
        bottom: bottom + Number(rows),
        right: right + Number(columns),
      }),
    GetIntersectionOrNullObject: (other) => {
      const {
        top: t,
        left: l,
        bottom: b,
        right: r,
      } = other instanceof RangeObject ? other.area : areaOf(String(other));
      const shared = {
        top: Math.max(top, t),
        left: Math.max(left, l),
        bottom: Math.min(bottom, b),
        right: Math.min(right, r),
      };
      return shared.top > shared.bottom || shared.left > shared.right ? null : at(shared);
    },
    GetEntireRow: () => at({ top, bottom, left: 1, right: LAST_COLUMN }),
    GetEntireColumn: () => at({ left, right, top: 1, bottom: LAST_ROW }),
    GetBoundingRect: (other) =>
      at(around([area, other instanceof RangeObject ? other.area : areaOf(String(other))]) ?? area),
  };
}

function deeds(sheet: SheetModel, area: Area): Record<string, (...given: readonly unknown[]) => unknown> {
  return {
    _ValidateArraySize: (rows, columns) => {
      const { height, width } = sizeOf(area);
      if (rows !== height || columns !== width) throw new Refusal("InvalidArgument", "Wrong size of array.");
    },
    Merge: (across) => {
      if (across === true) throw new Refusal("NotImplemented");
      sheet.merge(area);
    },
    Select: () => {
      if (sheet.visibility !== "Visible") throw new Refusal("InvalidOperation", "The sheet is hidden.");
      sheet.book.selection = { sheet, area };
    },
    Clear: () => {
      sheet.demandOpen(area);
      for (const cell of sheet.cells.values())
        if (contains(area, { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }))
          sheet.put({ ...cell, value: "", formula: "", fault: false, look: {}, link: undefined });
      sheet.merged = sheet.merged.filter((other) => !overlap(other, area));
      if (sizeOf(area).height === LAST_ROW)
        for (const [column, { look: _, ...rest }] of [...sheet.columns])
          if (area.left <= column && column <= area.right) sheet.setColumn(column, rest);
    },
    CopyFrom: (source, copyType, skipBlanks, transpose) => {
      if (!(source instanceof RangeObject) || copyType !== "All" || skipBlanks === true || transpose === true)
        throw new Refusal("NotImplemented");
      copyCells(source.sheet, source.area, sheet, area);
    },
  };
}

function facts(
  sheet: SheetModel,
  area: Area,
  worksheet: () => WireObject,
): Record<string, (...given: readonly unknown[]) => unknown> {
  return {
    GetMergedAreasOrNullObject: () => {
      const merged = sheet.merged.filter((other) => overlap(other, area));
      return merged.length > 0 ? new RangeAreasObject(sheet, merged, worksheet) : null;
    },
    GetUsedRange: (valuesOnly) =>
      new RangeObject(
        sheet,
        sheet.used(area, valuesOnly === true) ?? { ...area, bottom: area.top, right: area.left },
        worksheet,
      ),
    GetRowProperties: () =>
      sequence(area.top, area.bottom).map((row) => ({
        RowHidden: sheet.rows.get(row)?.hidden ?? false,
        rowHidden: sheet.rows.get(row)?.hidden ?? false,
      })),
    GetColumnProperties: () =>
      sequence(area.left, area.right).map((column) => ({
        format: { columnWidth: shownWidth(sheet, column) },
        columnHidden: sheet.columns.get(column)?.hidden ?? false,
      })),
  };
}

const STANDARD_WIDTH = 48;

/** Points; a hidden column is none wide. */
export function shownWidth(sheet: SheetModel, column: number): number {
  const { hidden = false, width = STANDARD_WIDTH } = sheet.columns.get(column) ?? {};
  return hidden ? 0 : width;
}

function validationObject(sheet: SheetModel, area: Area): WireObject {
  const own = (): ValidationModel => {
    sheet.demand("FormatCells");
    const known = sheet.validations.find((other) => addressOf(other.area) === addressOf(area));
    const validation = known ?? { area };
    if (!known) sheet.validations = [...sheet.validations, validation];
    return validation;
  };
  const state = (): Partial<ValidationModel> =>
    sheet.validations.find((other) => contains(other.area, area)) ?? {};
  return new WireObject("DataValidation", {
    scalars: {
      Rule: { get: () => state().rule ?? null, set: (rule) => void (own().rule = checkedRule(rule)) },
      Prompt: { get: () => state().prompt ?? null, set: (prompt) => void (own().prompt = prompt) },
      ErrorAlert: { get: () => state().alert ?? null, set: (alert) => void (own().alert = alert) },
      IgnoreBlanks: {
        get: () => state().ignoreBlanks ?? true,
        set: (ignore) => void (own().ignoreBlanks = ignore),
      },
    },
    methods: {
      Clear: () => void (sheet.validations = sheet.validations.filter((other) => !overlap(other.area, area))),
    },
  });
}

function checkedRule(rule: unknown): Readonly<Record<string, unknown>> {
  const { list } = rule as { readonly list?: { readonly source: unknown } };
  if (typeof list?.source === "string" && !list.source.startsWith("=") && list.source.length > 255)
    throw new Refusal("InvalidArgument", "Over 255 characters in a list.");
  return rule as Readonly<Record<string, unknown>>;
}

/** Of all rows or columns of a sheet only those that differ from the rest. */
function touched(known: ReadonlyMap<number, unknown>, from: number, to: number, last: number): number[] {
  return from === 1 && to === last ? [...known.keys()] : sequence(from, to);
}

export function sequence(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** The value all share; null where they differ. */
export function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
