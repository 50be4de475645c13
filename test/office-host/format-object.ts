import { LAST_ROW, type Area } from "../../src/workbook/address";
import type { Look } from "../../src/workbook/sheet-image";
import type { LookChange, RowModel, SheetModel } from "./book-model";
import { Refusal, WireObject, type Scalar } from "./wire";

const TALLEST = 409.5;

/** `range.format`: looks of cells, widths of columns, heights of rows. */
export function formatObject(sheet: SheetModel, areas: readonly Area[]): WireObject {
  const dress = (change: LookChange): void => areas.forEach((area) => sheet.dress(area, change));
  const shown = (): Look => (areas[0] ? sheet.cell(areas[0].top, areas[0].left).look : {});
  return new WireObject("RangeFormat", {
    scalars: {
      WrapText: { get: () => shown().wrap ?? false, set: (wrap) => dress({ wrap: wrap === true }) },
      HorizontalAlignment: {
        get: () => capital(shown().horizontal ?? "general"),
        set: (value) => dress({ horizontal: oneOf(HORIZONTAL, value) }),
      },
      VerticalAlignment: {
        get: () => (shown().vertical === "middle" ? "Center" : capital(shown().vertical ?? "bottom")),
        set: (value) => dress({ vertical: oneOf(VERTICAL, value) }),
      },
      ColumnWidth: { get: () => widthOf(sheet, areas), set: (width) => widen(sheet, areas, Number(width)) },
      UseStandardWidth: {
        get: () => null,
        set: (standard) => {
          if (standard === true) narrow(sheet, areas);
        },
      },
      RowHeight: { get: () => null, set: (height) => heighten(sheet, areas, Number(height)) },
    },
    parts: {
      Font: () => fontObject(shown, dress),
      Fill: () =>
        new WireObject("RangeFill", {
          scalars: {
            Color: colour(
              () => shown().fill,
              (fill) => dress({ fill }),
            ),
            Pattern: {
              get: () => null,
              set: (pattern) =>
                dress({ hatch: oneOf({ Gray8: "sparse", LightUp: "dense" } as const, pattern) }),
            },
            PatternColor: colour(
              () => undefined,
              () => undefined,
            ),
          },
          methods: { Clear: () => dress({ fill: undefined, hatch: undefined }) },
        }),
      Borders: () => bordersObject(dress),
      Protection: () =>
        new WireObject("FormatProtection", {
          scalars: {
            Locked: {
              get: () =>
                common(
                  areas.flatMap((area) => [...sheet.each(area)].map(({ look }) => look.locked !== false)),
                ),
              set: (locked) => dress({ locked: locked === true }),
            },
          },
        }),
    },
    methods: { AutofitRows: () => fit(sheet, areas) },
  });
}

const HORIZONTAL = { General: undefined, Left: "left", Center: "center", Right: "right" } as const;
const VERTICAL = { Top: "top", Center: "middle", Bottom: "bottom" } as const;

function fontObject(shown: () => Look, dress: (change: LookChange) => void): WireObject {
  return new WireObject("RangeFont", {
    scalars: {
      Name: { get: () => shown().font ?? "等线", set: (font) => dress({ font: String(font) }) },
      Size: { get: () => shown().size ?? 11, set: (size) => dress({ size: Number(size) }) },
      Bold: { get: () => shown().bold ?? false, set: (bold) => dress({ bold: bold === true }) },
      Color: colour(
        () => shown().colour,
        (colour) => dress({ colour }),
      ),
    },
  });
}

/** Only what our looks know: a thin line all round. */
function bordersObject(dress: (change: LookChange) => void): WireObject {
  const border = new WireObject("RangeBorder", {
    scalars: {
      Style: {
        get: () => null,
        set: (style) => dress({ border: oneOf({ Continuous: "thin", None: "none" } as const, style) }),
      },
      Weight: { get: () => null, set: (weight) => void oneOf({ Thin: "thin" } as const, weight) },
      Color: colour(
        () => undefined,
        () => undefined,
      ),
    },
  });
  return new WireObject("RangeBorderCollection", { item: () => border });
}

function colour(get: () => string | undefined, set: (value: string) => void): Scalar {
  return {
    get: () => `#${get() ?? "000000"}`,
    set: (value) => {
      if (!/^#[0-9A-F]{6}$/i.test(String(value)))
        throw new Refusal("InvalidArgument", `No colour: ${String(value)}`);
      set(String(value).slice(1).toUpperCase());
    },
  };
}

function oneOf<T>(known: Readonly<Record<string, T>>, value: unknown): T {
  const found = known[String(value)] as T;
  if (!(String(value) in known)) throw new Refusal("InvalidArgument", `Unknown: ${String(value)}`);
  return found;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function widthOf(sheet: SheetModel, areas: readonly Area[]): number | null {
  const widths = areas.flatMap(({ left, right }) =>
    Array.from({ length: right - left + 1 }, (_, index) => {
      const column = sheet.columns.get(left + index);
      return column?.hidden ? 0 : (column?.width ?? 48);
    }),
  );
  return common(widths);
}

function widen(sheet: SheetModel, areas: readonly Area[], width: number): void {
  sheet.demand("FormatColumns");
  for (const { left, right } of areas)
    for (let column = left; column <= right; column++)
      sheet.columns.set(column, { ...sheet.columns.get(column), width });
}

/** Back to the width that columns have by themselves. */
function narrow(sheet: SheetModel, areas: readonly Area[]): void {
  sheet.demand("FormatColumns");
  for (const [column, { width: _, ...rest }] of [...sheet.columns])
    if (areas.some(({ left, right }) => left <= column && column <= right)) sheet.setColumn(column, rest);
}

function heighten(sheet: SheetModel, areas: readonly Area[], height: number): void {
  if (!(height >= 0 && height <= TALLEST)) throw new Refusal("InvalidArgument", `Height ${height}`);
  eachRow(sheet, areas, ({ hidden }) => ({ ...(hidden !== undefined && { hidden }), height }));
}

/** The test host measures no text: a row keeps the height it has, and Excel would change it with its text. */
function fit(sheet: SheetModel, areas: readonly Area[]): void {
  eachRow(sheet, areas, (row) => ({ ...row, fitted: true }));
}

function eachRow(sheet: SheetModel, areas: readonly Area[], change: (row: RowModel) => RowModel): void {
  sheet.demand("FormatRows");
  // All rows of a sheet fitted to their text: that is how rows are without our doing.
  if (areas.some(({ top, bottom }) => top === 1 && bottom === LAST_ROW)) return sheet.rows.clear();
  for (const { top, bottom } of areas)
    for (let row = top; row <= bottom; row++) sheet.rows.set(row, change(sheet.rows.get(row) ?? {}));
}
