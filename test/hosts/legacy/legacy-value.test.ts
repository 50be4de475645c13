import type { CellObject } from "@e965/xlsx";
import { legacyValue } from "../../../src/hosts/file/legacy/legacy-value";
import { PICTURE, TOO_LONG } from "../../../src/workbook/grid";

test.each<[string, CellObject, unknown]>([
  ["a picture formula", { t: "s", v: "=DISPIMG()", f: '_xlfn.DISPIMG("ID_1",1)' }, { fault: PICTURE }],
  ["a text too long", { t: "s", v: "长".repeat(32_768) }, { fault: TOO_LONG }],
  ["an empty text", { t: "s", v: "" }, null],
  ["a styled blank", { t: "z" }, null],
  ["false", { t: "b", v: false }, false],
  ["zero", { t: "n", v: 0 }, 0],
  ["an error without name", { t: "e", v: 0x99 }, { fault: "#VALUE!" }],
])("%s", (_, cell, value) => {
  expect(legacyValue(cell, false)).toEqual(value);
});
