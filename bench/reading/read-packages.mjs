// The same workbook as different programs write it: exceljs itself, and packages in the manner of others.
import { crc32, deflateRawSync } from "node:zlib";
import { writeFileSync } from "node:fs";
import exceljs from "exceljs";
import theme from "exceljs/lib/xlsx/xml/theme1.js";
import { DROP_DOWNS, Day } from "./read-rows.mjs";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** By exceljs, streamed where it is large. */
export async function writeByExceljs(path, sheets) {
  const large = sheets.some(({ rows }) => rows.length > 5000);
  const book = large
    ? new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: true })
    : new exceljs.Workbook();
  for (const { name, title, rows } of sheets) {
    const sheet = book.addWorksheet(name);
    sheet.columns = rows[0].map(() => ({ width: 18 }));
    if (title) {
      sheet.addRow([title]);
      sheet.mergeCells(1, 1, 1, rows[0].length);
    }
    if (title) addDropDowns(sheet, rows.length + 1);
    for (const values of rows) {
      const row = sheet.addRow(values.map((value) => (value instanceof Day ? dateOf(value) : value)));
      values.forEach((value, i) => {
        row.getCell(i + 1).style = value instanceof Day ? DATE_STYLE : STYLE;
      });
      if (large) row.commit();
    }
    if (large) sheet.commit();
  }
  await (large ? book.commit() : book.xlsx.writeFile(path));
}

function addDropDowns(sheet, last) {
  for (const { column, choices } of DROP_DOWNS) {
    const area = `${letters(column)}3:${letters(column)}${last}`;
    sheet.dataValidations.add(area, { type: "list", allowBlank: true, formulae: [`"${choices.join(",")}"`] });
  }
}

const LINE = { style: "thin" };
const STYLE = { border: { top: LINE, left: LINE, bottom: LINE, right: LINE }, alignment: { wrapText: true } };
const DATE_STYLE = { ...STYLE, numFmt: "yyyy-mm-dd" };

function dateOf({ serial }) {
  return new Date((serial - 25_569) * 86_400_000);
}

/** Plain shared strings, as xlsxwriter and Excel have them. */
export const writeShared = (path, sheets) =>
  writePackage(
    path,
    sheets,
    sharedTexts((text) => `<t>${escaped(text)}</t>`),
  );

/** Shared strings in runs, one for each script, as LibreOffice has them. */
export const writeRuns = (path, sheets) => writePackage(path, sheets, sharedTexts(runs));

/** Inline texts, each Chinese character a reference, as Debian's openpyxl has them. */
export function writeInline(path, sheets) {
  const reference = (text) => escaped(text).replace(/[^\0-\x7f]/g, (unit) => `&#${unit.charCodeAt(0)};`);
  writePackage(path, sheets, {
    cell: (at, style, text) =>
      `<c r="${at}" s="${style}" t="inlineStr"><is><t>${reference(text)}</t></is></c>`,
    table: () => "",
  });
}

function sharedTexts(inside) {
  const numbers = new Map();
  return {
    cell: (at, style, text) => {
      if (!numbers.has(text)) numbers.set(text, numbers.size);
      return `<c r="${at}" s="${style}" t="s"><v>${numbers.get(text)}</v></c>`;
    },
    table: () => [...numbers.keys()].map((text) => `<si>${inside(text)}</si>`).join(""),
  };
}

