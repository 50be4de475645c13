import { LAST_COLUMN, LAST_ROW, type Area } from "../../src/workbook/address";
import { areaOf, sizeOf } from "./addresses";
import type { SheetModel, Visibility } from "./book-model";
import { chartsObject, shapesObject } from "./drawing-objects";
import { RangeAreasObject, RangeObject } from "./range-object";
import { Refusal, textOf, WireObject, type Scalar } from "./wire";

const LONGEST_ADDRESS = 8_192;
const MOST_BREAKS = 1_026;
const WHOLE: Area = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };
const MARGINS = ["top", "bottom", "left", "right", "header", "footer"];

export function worksheetObject(sheet: SheetModel): WireObject {
  const self = (): WireObject => worksheetObject(sheet);
  const range = (area: Area): RangeObject => new RangeObject(sheet, area, self);
  const used = (valuesOnly: unknown): Area | null => sheet.used(WHOLE, valuesOnly === true);
  return new WireObject("Worksheet", {
    id: sheet.id,
    scalars: scalars(sheet),
    parts: parts(sheet, range),
    methods: {
      GetRange: (address) =>
        range(address === undefined || address === null ? WHOLE : areaOf(textOf(address))),
      GetRangeByIndexes: (row, column, rows, columns) =>
        range(indexed(Number(row), Number(column), Number(rows), Number(columns))),
      GetRanges: (address) => {
        if (String(address).length > LONGEST_ADDRESS)
          throw new Refusal("InvalidArgument", "Address too long.");
        return new RangeAreasObject(sheet, String(address).split(",").map(areaOf), self);
      },
      GetCell: (row, column) => range(indexed(Number(row), Number(column), 1, 1)),
      GetUsedRange: (valuesOnly) => range(used(valuesOnly) ?? { top: 1, left: 1, bottom: 1, right: 1 }),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const area = used(valuesOnly);
        return area && range(area);
      },
      Copy: (positionType) => {
        if (positionType !== "End") throw new Refusal("NotImplemented");
        return worksheetObject(sheet.book.copy(sheet));
      },
      Activate: () => {
        if (sheet.visibility !== "Visible") throw new Refusal("InvalidOperation", "The sheet is hidden.");
        sheet.book.selection = { sheet, area: { top: 1, left: 1, bottom: 1, right: 1 } };
      },
      Delete: () => {
        sheet.book.remove(sheet);
        sheet.book.tell(15, "Workbook", { worksheetId: sheet.id, source: 0 });
      },
      _RegisterDataChangedEvent: () => undefined,
      _UnregisterDataChangedEvent: () => undefined,
    },
  });
}

function indexed(row: number, column: number, rows: number, columns: number): Area {
  return { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns };
}

function scalars(sheet: SheetModel): Record<string, Scalar> {
  const { book } = sheet;
  return {
    Id: { get: () => sheet.id },
    Name: { get: () => sheet.name, set: (name) => book.rename(sheet, String(name)) },
    Position: {
      get: () => book.sheets.indexOf(sheet),
      set: (position) => {
        if (Number(position) >= book.sheets.length) throw new Refusal("InvalidArgument", "No such position.");
        book.sheets = book.sheets.filter((other) => other !== sheet);
        book.sheets.splice(Number(position), 0, sheet);
      },
    },
    Visibility: {
      get: () => sheet.visibility,
      set: (visibility) => {
        if (book.structureProtected) throw new Refusal("AccessDenied", "The workbook is protected.");
        if (
          visibility !== "Visible" &&
          !book.sheets.some((other) => other !== sheet && other.visibility === "Visible")
        )
          throw new Refusal("InvalidOperation", "A workbook needs a visible sheet.");
        sheet.visibility = visibility as Visibility;
      },
    },
  };
}

