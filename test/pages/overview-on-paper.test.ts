import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { OVERVIEW_TAB } from "../../src/books/pane-sheets";
import { sampleImage } from "../support/sample-books";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { printed, type PrintedWord } from "./system-table/printed";

/** 总览 on paper: on whole pages, and readable where a printer knows black and white alone. */

const DOTS = 150;
/** Points at the foot of a page where only its number stands. */
const FOOTER = 60;
const PER_POINT = DOTS / 72;
const folder = tempFolder();

describeWith(["soffice", "pdftotext", "pdftoppm"], "总览 as it is printed", () => {
  test("pages that stand, a chart whole on one of them; the heat map reads as a 1-bit picture", async () => {
    const sheets = sampleImage().sheets.filter(({ sheet }) => sheet === OVERVIEW_TAB);
    const file = folder("总览");
    const pages = await printed(sheets, folder("."), "总览");
    expect(pages.map(({ width, height }) => width < height)).toEqual([true, true, true, true]);
    // What is cut off is in the text of the page all the same: the picture tells that no chart begins under the departments.
    const [first, , third] = pages;
    if (!first || !third) throw new Error("no page");
    const below = largest(third.words, "派驻镇街检察室").bottom + 12;
    expect(
      shareOf({ left: 60, right: 560, top: below, bottom: third.height - FOOTER }, oneBit(file, 3)),
    ).toBe(0);
    const ink = oneBit(file, 1);
    const ground = (text: string) => groundOf(largest(first.words, text), ink);
    const [dense, sparse, plain] = [ground("29"), ground("38"), ground("36")];
    expect(plain).toBe(0);
    expect(sparse).toBeGreaterThan(0.02);
    expect(dense).toBeGreaterThan(sparse * 2);
    // The number is darker than any ground by far.
    expect(dense).toBeLessThan(0.45);
  });
});

/** A word where it stands largest: a number of the heat map, a department of the table. */
function largest(words: readonly PrintedWord[], text: string): PrintedWord {
  const found = words
    .filter((word) => word.text === text)
    .sort((a, b) => b.bottom - b.top - (a.bottom - a.top));
  if (!found[0]) throw new Error(`${text} is not printed`);
  return found[0];
}

type Ink = (x: number, y: number) => boolean;

/** A page as a black-and-white printer puts it down. */
function oneBit(file: string, page: number): Ink {
  const which = ["-f", String(page), "-l", String(page), "-singlefile"];
  execFileSync("pdftoppm", ["-r", String(DOTS), "-mono", ...which, `${file}.pdf`, file]);
  const bytes = readFileSync(`${file}.pbm`);
  const [head = "", width = "0"] = /^P4\s(\d+)\s\d+\s/.exec(bytes.toString("latin1", 0, 40)) ?? [];
  const row = Math.ceil(Number(width) / 8);
  return (x, y) => ((bytes[head.length + y * row + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
}

/** How much of the cell beside the number is black. */
function groundOf({ left, right, top, bottom }: PrintedWord, ink: Ink): number {
  return shareOf({ left: right + 3, right: right + 3 + (right - left), top, bottom }, ink);
}

/** How much of an area is black; points from the upper left corner of the page. */
function shareOf({ left, right, top, bottom }: Omit<PrintedWord, "text">, ink: Ink): number {
  const at = (points: number) => Math.round(points * PER_POINT);
  let [black, all] = [0, 0];
  for (let y = at(top); y < at(bottom); y++)
    for (let x = at(left); x < at(right); x++) {
      all++;
      if (ink(x, y)) black++;
    }
  return black / all;
}
