import { createInflateRaw } from "node:zlib";
import fc from "fast-check";
import { nodeInflate } from "../../../src/hosts/file/disk/formats/inflate";
import { browserInflate } from "../../../src/hosts/file/read/package/browser-inflate";
import { crc32 } from "../../../src/hosts/file/read/package/crc32";
import type { Inflate } from "../../../src/hosts/file/read/package/inflate";
import { readXlsx } from "../../../src/hosts/file/read/read-xlsx";
import { rawWorkbook } from "../../support/raw-package";
import { read } from "./reading";
import { costOfFourfold } from "../../support/cost";

/** Unpacks everything in pieces of so many bytes. */
function inPieces(size: number): Inflate {
  return {
    ...nodeInflate,
    atOnce: -1,
    async *pieces(packed) {
      const stream = createInflateRaw();
      stream.end(packed);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        for (let at = 0; at < chunk.length; at += size) yield new Uint8Array(chunk.subarray(at, at + size));
      }
    },
  };
}

const BOOK = rawWorkbook({
  formats: [0, 14],
  strings: `<si><t>风险点𠮷&amp;表现</t></si><si/><si><r><rPr><b/></rPr><t>一</t></r><r><t>二<!-- x -->三</t></r><rPh sb="0" eb="1"><t>y</t></rPh></si><si><t><![CDATA[<c>]]></t></si>`,
  sheets: [
    {
      name: "甲",
      before: `<sheetPr filterMode="1"/><cols><col min="1" max="3" width="12.5"/></cols>`,
      rows: `<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>41190</v></c><c r="C1"><f>1+1</f><v>2.5</v></c></row><!-- <c> --><row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="inlineStr"><is><t>直&#24265;接</t></is></c><c r="C3" t="s"><v>3</v></c></row>`,
      after: `<autoFilter ref="A1:C3"/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`,
    },
    {
      name: "乙",
      part: `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="str"><x:v>前缀</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    },
    {
      name: "丙",
      part: Buffer.from(
        `\ufeff<worksheet><sheetData><row><c t="str"><v>双字节𠮷</v></c></row></sheetData></worksheet>`,
        "utf16le",
      ),
    },
  ],
});

test.each([1, 2, 3, 5, 7, 16, 100])("pieces of %i bytes say the same as the whole", async (size) => {
  expect(await readXlsx("试.xlsx", BOOK, inPieces(size))).toEqual(await read(BOOK));
});

test("a browser says the same as Node", async () => {
  const streamed = { ...browserInflate, atOnce: -1 };
  expect(await readXlsx("试.xlsx", BOOK, browserInflate)).toEqual(await read(BOOK));
  expect(await readXlsx("试.xlsx", BOOK, streamed)).toEqual(await read(BOOK));
});

test("an item longer than the pieces costs linear time", async () => {
  const readLong = async (length: number): Promise<void> => {
    const long = rawWorkbook({
      strings: `<si><t>${"长".repeat(length)}</t></si><si><t>短</t></si>`,
      sheets: [{ rows: `<row><c t="s"><v>1</v></c></row>` }],
    });
    const { sheets } = await readXlsx("试.xlsx", long, inPieces(200));
    expect(sheets[0]?.rows[0]?.values).toEqual(["短"]);
  };
  expect(await costOfFourfold(readLong, 125_000)).toBeLessThan(9);
});

test("our own check sum is that of zlib, in any cuts", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, cut) => {
      const halves = crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut), 0));
      expect(halves).toBe(nodeInflate.crc32(bytes, 0));
    }),
  );
});
