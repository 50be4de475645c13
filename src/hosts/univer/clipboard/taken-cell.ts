import {
  BooleanNumber,
  CellValueType,
  getNumfmtParseValueFilter,
  numfmt,
  type ICellData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { isForText } from "../screen/as-typed";
import { formatTaken, type TypedPlace } from "../screen/typed-format";
import { verbatim } from "./pasted";

/** What a cell held with line breaks or colours, and a formula, would outlive the new value. */
const EMPTY: ICellData = { v: null, t: null, p: null, f: null, si: null };

/** What a cell takes of one that comes from elsewhere: its value, and of its look what people mean something by. */
export function takenCell(place: TypedPlace, { v, s, p }: ICellData): ICellData {
  const own = s && typeof s === "object" ? s : {};
  if (v === null || v === undefined || v === "") return { ...EMPTY, ...dressed(place, meant(own)) };
  const kept = verbatim(String(v));
  if (kept) return textCell(place, kept.text, own, kept.isForText);
  const pattern = own.n?.pattern;
  if (isForText(place.worksheet, place.row, place.column))
    return textCell(place, pattern ? numfmt.format(pattern, Number(v)) : String(v), own, false);
  if (p) return textCell(place, String(v).replaceAll("\r", "\n"), own, false);
  const read = getNumfmtParseValueFilter(String(v).trim());
  const isNumber = typeof v === "number" || Boolean(read);
  return {
    p: null,
    f: null,
    si: null,
    ...dressed(place, { ...meant(own), ...(isNumber && formatTaken(place, pattern ?? read?.z)) }),
  };
}

function textCell(place: TypedPlace, text: string, own: IStyleData, isForText: boolean): ICellData {
  const format = isForText && { n: { pattern: "@" } };
  return { ...EMPTY, v: text, t: CellValueType.STRING, ...dressed(place, { ...meant(own), ...format }) };
}

/** Fill, colour and weight say something about a cell; its type, borders and alignment are the sheet's. */
function meant({ bl, it, st, ul, bg, cl }: IStyleData): IStyleData {
  return {
    ...(bl === BooleanNumber.TRUE && { bl }),
    ...(it === BooleanNumber.TRUE && { it }),
    ...(st?.s === BooleanNumber.TRUE && { st }),
    ...(ul?.s === BooleanNumber.TRUE && { ul }),
    ...(bg && !isUsual(bg.rgb, 255) && { bg }),
    ...(cl && !isUsual(cl.rgb, 0) && { cl }),
  };
}

/** Whether a colour is white or black, which every page says of its cells. */
function isUsual(colour: Nullable<string>, part: 0 | 255): boolean {
  const hex = part === 0 ? /^#?(?:0{3}|0{6})$/ : /^#?(?:f{3}|f{6})$/i;
  const words =
    part === 0 ? /^(?:black|windowtext|inherit|initial)$/i : /^(?:white|none|transparent|inherit|initial)$/i;
  const text = typeof colour === "string" ? colour.trim() : "";
  return (
    text === "" ||
    hex.test(text) ||
    words.test(text) ||
    text.replace(/\s/g, "") === `rgb(${part},${part},${part})`
  );
}

/** Nothing where nothing is added: the cell keeps the very look that it has. */
function dressed({ worksheet, row, column }: TypedPlace, more: IStyleData): Pick<ICellData, "s"> {
  if (Object.keys(more).length === 0) return {};
  const hasOwn = Boolean(worksheet.getCellRaw(row, column)?.s);
  return { s: hasOwn ? more : { ...worksheet.getComposedCellStyle(row, column), ...more } };
}
