import { dayOf, toSerial, DAYS_BETWEEN_SYSTEMS } from "../../src/workbook/formats/serial-date";
import { RangeObject } from "./range-object";
import type { BookModel } from "./book-model";
import { Refusal, WireObject } from "./wire";
import { worksheetObject } from "./worksheet-object";

export function workbookObject(book: BookModel, forget: (reference: string) => void): WireObject {
  const selected = (): RangeObject => {
    const first = book.sheets.find(({ visibility }) => visibility === "Visible");
    const { sheet, area } = book.selection ?? {
      sheet: first,
      area: { top: 1, left: 1, bottom: 1, right: 1 },
    };
    if (!sheet) throw new Refusal("InvalidSelection");
    return new RangeObject(sheet, { ...area, bottom: area.top, right: area.left }, () =>
      worksheetObject(sheet),
    );
  };
  return new WireObject("Workbook", {
    scalars: { Name: { get: () => book.name } },
    parts: {
      Worksheets: () => worksheetsObject(book),
      Application: () => applicationObject(book),
      _Runtime: () =>
        new WireObject("Runtime", {
          scalars: {
            EnableEvents: {
              get: () => book.eventsEnabled,
              set: (enabled) => void (book.eventsEnabled = enabled === true),
            },
          },
        }),
      Properties: () =>
        new WireObject("DocumentProperties", {
          parts: { Custom: () => entriesObject("CustomProperty", book.properties) },
        }),
      Settings: () => entriesObject("Setting", book.settings),
      Protection: () =>
        new WireObject("WorkbookProtection", {
          scalars: { Protected: { get: () => book.structureProtected } },
        }),
      Functions: () => functionsObject(book),
    },
    methods: {
      GetActiveCell: selected,
      GetSelectedRange: selected,
      _RemoveReference: (reference) => forget(String(reference)),
    },
  });
}

function worksheetsObject(book: BookModel): WireObject {
  const find = (key: unknown): WireObject | null => {
    const sheet = book.find(key);
    return sheet ? worksheetObject(sheet) : null;
  };
  return new WireObject("WorksheetCollection", {
    items: () => book.sheets.map(worksheetObject),
    item: (key) => {
      const sheet = find(key);
      if (!sheet) throw new Refusal("ItemNotFound", "The requested resource doesn't exist.");
      return sheet;
    },
    methods: {
      Add: (name) => {
        const sheet = book.add(typeof name === "string" ? name : `Sheet${book.sheets.length + 1}`);
        book.tell(13, "Workbook", { worksheetId: sheet.id, source: 0 });
        return worksheetObject(sheet);
      },
      GetItemOrNullObject: find,
      GetActiveWorksheet: () => worksheetObject(book.selection?.sheet ?? book.sheets[0]!),
      ...Object.fromEntries(
        ["DataChanged", "Added", "Deleted", "SelectionChanged"].flatMap((event) => [
          [`_Register${event}Event`, () => undefined],
          [`_Unregister${event}Event`, () => undefined],
        ]),
      ),
    },
  });
}

function applicationObject({ openedBesides }: BookModel): WireObject {
  return new WireObject("Application", {
    methods: {
      CreateWorkbook: (base64) => createdObject(openedBesides, base64),
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  });
}

/** A workbook that is open beside this one once it is told so; a file that is none is refused (ExcelApi 1.8). */
function createdObject(opened: string[], base64: unknown): WireObject {
  if (!String(base64).startsWith(ZIP)) throw new Refusal("InvalidArgument");
  return new WireObject("WorkbookCreated", {
    methods: { Open: () => void opened.push(String(base64)) },
  });
}

/** How every package begins. */
const ZIP = "UEsDB";

/** Named entries: document properties, settings. */
function entriesObject(kind: string, entries: Map<string, unknown>): WireObject {
  const entry = (key: string): WireObject =>
    new WireObject(kind, {
      scalars: {
        Key: { get: () => key },
        Value: { get: () => entries.get(key), set: (value) => void entries.set(key, value) },
        Type: { get: () => "String" },
      },
      methods: { Delete: () => void entries.delete(key) },
    });
  return new WireObject(`${kind}Collection`, {
    items: () => [...entries.keys()].map(entry),
    item: (key) => {
      if (!entries.has(String(key))) throw new Refusal("ItemNotFound");
      return entry(String(key));
    },
    methods: {
      Add: (key, value) => {
        entries.set(String(key), value);
        return entry(String(key));
      },
      GetItemOrNullObject: (key) => (entries.has(String(key)) ? entry(String(key)) : null),
    },
  });
}

/** Worksheet functions; DATE alone, which tells the workbook's date system. */
function functionsObject({ date1904 }: BookModel): WireObject {
  return new WireObject("Functions", {
    methods: {
      Date: (year, month, day) => {
        const serial = toSerial(dayOf(Number(year), Number(month), Number(day)));
        return new WireObject("FunctionResult", {
          scalars: {
            Value: { get: () => serial - (date1904 ? DAYS_BETWEEN_SYSTEMS : 0) },
            Error: { get: () => "" },
          },
        });
      },
    },
  });
}