function parts(sheet: SheetModel, range: (area: Area) => RangeObject): Record<string, () => WireObject> {
  return {
    Protection: () => protectionObject(sheet),
    PageLayout: () => pageObject(sheet),
    Charts: () => chartsObject(sheet),
    Shapes: () => shapesObject(sheet),
    FreezePanes: () =>
      new WireObject("WorksheetFreezePanes", {
        methods: {
          FreezeAt: (at) => void (sheet.frozen = at instanceof RangeObject ? at.area : areaOf(String(at))),
          FreezeRows: (rows) => void (sheet.frozen = { ...WHOLE, bottom: Number(rows) }),
          FreezeColumns: (columns) => void (sheet.frozen = { ...WHOLE, right: Number(columns) }),
          Unfreeze: () => void (sheet.frozen = null),
        },
      }),
    AutoFilter: () =>
      new WireObject("AutoFilter", {
        scalars: {
          IsDataFiltered: { get: () => sheet.filtered },
          Enabled: { get: () => sheet.filter !== null },
        },
        methods: {
          Apply: (at) => {
            sheet.demand("InsertFilter");
            sheet.filter = at instanceof RangeObject ? at.area : areaOf(String(at));
          },
          ClearCriteria: () => void (sheet.filtered = false),
          Remove: () => {
            sheet.demand("InsertFilter");
            [sheet.filter, sheet.filtered] = [null, false];
          },
        },
      }),
    HorizontalPageBreaks: () =>
      new WireObject("PageBreakCollection", {
        methods: {
          RemovePageBreaks: () => void (sheet.breaks = []),
          Add: (at) => {
            if (sheet.breaks.length >= MOST_BREAKS) throw new Refusal("InvalidArgument", "Too many breaks.");
            const { top } = at instanceof RangeObject ? at.area : areaOf(String(at));
            sheet.breaks = [...sheet.breaks, top - 1];
            return new WireObject("PageBreak", {});
          },
        },
      }),
    VerticalPageBreaks: () =>
      new WireObject("PageBreakCollection", { methods: { RemovePageBreaks: () => undefined } }),
    Range: () => range(WHOLE),
  };
}

function protectionObject(sheet: SheetModel): WireObject {
  return new WireObject("WorksheetProtection", {
    scalars: {
      Protected: { get: () => sheet.protection !== null },
      Options: { get: () => sheet.protection?.options ?? null },
    },
    methods: {
      Protect: (options, password) => {
        if (sheet.protection) throw new Refusal("AccessDenied", "The sheet is protected already.");
        sheet.protection = { options: options ?? {}, ...(password ? { password: textOf(password) } : {}) };
      },
      Unprotect: (password) => {
        if (sheet.protection?.password !== undefined && sheet.protection.password !== password)
          throw new Refusal("AccessDenied", "Wrong password.");
        sheet.protection = null;
      },
    },
  });
}

function pageObject({ page, footer }: SheetModel): WireObject {
  const names = ["Orientation", "PaperSize", "Zoom", "CenterHorizontally", "CenterVertically"];
  const bag = (store: Record<string, unknown>, known: readonly string[]): Record<string, Scalar> =>
    Object.fromEntries(
      known.map((name) => [
        name,
        { get: () => store[name] ?? null, set: (value: unknown) => void (store[name] = value) },
      ]),
    );
  return new WireObject("PageLayout", {
    scalars: bag(page, names),
    parts: {
      HeadersFooters: () =>
        new WireObject("HeaderFooterGroup", {
          parts: {
            DefaultForAllPages: () =>
              new WireObject("HeaderFooter", {
                scalars: bag(footer, ["LeftFooter", "CenterFooter", "RightFooter"]),
              }),
          },
        }),
    },
    methods: {
      SetPrintMargins: (unit, margins) => {
        const given = margins as Readonly<Record<string, number>>;
        if (unit !== "Centimeters" || Object.keys(given).some((name) => !MARGINS.includes(name)))
          throw new Refusal("InvalidArgument", "Margins.");
        page.Margins = given;
      },
      SetPrintArea: (at) => void (page.PrintArea = at instanceof RangeObject ? at.area : areaOf(String(at))),
      SetPrintTitleRows: (at) => {
        const area = at instanceof RangeObject ? at.area : areaOf(String(at));
        if (sizeOf(area).width !== LAST_COLUMN) throw new Refusal("InvalidArgument", "Whole rows only.");
        page.TitleRows = [area.top, area.bottom];
      },
      SetPrintTitleColumns: (at) => {
        const area = at instanceof RangeObject ? at.area : areaOf(String(at));
        if (sizeOf(area).height !== LAST_ROW) throw new Refusal("InvalidArgument", "Whole columns only.");
        page.TitleColumns = [area.left, area.right];
      },
    },
  });
}
