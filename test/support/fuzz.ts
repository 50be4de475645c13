import { type WorkSheet, utils, write } from "@e965/xlsx";
import { HostError } from "../../src/workbook/host-error";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { randomNumbers, type Random } from "./random-numbers";
import { type RawPart, rawParts, zip } from "./raw-package";

/** What became of one mutated file: content, or a refusal. Anything else is thrown. */
export async function readMutated(seed: number): Promise<"read" | "refused"> {
  try {
    await readBytes("试.xlsx", mutated(seed));
    return "read";
  } catch (error) {
    if (error instanceof HostError) return "refused";
    throw error;
  }
}

/** The mutated workbook of a seed; the same seed makes the same file. */
export function mutated(seed: number): Uint8Array {
  const random = randomNumbers(seed);
  const kind = random(10);
  if (kind === 0) return noisy(zip(PARTS), random);
  if (kind === 1) return noisy(OLD, random);
  const parts = [...PARTS];
  for (let i = random(3); i >= 0; i--) {
    const at = random(parts.length);
    const part = parts[at] as RawPart;
    parts[at] = { ...part, content: noisy(Buffer.from(part.content), random) };
  }
  return zip(parts);
}

/** What a scanner may trip over. */
const TRAPS = [
  "<",
  ">",
  "&",
  '"',
  "'",
  "/>",
  "</c>",
  "</row>",
  "<row>",
  "<c ",
  `<c r="XFD1048576">`,
  "</sheetData>",
  "<sheetData>",
  "</si>",
  "<si>",
  "<t>",
  "</t>",
  "<rPh>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<!DOCTYPE x>",
  "<?",
  "?>",
  "&#",
  "&#x110000;",
  "&#xD800;",
  "&amp",
  "&x;",
  "_x0000_",
  `t="s"`,
  `t="inlineStr"`,
  `r="A0"`,
  `r="ZZZZ9"`,
  "99999999999999999999",
  "-1",
  "1e999",
  "\0",
  "\xff\xfe",
  "\r",
  "x:",
  " ",
  "",
  `xmlns:x="y"`,
  `encoding="utf-16"`,
  `encoding="gbk"`,
  "..",
  "/",
  "\\",
].map((trap) => Buffer.from(trap, "latin1"));

/** A few bytes changed, left out, repeated or put in. */
export function noisy(bytes: Uint8Array, random: Random): Uint8Array {
  let noise = bytes;
  for (let i = random(6); i >= 0; i--) noise = change(noise, random);
  return noise;
}

function change(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random(bytes.length + 1);
  const length = random(random(8) === 0 ? bytes.length : 12);
  const before = bytes.subarray(0, from);
  switch (random(5)) {
    case 0:
      return Buffer.concat([before, Buffer.of(random(256)), bytes.subarray(from + 1)]);
    case 1:
      return Buffer.concat([before, bytes.subarray(from + length)]);
    case 2:
      return Buffer.concat([before, bytes.subarray(from, from + length), bytes.subarray(from)]);
    case 3:
      return Buffer.concat([before, TRAPS[random(TRAPS.length)] as Buffer, bytes.subarray(from)]);
    default:
      return Buffer.concat([before, TRAPS[random(TRAPS.length)] as Buffer, bytes.subarray(from + length)]);
  }
}

const PARTS: readonly RawPart[] = rawParts({
  formats: [0, 14, 176],
  customFormats: { 176: 'yyyy"年"m"月"' },
  strings: `<si><t>风险点𠮷&amp;表现</t></si><si/><si><r><rPr><b/></rPr><t>一_x000D_</t></r><r><t>二</t></r><rPh sb="0" eb="1"><t>y</t></rPh></si><si><t><![CDATA[<c>]]></t></si>`,
  properties: `<property name="IRPC.Kind"><vt:lpwstr>department</vt:lpwstr></property>`,
  sheets: [
    {
      name: "登记表",
      before: `<sheetPr filterMode="1"/><cols><col min="1" max="3" width="12.5"/></cols>`,
      rows: `<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>41190</v></c><c r="C1"><f>1+1</f><v>2.5</v></c></row><!-- x --><row r="3" spans="1:3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="inlineStr"><is><t>直&#24265;接</t></is></c><c r="C3" t="e"><v>#REF!</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="d"><v>2012-10-08</v></c></row>`,
      after: `<autoFilter ref="A1:C3"><filterColumn colId="0"/></autoFilter><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`,
    },
    {
      part: `<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c t="str"><x:v>前缀</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    },
    {
      state: "veryHidden",
      part: Buffer.from(
        `\ufeff<worksheet><sheetData><row><c t="str"><v>双字节</v></c></row></sheetData></worksheet>`,
        "utf16le",
      ),
    },
  ],
});

const OLD = oldWorkbook();

function oldWorkbook(): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet(
    Array.from({ length: 30 }, (_, i) => [i, `廉政风险${i}`, i / 7, i % 2 === 0]),
  );
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }];
  const book = utils.book_new(sheet, "登记表");
  return new Uint8Array(write(book, { type: "buffer", bookType: "biff8" }) as Buffer);
}
