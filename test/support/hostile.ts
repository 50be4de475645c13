import { constants, deflateRawSync } from "node:zlib";
import { type RawPart, rawWorkbook, sheetPart, stringsPart, zip } from "./raw-package";

/** A file that means harm, or is broken in a way that hurt other readers. */
export interface Hostile {
  readonly title: string;
  /** What is to become of it: read, or refused with this code. */
  readonly outcome: "read" | "encrypted" | "not-a-workbook" | "damaged" | "over-limits";
  /** Made when it is needed; some are large. */
  readonly make: () => Uint8Array;
}

const MEGABYTE = 1 << 20;
const GOOD_ROW = `<row r="1"><c r="A1"><v>1</v></c></row>`;
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;

/** The whole collection. */
export const HOSTILE: readonly Hostile[] = [
  ...bombs(),
  ...strangers(),
  ...brokenPackages(),
  ...brokenParts(),
  ...oddSheets(),
];

/** Small on disk, large when unpacked. */
function bombs(): Hostile[] {
  return [
    {
      title: "a sheet of 1 GB",
      outcome: "over-limits",
      make: () => withPart("xl/worksheets/sheet1.xml", huge(1024, " ", "<worksheet><sheetData>")),
    },
    {
      title: "shared texts of 1 GB",
      outcome: "over-limits",
      make: () => withPart("xl/sharedStrings.xml", huge(1024, "<si/>")),
    },
    {
      title: "one shared text of 400 MB",
      outcome: "over-limits",
      make: () => withPart("xl/sharedStrings.xml", huge(400, "a", "<sst><si><t>", "</t></si></sst>")),
    },
    {
      title: "shared texts of 480 MB, each as long as allowed",
      outcome: "over-limits",
      make: () =>
        withPart(
          "xl/sharedStrings.xml",
          huge(480, `<si><t>${"a".repeat(32_000)}</t></si>`, "<sst>", "</sst>"),
        ),
    },
    {
      title: "a sheet that declares 1 KB and holds 200 MB",
      outcome: "damaged",
      make: () =>
        withPart("xl/worksheets/sheet1.xml", { ...huge(200, " "), declared: { size: 1024, crc: 0 } }),
    },
    {
      title: "a sheet that declares 4 GB",
      outcome: "damaged",
      make: () =>
        withPart("xl/worksheets/sheet1.xml", {
          content: sheetPart(GOOD_ROW),
          declared: { size: 0xfffffff0 },
        }),
    },
    {
      title: "12,000 cells that share a text of 1 MB",
      outcome: "over-limits",
      make: () =>
        rawWorkbook({
          strings: `<si><t>${"长".repeat(MEGABYTE)}</t></si>`,
          sheets: [{ rows: repeatedRow(12_000, `<c t="s"><v>0</v></c>`) }],
        }),
    },
    {
      title: "20,000 cells that share a text of 32,767 characters",
      outcome: "over-limits",
      make: () =>
        rawWorkbook({
          strings: `<si><t>${"长".repeat(32_767)}</t></si>`,
          sheets: [{ rows: repeatedRow(20_000, `<c t="s"><v>0</v></c>`) }],
        }),
    },
    {
      title: "a row of 13 million cells",
      outcome: "damaged",
      make: () =>
        withPart(
          "xl/worksheets/sheet1.xml",
          huge(300, `<c t="n"><v>1</v></c>`, "<worksheet><sheetData><row>", "</row></sheetData></worksheet>"),
        ),
    },
    {
      title: "10 million cells",
      outcome: "over-limits",
      make: () =>
        withPart(
          "xl/worksheets/sheet1.xml",
          huge(
            230,
            `<row>${"<c><v>1.5</v></c>".repeat(100)}</row>`,
            "<worksheet><sheetData>",
            "</sheetData></worksheet>",
          ),
        ),
    },
    {
      title: "5 million dates",
      outcome: "over-limits",
      make: () => rawWorkbook({ formats: [0, 14], sheets: [{ part: millionsOfDates() }] }),
    },
    {
      title: "900,000 filled rows",
      outcome: "over-limits",
      make: () => rawWorkbook({ sheets: [{ rows: "<row><c><v>1</v></c></row>".repeat(900_000) }] }),
    },
    {
      title: "a million empty styled rows",
      outcome: "read",
      make: () =>
        rawWorkbook({
          sheets: [{ rows: `<row s="1"><c s="1"/><c s="1"/><c s="1"/><c s="1"/></row>`.repeat(1_000_000) }],
        }),
    },
    {
      title: "a million rows that close themselves",
      outcome: "read",
      make: () => rawWorkbook({ sheets: [{ rows: `<row ht="20" customHeight="1"/>`.repeat(1_000_000) }] }),
    },
    {
      title: "a million merged areas",
      outcome: "over-limits",
      make: () =>
        rawWorkbook({
          sheets: [
            {
              rows: GOOD_ROW,
              after: `<mergeCells>${`<mergeCell ref="A1:B2"/>`.repeat(1_000_000)}</mergeCells>`,
            },
          ],
        }),
    },
    {
      title: "styles of 60 MB",
      outcome: "over-limits",
      make: () =>
        withPart(
          "xl/styles.xml",
          huge(60, `<xf numFmtId="14"/>`, "<styleSheet><cellXfs>", "</cellXfs></styleSheet>"),
        ),
    },
    {
      title: "60,000 parts",
      outcome: "over-limits",
      make: () =>
        rawWorkbook({
          extra: Array.from({ length: 60_000 }, (_, i) => ({ name: `x/${i}`, content: "", stored: true })),
        }),
    },
    {
      title: "a comment of 200 MB in a sheet",
      outcome: "over-limits",
      make: () =>
        withPart(
          "xl/worksheets/sheet1.xml",
          huge(200, " ", "<worksheet><sheetData><!--", "--></sheetData></worksheet>"),
        ),
    },
    {
      title: "a prefixed sheet with a comment of 200 MB",
      outcome: "damaged",
      make: () =>
        withPart(
          "xl/worksheets/sheet1.xml",
          huge(200, " ", "<x:worksheet><x:sheetData><!--", "--></x:sheetData></x:worksheet>"),
        ),
    },
    {
      title: "a sheet of 480 MB in UTF-16",
      outcome: "over-limits",
      make: () => withPart("xl/worksheets/sheet1.xml", utf16(480)),
    },
  ];
}

