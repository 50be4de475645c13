import {
  CellValueType,
  DEFAULT_STYLES,
  getNumfmtParseValueFilter,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type Injector,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import {
  ISheetClipboardService,
  PREDEFINED_HOOK_NAME_PASTE as KINDS,
  type ISheetClipboardHook,
} from "@univerjs/sheets-ui";
import { IClipboardInterfaceService } from "@univerjs/ui";
import { isForText } from "../as-typed";
import { pasted, verbatim } from "./pasted";

/** After every hook of the component: what it puts into a cell wins. */
const LAST = 100;
const HTML = "text/html";
const TEXT = "text/plain";
/** The component's own mark on what it copied. */
const OWN = /data-copy-id="([^"]+)"/;

/** The service that pastes takes any of its kinds by name. */
type Clipboard = ISheetClipboardService;

/**
 * What comes from Word, WPS, Excel or a text file is pasted as it was written: paragraphs keep their line breaks, quoted
 * text stays in its cell, and what is marked as text becomes neither a number nor a date.
 */
export function pasteAsWritten(injector: Injector): void {
  const clipboard: Clipboard = injector.get(ISheetClipboardService);
  clipboard.addClipboardHook(cellsAsWritten(injector));
  const [paste, pasteByKeys] = [clipboard.paste.bind(clipboard), clipboard.legacyPaste.bind(clipboard)];
  const isOwn = (html: string): boolean => {
    const [, id] = OWN.exec(html) ?? [];
    return id !== undefined && clipboard.copyContentCache().get(id) !== undefined;
  };
  const isAskedForText = watchKeys();
  clipboard.legacyPaste = (html = "", text = "", files) => {
    const read = isOwn(html) ? null : pasted(html, text, isAskedForText());
    if (!read) return pasteByKeys(html, text, files);
    return paste(itemOf(read.html), read.plain ? KINDS.SPECIAL_PASTE_VALUE : KINDS.DEFAULT_PASTE);
  };
  clipboard.paste = async (item, kind) => {
    const html = await textIn(item, HTML);
    const read = isOwn(html) ? null : pasted(html, await textIn(item, TEXT));
    if (!read) return paste(item, kind);
    const isUsual = kind === undefined || kind === KINDS.DEFAULT_PASTE;
    return paste(itemOf(read.html), isUsual && read.plain ? KINDS.SPECIAL_PASTE_VALUE : kind);
  };
  readWhole(injector.get(IClipboardInterfaceService));
}

/** Ctrl+Shift+V brings the plain text alone, and does not say so: the keys do. */
function watchKeys(): () => boolean {
  let asked = false;
  const watch = ({ ctrlKey, metaKey, shiftKey, code }: KeyboardEvent): void => {
    if (code === "KeyV" && (ctrlKey || metaKey)) asked = shiftKey;
  };
  window.addEventListener("keydown", watch, true);
  return () => asked;
}

async function textIn(item: ClipboardItem, type: string): Promise<string> {
  return item.types.includes(type) ? (await item.getType(type)).text() : "";
}

function itemOf(html: string): ClipboardItem {
  return {
    types: [HTML],
    presentationStyle: "unspecified",
    getType: () => Promise.resolve(new Blob([html], { type: HTML })),
  };
}

/** Browsers that can are asked for what was put down; others leave out what marks a cell as text. */
function readWhole(source: IClipboardInterfaceService): void {
  const read = source.read.bind(source);
  source.read = async () => {
    const whole: (options: object) => Promise<ClipboardItem[]> = navigator.clipboard.read.bind(
      navigator.clipboard,
    );
    try {
      return await whole({ unsanitized: [HTML] });
    } catch {
      return read();
    }
  };
}

type Matrix = Record<number, Record<number, ICellData>>;

/** The last word on the value of each cell that comes from elsewhere. */
function cellsAsWritten(injector: Injector): ISheetClipboardHook {
  return {
    id: "integrity-risk-as-written",
    priority: LAST,
    onPasteCells(from, { range, unitId, subUnitId }, data, { pasteType }) {
      const worksheet = injector
        .get(IUniverInstanceService)
        .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
        ?.getSheetBySheetId(subUnitId);
      const looksAlone =
        pasteType === KINDS.SPECIAL_PASTE_FORMAT || pasteType === KINDS.SPECIAL_PASTE_COL_WIDTH;
      if (from || !worksheet || looksAlone) return { redos: [], undos: [] };
      const cellValue: Matrix = {};
      data.forValue((line, place, cell) => {
        const [row, column] = [range.rows[line], range.cols[place]];
        if (row === undefined || column === undefined) return;
        const taken = takenFor(worksheet, row, column, cell, pasteType === KINDS.DEFAULT_PASTE);
        if (taken) (cellValue[row] ??= {})[column] = taken;
      });
      const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue };
      const back = injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
      return {
        redos: [{ id: SetRangeValuesMutation.id, params }],
        undos: [{ id: SetRangeValuesMutation.id, params: back }],
      };
    },
  };
}

/** Null where the component's own reading of it is right. `dressed`: it brings its look with it. */
function takenFor(
  worksheet: Worksheet,
  row: number,
  column: number,
  { v, s, p }: ICellData,
  dressed: boolean,
): ICellData | null {
  if (v === null || v === undefined) return null;
  const kept = verbatim(String(v));
  const own = typeof s === "object" ? s : null;
  const isFormatted = Boolean(own?.n?.pattern);
  // A cell for text takes no number but one that brings its own format.
  if (kept !== null || (!isFormatted && isForText(worksheet, row, column)))
    return { ...textOf(kept ?? String(v)), ...(dressed && { s: { ...PLAIN, ...own, n: { pattern: "@" } } }) };
  // What was written there before with line breaks or colours outlives a plain value.
  if (!p) return dressed ? { p: null } : { p: null, ...dayOf(worksheet, row, column, v) };
  return null;
}

/** What a cell looks like that brings no more than this; the component says the same for cells that it pastes. */
const PLAIN = { ...DEFAULT_STYLES, bg: null, cl: null };

function textOf(text: string): ICellData {
  return { v: text, t: CellValueType.STRING, p: null, f: null, si: null };
}

/** A day among plain text shows as one where its cell has no format yet. */
function dayOf(
  worksheet: Worksheet,
  row: number,
  column: number,
  value: Nullable<ICellData["v"]>,
): ICellData {
  const pattern = getNumfmtParseValueFilter(String(value).trim())?.z;
  const has = worksheet.getComposedCellStyle(row, column).n?.pattern;
  return pattern && !has ? { s: { n: { pattern } } } : {};
}
