import { utils, write } from "@e965/xlsx";
import { readLegacy } from "../../../src/hosts/file/legacy/read-legacy";
import type { Grid } from "../../../src/workbook/grid";
import { cellsByName } from "../xlsx/reading";

/** The cell styles of format 14 (m/d/yy) with another one's number: the library names no format of Chinese Excel. */
function withFormat(bytes: Uint8Array, id: number): Uint8Array {
  const [style, size, usual] = [0xe0, 0x14, 14];
  return bytes.map((byte, i) => {
    const isFormat = byte === usual && bytes[i + 1] === 0 && bytes[i - 6] === style && bytes[i - 4] === size;
    return isFormat ? id : byte;
  });
}

test.each<[number, unknown]>([
  ...[27, 36, 50, 52, 57].map((id): [number, unknown] => [id, { serial: 41_183, monthly: true }]),
  ...[28, 30, 31, 51, 54, 58].map((id): [number, unknown] => [id, { serial: 41_183 }]),
  ...[32, 34, 55, 56].map((id): [number, unknown] => [id, { serial: 41_183 }]),
  [3, 41_183],
])("shows a date as Chinese Excel does that names number format %i", async (id, value) => {
  const sheet = utils.aoa_to_sheet([[41_183]]);
  sheet.A1 = { t: "n", v: 41_183, z: "m/d/yy" };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "表");
  const bytes = new Uint8Array(write(book, { type: "buffer", bookType: "biff8" }) as Buffer);
  const { sheets } = await readLegacy("旧.xls", withFormat(bytes, id));
  expect(cellsByName(sheets[0] as Grid)).toEqual({ A1: value });
});
