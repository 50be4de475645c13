import { crc32, deflateRawSync } from "node:zlib";

/** One part of a package, and the lies it may tell. */
export interface RawPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Stored instead of deflated. */
  readonly stored?: boolean;
  /** Declared in place of the true figures. */
  readonly declared?: {
    readonly size?: number;
    readonly crc?: number;
    readonly method?: number;
    readonly flags?: number;
  };
  /** Packed bytes in place of those of `content`. */
  readonly packed?: Uint8Array;
}

/** A ZIP file of these parts, in this order, names as they are. */
export function zip(parts: readonly RawPart[]): Uint8Array {
  const records = parts.map(record);
  let offset = 0;
  const directory = records.map(({ local, central }) => {
    central.writeUInt32LE(offset, 42);
    offset += local.length;
    return central;
  });
  const size = directory.reduce((total, entry) => total + entry.length, 0);
  return Buffer.concat([
    ...records.map(({ local }) => local),
    ...directory,
    endRecord(parts.length, size, offset),
  ]);
}

function record(part: RawPart): { local: Buffer; central: Buffer } {
  const name = Buffer.from(part.name);
  const content = typeof part.content === "string" ? Buffer.from(part.content) : part.content;
  const packed = part.packed ?? (part.stored === true ? content : deflateRawSync(content));
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(part.declared?.flags ?? 0x800, 2);
  facts.writeUInt16LE(part.declared?.method ?? (part.stored === true ? 0 : 8), 4);
  facts.writeUInt32LE(part.declared?.crc ?? crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(part.declared?.size ?? content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), facts, name, packed]);
  const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, Buffer.alloc(14), name]);
  return { local, central };
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** One sheet in raw XML. */
export interface RawSheet {
  readonly name?: string;
  readonly state?: string;
  /** What stands inside `<sheetData>`. */
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  /** The whole part, in place of all that. */
  readonly part?: string | Uint8Array;
  /** Last word of the relationship's type. */
  readonly kind?: string;
  /** Target as the relationships write it. */
  readonly target?: string;
  /** Name of the part in the package. */
  readonly partName?: string;
}

/** A workbook in raw XML; what is left out is what Excel would write. */
export interface RawWorkbook {
  readonly sheets?: readonly RawSheet[];
  /** What stands inside `<sst>`, or the whole part. */
  readonly strings?: string;
  readonly stringsPart?: string | Uint8Array;
  readonly customFormats?: Readonly<Record<number, string>>;
  /** Number format of each cell style. */
  readonly formats?: readonly number[];
  readonly date1904?: boolean;
  /** What stands inside `<Properties>` of the custom properties. */
  readonly properties?: string;
  readonly workbookPart?: string | Uint8Array;
  readonly extra?: readonly RawPart[];
  /** Changes the parts before they are packed. */
  readonly change?: (parts: RawPart[]) => RawPart[];
}

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook file made of raw XML. */
export function rawWorkbook(book: RawWorkbook = {}): Uint8Array {
  const parts = rawParts(book);
  return zip(book.change ? book.change(parts) : parts);
}

/** `<worksheet>` around rows and what stands before and behind them. */
export function sheetPart(rows: string, before = "", after = ""): string {
  return `${XML}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** `<sst>` around its texts. */
export function stringsPart(inside: string): string {
  return `${XML}<sst xmlns="${MAIN}">${inside}</sst>`;
}

/** Text as XML writes it. */
export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The parts of a workbook made of raw XML, not yet packed. */
export function rawParts(book: RawWorkbook): RawPart[] {
  const sheets = book.sheets ?? [{}];
  return [
    { name: "[Content_Types].xml", content: typesPart(sheets) },
    { name: "_rels/.rels", content: relationshipsPart([["rId1", "officeDocument", "xl/workbook.xml"]]) },
    { name: "xl/workbook.xml", content: book.workbookPart ?? workbookPart(sheets, book.date1904 ?? false) },
    { name: "xl/_rels/workbook.xml.rels", content: relationshipsPart(workbookTargets(sheets)) },
    { name: "xl/styles.xml", content: stylesPart(book.formats ?? [0], book.customFormats ?? {}) },
    { name: "xl/sharedStrings.xml", content: book.stringsPart ?? stringsPart(book.strings ?? "") },
    ...sheets.map((sheet, i) => ({
      name: sheet.partName ?? `xl/worksheets/sheet${i + 1}.xml`,
      content: sheet.part ?? sheetPart(sheet.rows ?? "", sheet.before, sheet.after),
    })),
    ...(book.properties === undefined
      ? []
      : [{ name: "docProps/custom.xml", content: propertiesPart(book.properties) }]),
    ...(book.extra ?? []),
  ];
}

/** Which part is what; we do not ask, other readers do. */
function typesPart(sheets: readonly RawSheet[]): string {
  const kinds = [
    ["xl/workbook.xml", "sheet.main"],
    ["xl/styles.xml", "styles"],
    ["xl/sharedStrings.xml", "sharedStrings"],
    ...sheets.map(({ partName }, i) => [partName ?? `xl/worksheets/sheet${i + 1}.xml`, "worksheet"]),
  ];
  const overrides = kinds.map(
    ([name, kind]) =>
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function workbookPart(sheets: readonly RawSheet[], date1904: boolean): string {
  const list = sheets.map(({ name, state }, i) => {
    const hidden = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${escaped(name ?? `Sheet${i + 1}`)}" sheetId="${i + 1}"${hidden} r:id="rIdS${i + 1}"/>`;
  });
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`;
}

function workbookTargets(sheets: readonly RawSheet[]): [string, string, string][] {
  return [
    ["rIdA", "styles", "styles.xml"],
    ["rIdB", "sharedStrings", "sharedStrings.xml"],
    ...sheets.map((sheet, i): [string, string, string] => [
      `rIdS${i + 1}`,
      sheet.kind ?? "worksheet",
      sheet.target ?? `worksheets/sheet${i + 1}.xml`,
    ]),
  ];
}

/** Relationships: id, kind, target. */
export function relationshipsPart(list: readonly (readonly [string, string, string])[]): string {
  const tags = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join("")}</Relationships>`;
}

function stylesPart(formats: readonly number[], custom: Readonly<Record<number, string>>): string {
  const codes = Object.entries(custom).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code).replaceAll('"', "&quot;")}"/>`,
  );
  const looks = formats.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${codes.length}">${codes.join("")}</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join("")}</cellXfs></styleSheet>`;
}

function propertiesPart(inside: string): string {
  return `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${inside}</Properties>`;
}