/** No .xlsx at all. */
function strangers(): Hostile[] {
  return [
    { title: "nothing", outcome: "not-a-workbook", make: () => new Uint8Array(0) },
    { title: "one byte", outcome: "not-a-workbook", make: () => Uint8Array.of(0x50) },
    {
      title: "comma-separated text in GBK",
      outcome: "not-a-workbook",
      make: () => Buffer.from("d0d5c3fb2cb8dacebb0d0ad5c5c8fd2ccae9bcc7d4b10d0a", "hex"),
    },
    {
      title: "a web page",
      outcome: "not-a-workbook",
      make: () => Buffer.from("<html><table><tr><td>1</td></tr></table></html>"),
    },
    {
      title: "a picture",
      outcome: "not-a-workbook",
      make: () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    },
    {
      title: "a package without workbook",
      outcome: "not-a-workbook",
      make: () => zip([{ name: "a.txt", content: "x" }]),
    },
    {
      title: "a text document",
      outcome: "not-a-workbook",
      make: () => withPart("xl/workbook.xml", { content: "<document/>" }),
    },
    {
      title: "a binary workbook",
      outcome: "not-a-workbook",
      make: () =>
        withPart("_rels/.rels", {
          content: `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
        }),
    },
    {
      title: "an encrypted package",
      outcome: "encrypted",
      make: () => ole(["EncryptedPackage", "EncryptionInfo"]),
    },
    { title: "a rights-managed package", outcome: "encrypted", make: () => ole(["\x06DataSpaces"]) },
    { title: "an old workbook", outcome: "not-a-workbook", make: () => ole(["Workbook"]) },
    {
      title: "an old file whose directory runs in a circle",
      outcome: "not-a-workbook",
      make: () => ole(["Workbook"], 0),
    },
  ];
}

/** A ZIP directory that lies or ends early. */
function brokenPackages(): Hostile[] {
  return [
    { title: "a package cut at 60 %", outcome: "damaged", make: () => cut(good(), 0.6) },
    { title: "a package cut in its directory", outcome: "damaged", make: () => cut(good(), 0.95) },
    {
      title: "a package with encrypted parts",
      outcome: "encrypted",
      make: () => changed((part) => ({ ...part, declared: { flags: 1 } })),
    },
    {
      title: "the same part twice",
      outcome: "damaged",
      make: () => rawWorkbook({ extra: [{ name: "XL\\worksheets\\sheet1.xml", content: sheetPart("") }] }),
    },
    {
      title: "a part packed in an unknown way",
      outcome: "damaged",
      make: () => changed((part) => ({ ...part, declared: { method: 99 } })),
    },
    {
      title: "packed bytes that are noise",
      outcome: "damaged",
      make: () => changed((part) => ({ ...part, packed: Buffer.from("noise, and no deflated bytes") })),
    },
    {
      title: "content that its check sum denies",
      outcome: "damaged",
      make: () => changed((part) => ({ ...part, declared: { crc: 1 } })),
    },
    {
      title: "a directory that points beyond the file",
      outcome: "damaged",
      make: () => patched(good(), -6, [0xff, 0xff, 0xff, 0x7f]),
    },
    {
      title: "a directory of 65,535 parts that are not there",
      outcome: "damaged",
      make: () => patched(good(), -12, [0x70, 0x17]),
    },
    {
      title: "part names that climb out of the folder",
      outcome: "read",
      make: () =>
        rawWorkbook({
          sheets: [{ rows: GOOD_ROW }],
          extra: [{ name: "../../../etc/cron.d/x", content: "x" }],
        }),
    },
    {
      title: "a sheet whose target climbs out of the package",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ target: "../../../etc/passwd" }] }),
    },
  ];
}

/** XML that ends early, or asks for more than XML should. */
function brokenParts(): Hostile[] {
  return [
    {
      title: "entities that multiply in a sheet",
      outcome: "damaged",
      make: () =>
        sheet(`${LAUGHS}<worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>`),
    },
    {
      title: "entities that multiply in shared texts",
      outcome: "damaged",
      make: () => rawWorkbook({ stringsPart: `${LAUGHS}<sst><si><t>&c;</t></si></sst>` }),
    },
    {
      title: "an entity that names a file",
      outcome: "damaged",
      make: () =>
        sheet(
          `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&f;</v></c></row></sheetData></worksheet>`,
        ),
    },
    {
      title: "an entity out of nowhere",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ rows: `<row><c t="str"><v>&constructor;</v></c></row>` }] }),
    },
    {
      title: "a sheet that ends among its cells",
      outcome: "damaged",
      make: () => sheet(sheetPart(GOOD_ROW).replace(/<\/sheetData>.*$/s, "")),
    },
    {
      title: "a sheet that ends inside a cell",
      outcome: "damaged",
      make: () => sheet("<worksheet><sheetData><row><c><v>1</v>"),
    },
    {
      title: "a sheet that ends behind its cells",
      outcome: "damaged",
      make: () => sheet("<worksheet><sheetData/><mergeCells>"),
    },
    { title: "a sheet without cells' tag", outcome: "damaged", make: () => sheet("<worksheet></worksheet>") },
    { title: "an empty sheet part", outcome: "damaged", make: () => sheet("") },
    {
      title: "a row that never ends",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ rows: `<row><c><v>1</v></c><row><c><v>2</v></c></row>` }] }),
    },
    {
      title: "a cell that never ends",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ rows: `<row><c><v>1</v></row>` }] }),
    },
    {
      title: "cells outside rows",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ rows: `<c><v>1</v></c>` }] }),
    },
    {
      title: "shared texts that end early",
      outcome: "damaged",
      make: () => rawWorkbook({ stringsPart: stringsPart("<si><t>一</t></si>").replace("</sst>", "") }),
    },
    {
      title: "a number of a shared text that is not there",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ rows: `<row><c t="s"><v>7</v></c></row>` }] }),
    },
    {
      title: "a negative number of a shared text",
      outcome: "damaged",
      make: () =>
        rawWorkbook({
          strings: "<si><t>一</t></si>",
          sheets: [{ rows: `<row><c t="s"><v>-1</v></c></row>` }],
        }),
    },
    {
      title: "bytes that are no UTF-8",
      outcome: "damaged",
      make: () =>
        sheet(Buffer.from(sheetPart(`<row><c t="str"><v>\xb7\xc0\xbf\xd8</v></c></row>`), "latin1")),
    },
    {
      title: "a character reference beyond Unicode",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ rows: `<row><c t="str"><v>&#x110000;</v></c></row>` }] }),
    },
    {
      title: "a workbook part that ends early",
      outcome: "damaged",
      make: () => withPart("xl/workbook.xml", { content: `<workbook><sheets>` }),
    },
    {
      title: "a sheet listed without part",
      outcome: "damaged",
      make: () => withPart("xl/_rels/workbook.xml.rels", { content: "<Relationships/>" }),
    },
    {
      title: "a hundred sheets that are one part",
      outcome: "damaged",
      make: () =>
        rawWorkbook({
          sheets: Array.from({ length: 100 }, (_, i) => (i === 0 ? {} : { target: "worksheets/sheet1.xml" })),
        }),
    },
    {
      title: "tags without end",
      outcome: "damaged",
      make: () => sheet(`<worksheet><sheetData><row><c r="A1" ${"x".repeat(200_000)}`),
    },
    {
      title: "two million tags inside one another",
      outcome: "damaged",
      make: () => sheet("<worksheet>" + "<a>".repeat(2_000_000)),
    },
  ];
}

/** Sheets that are odd and mostly allowed. */
function oddSheets(): Hostile[] {
  return [
    {
      title: "two cells in opposite corners",
      outcome: "read",
      make: () =>
        rawWorkbook({
          sheets: [
            {
              before: `<dimension ref="A1:XFD1048576"/>`,
              rows: `${GOOD_ROW}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
            },
          ],
        }),
    },
    {
      title: "a row beyond the last",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ rows: `<row r="1048577"><c><v>1</v></c></row>` }] }),
    },
    {
      title: "a column beyond the last",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ rows: `<row r="1"><c r="XFE1"><v>1</v></c></row>` }] }),
    },
    {
      title: "a column of a thousand letters",
      outcome: "damaged",
      make: () =>
        rawWorkbook({ sheets: [{ rows: `<row r="1"><c r="${"A".repeat(1000)}1"><v>1</v></c></row>` }] }),
    },
    {
      title: "a row with a negative number",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ rows: `<row r="-5"><c><v>1</v></c></row>` }] }),
    },
    {
      title: "the same cell twice",
      outcome: "damaged",
      make: () =>
        rawWorkbook({ sheets: [{ rows: `<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>` }] }),
    },
    {
      title: "a cell in the wrong row",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ rows: `<row r="1"><c r="B2"><v>1</v></c></row>` }] }),
    },
    {
      title: "a number that is none",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ rows: `<row><c><v>一</v></c></row>` }] }),
    },
    {
      title: "a number beyond all numbers",
      outcome: "damaged",
      make: () => rawWorkbook({ sheets: [{ rows: `<row><c><v>1E999</v></c></row>` }] }),
    },
    {
      title: "a merged whole sheet",
      outcome: "read",
      make: () =>
        rawWorkbook({
          sheets: [{ rows: GOOD_ROW, after: `<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>` }],
        }),
    },
    {
      title: "20,000 merged areas",
      outcome: "read",
      make: () =>
        rawWorkbook({
          sheets: [
            {
              rows: GOOD_ROW,
              after: `<mergeCells>${Array.from({ length: 20_000 }, (_, i) => `<mergeCell ref="A${2 * i + 1}:B${2 * i + 2}"/>`).join("")}</mergeCells>`,
            },
          ],
        }),
    },
    {
      title: "a merged area that is none",
      outcome: "damaged",
      make: () =>
        rawWorkbook({
          sheets: [{ rows: GOOD_ROW, after: `<mergeCells><mergeCell ref="A0:B2"/></mergeCells>` }],
        }),
    },
    {
      title: "20 drop-downs on whole columns",
      outcome: "read",
      make: () =>
        rawWorkbook({
          sheets: [
            {
              rows: GOOD_ROW,
              after: `<dataValidations>${Array.from({ length: 20 }, (_, i) => `<dataValidation type="list" sqref="${String.fromCharCode(65 + i)}1:${String.fromCharCode(65 + i)}1048576"><formula1>"a,b"</formula1></dataValidation>`).join("")}</dataValidations>`,
            },
          ],
        }),
    },
    {
      title: "16,384 styled columns in a hundred rows",
      outcome: "read",
      make: () =>
        rawWorkbook({ sheets: [{ rows: `<row>${`<c s="1"/>`.repeat(16_384)}</row>`.repeat(100) }] }),
    },
    {
      title: "100,000 overlapping column widths",
      outcome: "read",
      make: () =>
        rawWorkbook({
          sheets: [
            {
              before: `<cols>${`<col min="1" max="16384" width="9"/>`.repeat(100_000)}</cols>`,
              rows: `<row r="1"><c r="XFD1"><v>1</v></c></row>`,
            },
          ],
        }),
    },
    {
      title: "headers named like parts of JavaScript",
      outcome: "read",
      make: () =>
        rawWorkbook({
          properties: `<property name="__proto__"><vt:lpwstr>x</vt:lpwstr></property>`,
          sheets: [
            {
              name: "__proto__",
              rows: `<row><c t="str"><v>__proto__</v></c><c t="str"><v>constructor</v></c></row>`,
            },
          ],
        }),
    },
    {
      title: "a formula that calls a program",
      outcome: "read",
      make: () =>
        rawWorkbook({ sheets: [{ rows: `<row><c t="str"><f>cmd|'/c calc'!A0</f><v>x</v></c></row>` }] }),
    },
    {
      title: "control characters and half characters",
      outcome: "read",
      make: () =>
        rawWorkbook({ sheets: [{ rows: `<row><c t="str"><v>a\x01&#xD800;_xD83D_</v></c></row>` }] }),
    },
  ];
}

function good(): Uint8Array {
  return rawWorkbook({ sheets: [{ rows: GOOD_ROW.repeat(1) }] });
}

function sheet(part: string | Uint8Array): Uint8Array {
  return rawWorkbook({ sheets: [{ part }] });
}

/** A good package with one part replaced. */
function withPart(name: string, replacement: Omit<RawPart, "name">): Uint8Array {
  return rawWorkbook({
    sheets: [{ rows: GOOD_ROW }],
    change: (parts) => parts.map((part) => (part.name === name ? { name, ...replacement } : part)),
  });
}

/** A good package with its sheet's entry changed. */
function changed(change: (part: RawPart) => RawPart): Uint8Array {
  return rawWorkbook({
    sheets: [{ rows: GOOD_ROW }],
    change: (parts) => parts.map((part) => (part.name.startsWith("xl/worksheets/") ? change(part) : part)),
  });
}

function cut(bytes: Uint8Array, share: number): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length * share));
}

/** `at` counts from the end. */
function patched(bytes: Uint8Array, at: number, by: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(by, copy.length + at);
  return copy;
}

function repeatedRow(count: number, cell: string): string {
  return `<row>${cell}</row>`.repeat(count);
}

/**
 * So many megabytes of the same. A packed megabyte is repeated as it is: deflate allows that where each begins afresh.
 */
function huge(
  megabytes: number,
  unit: string | Buffer,
  before: string | Buffer = "",
  behind: string | Buffer = "",
): Omit<RawPart, "name"> {
  const one = Buffer.from(unit as string);
  const block = Buffer.alloc(Math.max(1, Math.floor(MEGABYTE / one.length)) * one.length, one);
  const afresh = (bytes: string | Buffer): Buffer =>
    deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  const packedBlock = afresh(block);
  const packed = [
    afresh(before),
    ...Array.from({ length: megabytes }, () => packedBlock),
    deflateRawSync(behind),
  ];
  const size = Buffer.byteLength(before) + megabytes * block.length + Buffer.byteLength(behind);
  return { content: "", packed: Buffer.concat(packed), declared: { size, crc: 0 } };
}

function utf16(megabytes: number): Omit<RawPart, "name"> {
  const wide = (text: string): Buffer => Buffer.from(text, "utf16le");
  const row = wide(`<row><c t="str"><v>双字节</v></c></row>`);
  return huge(megabytes, row, wide("\ufeff<worksheet><sheetData>"), wide("</sheetData></worksheet>"));
}

function millionsOfDates(): Uint8Array {
  const cells = Array.from({ length: 500 }, (_, i) => `<c s="1"><v>${40_000 + i}.${i}1</v></c>`).join("");
  return Buffer.from(`<worksheet><sheetData>${`<row>${cells}</row>`.repeat(10_100)}</sheetData></worksheet>`);
}

/** An OLE2 file with these streams, all empty. `next`: the sector after the directory's. */
function ole(names: readonly string[], next = 0xfffffffe): Uint8Array {
  const bytes = Buffer.alloc(512 * 4);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(0, 48);
  bytes.writeUInt32LE(1, 76);
  ["Root Entry", ...names].forEach((name, i) => {
    bytes.write(name, 512 + 128 * i, "utf16le");
    bytes.writeUInt16LE(2 * name.length + 2, 512 + 128 * i + 64);
  });
  bytes.writeUInt32LE(next, 1024);
  return bytes;
}
