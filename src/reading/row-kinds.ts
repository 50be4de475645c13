import { shown } from "../sheets/columns/cell-text";
import { isFault, type GridRow } from "../workbook/grid";
import { plain } from "../workbook/plain";
import { headerWord } from "./header-words";

const FOOTER = /^(?:填表人|制表|审核人|说明|注|合计)/;
const SAMPLE = /^[（(【[]?(?:例|示例|样例|范例)(?:[:：）)】\]]|$)/;

/** A signing line, a note or a total: few words on a line of their own. A risk that begins with 说明 fills more cells. */
export function isFooter(row: GridRow): boolean {
  const filled = row.values.filter((value) => isFault(value) || shown(value) !== "");
  const [first] = filled;
  return (
    first !== undefined &&
    filled.length <= 3 &&
    FOOTER.test(plain(isFault(first) ? first.fault : shown(first)))
  );
}

/** The header printed again inside the sheet, as on every page of a copied table. */
export function isRepeatedHeader(
  row: GridRow,
  keyOfColumn: readonly (string | undefined)[],
  words: ReadonlyMap<string, string>,
): boolean {
  let same = 0;
  for (let i = 0; i < row.columns.length; i++) {
    const key = keyOfColumn[row.columns[i] ?? 0];
    const value = row.values[i];
    // Headers are short: most cells of a register are settled by their length.
    if (key === undefined || typeof value !== "string" || value.length > 24) continue;
    if (words.get(headerWord(value)) === key && ++same >= 3) return true;
  }
  return false;
}

/** 例：… left in from the instructions. */
export function isSampleText(text: string): boolean {
  return SAMPLE.test(text.normalize("NFKC").trim());
}