function runs(text) {
  const pieces = text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? [text];
  const font = (piece) => (piece.charCodeAt(0) < 128 ? "Calibri" : "宋体");
  return pieces
    .map(
      (piece) =>
        `<r><rPr><sz val="11"/><rFont val="${font(piece)}"/><family val="2"/></rPr><t xml:space="preserve">${escaped(piece)}</t></r>`,
    )
    .join("");
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** 1 → `A`. */
function letters(column) {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

function sheetXml({ title, rows }, texts) {
  const columns = rows[0].map((_, i) => letters(i + 1));
  const all = title ? [[title, ...columns.slice(1).map(() => null)], ...rows] : rows;
  const lines = all.map((values, i) => {
    const cells = values.map((value, column) => cellXml(columns[column] + (i + 1), value, texts));
    return `<row r="${i + 1}" spans="1:${columns.length}" ht="30" customHeight="1">${cells.join("")}</row>`;
  });
  const merged = title ? `<mergeCells count="1"><mergeCell ref="A1:${columns.at(-1)}1"/></mergeCells>` : "";
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${columns.at(-1)}${all.length}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${columns.length}" width="18" customWidth="1"/></cols><sheetData>${lines.join("")}</sheetData>${merged}${title ? dropDowns(all.length) : ""}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter></worksheet>`;
}

function dropDowns(last) {
  const each = DROP_DOWNS.map(
    ({ column, choices }) =>
      `<dataValidation type="list" allowBlank="1" sqref="${letters(column)}3:${letters(column)}${last}"><formula1>"${choices.join(",")}"</formula1></dataValidation>`,
  );
  return `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`;
}

function cellXml(at, value, texts) {
  if (value === null) return `<c r="${at}" s="1"/>`;
  if (value instanceof Day) return `<c r="${at}" s="2"><v>${value.serial}</v></c>`;
  return typeof value === "number" ? `<c r="${at}" s="1"><v>${value}</v></c>` : texts.cell(at, 1, value);
}

/** Looks as an office's workbook gathers them: fonts, fills, borders and formats in many pairings. */
function stylesXml() {
  const fonts = ["宋体", "黑体", "仿宋_GB2312", "Calibri"].flatMap((name) =>
    [9, 10.5, 11, 14, 22].map(
      (size) =>
        `<font><sz val="${size}"/><color theme="1"/><name val="${name}"/><family val="2"/><charset val="134"/></font>`,
    ),
  );
  const fills = ["FFFFFF", "D9E1F2", "FFF2CC", "E2EFDA"].map(
    (colour) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  const side = (name) => `<${name} style="thin"><color auto="1"/></${name}>`;
  const border = `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
  const xf = (format, font, fill) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf>`;
  // Styles 0 to 2 are those that cells name; the others are what is left of older versions.
  const used = [xf(0, 0, 0), xf(0, 2, 0), xf(14, 2, 0)];
  const unused = Array.from({ length: 57 }, (_, i) =>
    xf([0, 14, 31, 49][i % 4], i % fonts.length, i % fills.length),
  );
  const list = (name, items) => `<${name} count="${items.length}">${items.join("")}</${name}>`;
  return `${XML}<styleSheet xmlns="${MAIN}">${list("fonts", fonts)}${list("fills", fills)}${list("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>", border])}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list("cellXfs", [...used, ...unused])}<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

const APP = `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><AppVersion>16.0300</AppVersion></Properties>`;
const CORE = `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>监察室</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2012-10-08T00:00:00Z</dcterms:created></cp:coreProperties>`;

function writePackage(path, sheets, texts) {
  const parts = sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, texts)]);
  const table = texts.table();
  const types = [
    ["xl/workbook.xml", "sheet.main"],
    ["xl/styles.xml", "styles"],
    ["xl/sharedStrings.xml", "sharedStrings"],
    ...parts.map(([name]) => [name, "worksheet"]),
  ];
  writeFileSync(
    path,
    zip([
      [
        "[Content_Types].xml",
        `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.map(([name, kind]) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`).join("")}</Types>`,
      ],
      [
        "_rels/.rels",
        relationships([
          ["rId1", "officeDocument", "xl/workbook.xml"],
          ["rId3", "extended-properties", "docProps/app.xml"],
        ]),
      ],
      [
        "xl/workbook.xml",
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
      ],
      [
        "xl/_rels/workbook.xml.rels",
        relationships([
          ...sheets.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`]),
          ["rId91", "styles", "styles.xml"],
          ["rId92", "sharedStrings", "sharedStrings.xml"],
          ["rId93", "theme", "theme/theme1.xml"],
        ]),
      ],
      ["xl/styles.xml", stylesXml()],
      ["xl/theme/theme1.xml", theme],
      ["docProps/app.xml", APP],
      ["docProps/core.xml", CORE],
      ["xl/sharedStrings.xml", `${XML}<sst xmlns="${MAIN}">${table}</sst>`],
      ...parts,
    ]),
  );
}

function relationships(list) {
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
}

function zip(parts) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(0x0021_0000, 6);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    locals.push(Buffer.from("PK\x03\x04", "latin1"), facts, Buffer.from(name), packed);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, place, Buffer.from(name));
    offset += 4 + facts.length + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
