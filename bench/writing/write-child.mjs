// One writer in a process of its own: `node write-child.mjs <writer> <image> <folder of the compiled writer>`.
import { createRequire } from "node:module";
import { styledImage, wideImage } from "./write-images.mjs";

const [writer, image, folder] = process.argv.slice(2);
const require = createRequire(import.meta.url);

/** Ours, as the program uses it. */
async function ours(drawn) {
  const { writeWorkbook, deflate } = require(`${folder}/writer.cjs`);
  return writeWorkbook(drawn, deflate);
}

/** The same workbook drawn by exceljs alone, as its manual shows. */
async function exceljs({ sheets }) {
  const { Workbook } = require("exceljs");
  const book = new Workbook();
  for (const image of sheets) drawSheet(book, image);
  return book.xlsx.writeBuffer();
}

function drawSheet(book, { sheet, columns, rows, merged = [], validations = [], frozen, page, ...rest }) {
  const drawn = book.addWorksheet(sheet, {
    views: frozen ? [{ state: "frozen", xSplit: frozen.columns, ySplit: frozen.rows }] : [],
    ...(page && {
      pageSetup: {
        paperSize: 9,
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: "1:2",
      },
      headerFooter: { oddFooter: page.footer },
    }),
  });
  drawn.columns = columns.map(({ width }) => ({ width }));
  const styles = new Map();
  rows.forEach(({ cells, looks, height }, index) => {
    const row = drawn.getRow(index + 1);
    if (height) row.height = height;
    cells.forEach((value, column) => {
      const cell = row.getCell(column + 1);
      cell.value = value;
      if (typeof value === "object") cell.value = new Date((value.serial - 25569) * 86_400_000);
      const look = Array.isArray(looks) ? looks[column] : looks;
      if (!styles.has(look)) styles.set(look, style(look));
      cell.style = styles.get(look);
    });
  });
  for (const { top, left, bottom, right } of merged) drawn.mergeCells(top, left, bottom, right);
  for (const { area, accepts } of validations) {
    const letter = drawn.getColumn(area.left).letter;
    drawn.dataValidations.add(`${letter}${area.top}:${letter}${area.bottom}`, {
      type: "list",
      allowBlank: true,
      formulae: [`"${accepts.values.join(",")}"`],
    });
  }
  if (rest.protected) void drawn.protect("", {});
}

function style({ font, size, bold, border, wrap, horizontal, vertical, fill, format, locked }) {
  const line = { style: "thin" };
  return {
    font: { name: font, size, bold },
    alignment: { wrapText: wrap, horizontal, vertical },
    protection: { locked: locked !== false },
    ...(border && { border: { top: line, left: line, bottom: line, right: line } }),
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: { argb: `FF${fill}` } } }),
    ...(format && { numFmt: format }),
  };
}

const drawn = image === "styled" ? styledImage() : wideImage();
const before = process.resourceUsage();
const started = performance.now();
const bytes = await { ours, exceljs }[writer](drawn);
const after = process.resourceUsage();
const cpu = (after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime) / 1e6;
console.log(
  JSON.stringify({
    cpu,
    wall: (performance.now() - started) / 1000,
    peak: after.maxRSS / 1024,
    base: before.maxRSS / 1024,
    size: bytes.length / 1e6,
  }),
);
