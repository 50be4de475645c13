import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type Injector,
  type Workbook,
} from "@univerjs/core";
import {
  discreteRangeToRange,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import {
  ISheetClipboardService,
  PREDEFINED_HOOK_NAME_PASTE as KINDS,
  type ISheetClipboardHook,
} from "@univerjs/sheets-ui";
import { IClipboardInterfaceService } from "@univerjs/ui";
import { pasted } from "./pasted";
import { mergesOf, type PastedRows } from "./pasted-merges";
import { takenCell } from "./taken-cell";

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
 * text stays in its cell, and what is marked as text becomes neither a number nor a date. The cells keep their own type,
 * borders and alignment; fill, colours and merged cells come with the rest.
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
    return paste(itemOf(read), KINDS.SPECIAL_PASTE_VALUE);
  };
  clipboard.paste = async (item, kind) => {
    const html = await textIn(item, HTML);
    const read = isOwn(html) ? null : pasted(html, await textIn(item, TEXT));
    if (!read) return paste(item, kind);
    const isUsual = kind === undefined || kind === KINDS.DEFAULT_PASTE;
    return paste(itemOf(read), isUsual ? KINDS.SPECIAL_PASTE_VALUE : kind);
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

/** The last word on each cell that comes from elsewhere, and its rows as high as they need. */
function cellsAsWritten(injector: Injector): ISheetClipboardHook {
  let rows: PastedRows | null = null;
  return {
    id: "integrity-risk-as-written",
    priority: LAST,
    onPasteCells(from, { range, unitId, subUnitId }, data, { pasteType }) {
      rows = null;
      const worksheet = injector
        .get(IUniverInstanceService)
        .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
        ?.getSheetBySheetId(subUnitId);
      if (from || !worksheet || pasteType !== KINDS.SPECIAL_PASTE_VALUE) return { redos: [], undos: [] };
      rows = { unitId, subUnitId, range: discreteRangeToRange(range) };
      const cellValue: Matrix = {};
      data.forValue((line, place, cell) => {
        const [row, column] = [range.rows[line], range.cols[place]];
        if (row === undefined || column === undefined) return;
        (cellValue[row] ??= {})[column] = takenCell({ worksheet, row, column }, cell);
      });
      const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue };
      const back = injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
      const merges = mergesOf(worksheet, rows, data);
      return {
        redos: [{ id: SetRangeValuesMutation.id, params }, ...merges.redos],
        undos: [...merges.undos, { id: SetRangeValuesMutation.id, params: back }],
      };
    },
    onAfterPaste(isDone) {
      if (isDone && rows) fitRows(injector, rows);
      rows = null;
    },
  };
}

/** Rows that fit themselves to their text do so for pasted text too, and one Ctrl+Z takes both back. */
function fitRows(injector: Injector, { unitId, subUnitId, range }: PastedRows): void {
  const { redos, undos } = injector
    .get(SheetInterceptorService)
    .generateMutationsOfAutoHeight({ unitId, subUnitId, ranges: [range] });
  const commands = injector.get(ICommandService);
  for (const { id, params } of redos) commands.syncExecuteCommand(id, params);
  const step = injector.get(IUndoRedoService).pitchTopUndoElement();
  step?.redoMutations.push(...redos);
  step?.undoMutations.unshift(...undos);
}
