import type { CellValue } from "../../src/workbook/grid";
import type {
  ChartKind,
  LinkTarget,
  PageImage,
  RowImage,
  SheetChart,
  SheetImage,
  ValidationImage,
  WorkbookImage,
} from "../../src/workbook/sheet-image";
import type { ChartModel } from "./drawing-objects";
import { textOf } from "./wire";
import type { BookModel, Cell, SheetModel, ValidationModel } from "./book-model";
import { isDateCode } from "../../src/workbook/formats/number-format";

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The workbook of the test host as it would be saved: what the add-in painted can be written to a file and printed. */
export function imageOf(book: BookModel): WorkbookImage {
  return {
    sheets: book.sheets.map(sheetImage),
    properties: Object.fromEntries([...book.properties].map(([key, value]) => [key, String(value)])),
  };
}

function sheetImage(sheet: SheetModel): SheetImage {
  const used = sheet.used() ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const lastColumn = Math.max(used.right, ...sheet.columns.keys(), 1);
  const lastRow = Math.max(used.bottom, ...sheet.rows.keys(), 1);
  const page = pageImage(sheet);
  const { frozen } = sheet;
  const charts = sheet.charts.flatMap(chartImage);
  return {
    sheet: sheet.name,
    state: STATES[sheet.visibility],
    columns: list(lastColumn, (column) => columnImage(sheet, column)),
    rows: list(lastRow, (row) => rowImage(sheet, row, lastColumn)),
    merged: sheet.merged,
    validations: sheet.validations.map(validationImage),
    ...(frozen && {
      frozen: {
        rows: frozen.bottom < 1_048_576 ? frozen.bottom : 0,
        columns: frozen.right < 16_384 ? frozen.right : 0,
      },
    }),
    ...(sheet.filter && { filter: sheet.filter }),
    ...(sheet.protection && { protected: true }),
    ...(page && { page }),
    ...(charts.length > 0 && { charts }),
  };
}

const KINDS: Readonly<Record<string, ChartKind>> = {
  BarClustered: "bar",
  BarStacked: "stacked-bar",
  ColumnClustered: "column",
  ColumnStacked: "stacked-column",
  LineMarkers: "line",
};

/** A chart as a file has it; the names of its series stand above their values. */
function chartImage({ type, place, series, facts }: ChartModel): SheetChart[] {
  const categories = series[0]?.categories;
  if (!place || !categories) return [];
  return [
    {
      kind: KINDS[type]!,
      title: textOf(facts.get("Title.Text")),
      categories,
      series: series.map(({ values }) => ({
        name: { ...values!, top: values!.top - 1, bottom: values!.top - 1 },
        values: values!,
      })),
      place,
      words: "",
    },
  ];
}

function columnImage(sheet: SheetModel, column: number): SheetImage["columns"][number] {
  const { width = 48, hidden, look } = sheet.columns.get(column) ?? {};
  return {
    width: Math.round(((width / 0.75 - 5) / 7) * 100) / 100,
    ...(hidden && { hidden }),
    ...(look && { look }),
  };
}

function rowImage(sheet: SheetModel, row: number, lastColumn: number): RowImage {
  const cells = list(lastColumn, (column) => sheet.cell(row, column));
  const links = cells.flatMap(({ link }, index) => (link ? [[index, linkTarget(link)] as const] : []));
  const { height, fitted } = sheet.rows.get(row) ?? {};
  return {
    cells: cells.map(cellValue),
    looks: cells.map(({ look: { format, ...look } }) =>
      format && format !== "General" ? { ...look, format } : look,
    ),
    ...(height !== undefined && { height }),
    ...(fitted && { grows: true }),
    ...(links.length > 0 && { links: new Map(links) }),
  };
}

function cellValue({ value, fault, look }: Cell): CellValue | null {
  if (value === "") return null;
  if (fault) return { fault: String(value) };
  return typeof value === "number" && isDateCode(look.format ?? "") ? { serial: value } : value;
}

function linkTarget(link: unknown): LinkTarget {
  const { address, documentReference = "" } = link as {
    readonly address?: string;
    readonly documentReference?: string;
  };
  const [file, place = ""] = address === undefined ? [undefined, documentReference] : address.split("#");
  const parts = /^'((?:[^']|'')*)'!(.+)$/.exec(place);
  if (!parts) throw new Error(`No place: ${place}`);
  return {
    ...(file !== undefined && { file: decodeURI(file) }),
    sheet: (parts[1] ?? "").replaceAll("''", "'"),
    cell: parts[2] ?? "",
  };
}

function validationImage({ area, rule, prompt, alert }: ValidationModel): ValidationImage {
  const { message } = (prompt ?? {}) as { readonly message?: string };
  const { style } = (alert ?? {}) as { readonly style?: string };
  return {
    area,
    accepts: accepts(rule ?? {}),
    ...(message !== undefined && { prompt: message }),
    ...(style === "Warning" && { strictness: "warning" }),
  };
}

function accepts(rule: Readonly<Record<string, unknown>>): ValidationImage["accepts"] {
  const [kind = "any", facts] = Object.entries(rule)[0] ?? [];
  const { source, formula1, formula2 } = (facts ?? {}) as {
    readonly source?: string;
    readonly formula1?: unknown;
    readonly formula2?: unknown;
  };
  const between = { from: Number(formula1), to: Number(formula2) };
  if (kind === "list")
    return source?.startsWith("=")
      ? { kind: "list-range", range: source.slice(1) }
      : { kind, values: (source ?? "").split(",") };
  if (kind === "date") return { kind };
  if (kind === "wholeNumber") return { kind: "whole", ...between };
  return kind === "textLength" ? { kind: "text-length", ...between } : { kind: "any" };
}

function pageImage({ page, footer, breaks }: SheetModel): PageImage | undefined {
  if (page.PaperSize === undefined) return undefined;
  const margins = page.Margins as PageImage["margins"];
  const { scale, horizontalFitToPages } = page.Zoom as {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
  };
  const text = [
    ["&L", "LeftFooter"],
    ["&C", "CenterFooter"],
    ["&R", "RightFooter"],
  ]
    .map(([code = "", name = ""]) => (footer[name] ? code + textOf(footer[name]) : ""))
    .join("");
  const millimetres = Object.fromEntries(
    Object.entries(margins).map(([side, cm]) => [side, cm * 10]),
  ) as unknown as PageImage["margins"];
  return {
    paper: page.PaperSize as PageImage["paper"],
    landscape: page.Orientation === "Landscape",
    margins: millimetres,
    scale: scale ?? (horizontalFitToPages === 2 ? "two-pages-wide" : "one-page-wide"),
    ...(page.TitleRows !== undefined && { repeatRows: page.TitleRows as readonly [number, number] }),
    ...(page.TitleColumns !== undefined && {
      repeatColumns: page.TitleColumns as readonly [number, number],
    }),
    ...(text && { footer: text }),
    ...(breaks.length > 0 && { breaksAfter: [...breaks] }),
    ...(page.PrintArea !== undefined && { area: page.PrintArea as PageImage["area"] & object }),
    ...(page.CenterHorizontally === true && { centred: true }),
  };
}

function list<T>(count: number, of: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => of(index + 1));
}
