import { execFileSync } from "node:child_process";
import { writePaper } from "../../../src/hosts/docx/write-paper";
import type { PaperImage } from "../../../src/paper/paper-image";
import { FOR_HEADED_PAPER, FORMS, OFFICIAL, textsOf } from "../../support/every-paper";
import { printed, type PrintedPages } from "../../support/printed-paper";
import { tempFolder } from "../../support/temp-folder";
import { describeWith } from "../../support/tools";
import { unzip } from "../../support/unzip";

/** Every paper of follow-up.md §4, measured: what Word is told, and what comes out of LibreOffice. */

const named = (papers: Readonly<Record<string, PaperImage>>, prefix: string) =>
  Object.fromEntries(Object.entries(papers).map(([name, paper]) => [`${prefix}${name}`, paper]));
const ALL = { ...named(FORMS, "表单-"), ...named(OFFICIAL, "公文-"), ...named(FOR_HEADED_PAPER, "套打-") };
const isForm = (name: string) => name.startsWith("表单");

const MM = 72 / 25.4;
/** Points by which a mark at the end of a line may hang over, and by which programs round. */
const HANGING = 17;
const ROUNDED = 2;
const FONTS = ["方正小标宋简体", "仿宋_GB2312", "仿宋", "黑体", "楷体_GB2312", "楷体", "宋体"];

describe.each(Object.entries(ALL))("%s", (name, paper) => {
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    parts = unzip(await writePaper(paper));
  });

  test("[Papers 1] A4, margins as said", () => {
    const { page } = paper;
    expect([page.width, page.height].sort((a, b) => a - b)).toEqual([210, 297]);
    const margins = isForm(name)
      ? { top: 25, right: 25, bottom: 25, left: 25 }
      : { top: 37, right: 26, bottom: 35, left: 28 };
    expect(page.margins).toEqual(margins);
    const [, told = ""] = /<w:pgMar ([^>]*)\/>/.exec(parts.get("word/document.xml") ?? "") ?? [];
    for (const [side, millimetres] of Object.entries(margins)) {
      const twips = Number(new RegExp(`w:${side}="(\\d+)"`).exec(told)?.[1]);
      expect(Math.round((twips / 1440) * 25.4)).toBe(millimetres);
    }
  });

  test("[Papers 2] every font is told for Chinese characters too; the title 22 pt 小标宋", () => {
    const styles = parts.get("word/styles.xml") ?? "";
    const fonts = [...styles.matchAll(/<w:rFonts ([^>]*)\/>/g)].map(([, said = ""]) => said);
    expect(fonts.length).toBeGreaterThan(3);
    for (const said of fonts) expect(FONTS).toContain(/w:eastAsia="([^"]*)"/.exec(said)?.[1]);
    expect(paper.styles.title).toMatchObject({ font: "方正小标宋简体", size: 22 });
    if (isForm(name)) expect(paper.styles.cell).toMatchObject({ font: "仿宋", size: 12 });
    else expect(paper.styles.body).toMatchObject({ font: "仿宋_GB2312", size: 16 });
  });

  test("[Papers 5] nothing says undefined, null or NaN", () => {
    for (const xml of parts.values()) expect(xml.replace(/<[^>]*>/g, "")).not.toMatch(/undefined|null|NaN/);
  });
});

describeWith(["lowriter", "pdftotext"], "as LibreOffice prints them", () => {
  const inFolder = tempFolder();
  let pages: Readonly<Record<string, PrintedPages>>;
  beforeAll(async () => {
    pages = await printed(inFolder("."), ALL);
  }, 120_000);

  test.each(Object.entries(ALL))(
    "%s: nothing beyond the edges, nothing clipped",
    (name, { page, ...paper }) => {
      const { margins } = page;
      for (const line of pages[name]!.flat()) {
        expect(line.left).toBeGreaterThan(margins.left * MM - ROUNDED);
        expect(line.right).toBeLessThan((page.width - margins.right) * MM + HANGING);
        expect(line.bottom).toBeLessThan(page.height * MM - 10 * MM);
      }
      // Each character at least as often as the paper has it: cells go over lines, and headers come again.
      const count = (text: string) =>
        [...text.replace(/[\s□]/g, "")].reduce(
          (all, one) => all.set(one, (all.get(one) ?? 0) + 1),
          new Map<string, number>(),
        );
      const there = count(
        pages[name]!.flat()
          .map(({ text }) => text)
          .join(""),
      );
      const lost = [...count(textsOf({ page, ...paper }).join(""))].filter(
        ([one, n]) => (there.get(one) ?? 0) < n,
      );
      expect(lost).toEqual([]);
    },
  );

  test.each([
    ["告知卡", 1],
    ["回访卡", 1],
    ["征求意见表", 2],
    ["备案登记表", 3],
    ["退回通知", 1],
  ])("表单-%s takes %d pages, each with its number", (name, count) => {
    const all = pages[`表单-${name}`]!;
    expect(all.map((page) => page.at(-1)?.text)).toEqual(
      Array.from({ length: count }, (_, i) => `第${i + 1}页共${count}页`),
    );
  });

  test.each(Object.keys(ALL).filter((name) => !isForm(name)))(
    "[Papers 9] %s: at most 22 lines a page; the signature never stands on a page alone",
    (name) => {
      for (const page of pages[name]!)
        expect(
          page.filter(({ text, bottom }) => !text.startsWith("—") && bottom < 262 * MM).length,
        ).toBeLessThanOrEqual(22);
      const last = pages[name]!.at(-1)!;
      const signed = last.findIndex(({ text }) => /^\d{4}年\d+月\d+日$/.test(text));
      expect(signed).toBeGreaterThan(1);
    },
  );

  test.each(Object.keys(OFFICIAL))("公文-%s: a red line of 156 mm below the number", (name) => {
    const rows = redRows(inFolder(`公文-${name}.pdf`));
    const number = pages[`公文-${name}`]![0]!.find(({ text }) => /〔.*〕.*号/.test(text))!;
    const lines = rows.filter(({ unbroken }) => unbroken);
    expect(lines.length).toBeGreaterThan(0);
    for (const { from, to, at } of lines) {
      expect(Math.round((to - from) / MM)).toBe(156);
      expect(at).toBeGreaterThan(number.bottom - ROUNDED);
      expect(at).toBeLessThan(number.bottom + 8 * MM);
    }
  });

  test.each(Object.keys(FOR_HEADED_PAPER))(
    "[Papers 4] 套打-%s: nothing red, all else as high as under a head",
    (name) => {
      expect(redRows(inFolder(`套打-${name}.pdf`))).toEqual([]);
      const tops = (all: PrintedPages) =>
        all.flatMap((page, i) => page.map(({ text, top }) => `${i} ${text} ${Math.round(top)}`));
      const here = tops(pages[`套打-${name}`]!);
      expect(tops(pages[`公文-${name}`]!).filter((line) => !here.includes(line))).toHaveLength(1);
    },
  );
});

interface RedRow {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** A line, and no letters. */
  readonly unbroken: boolean;
}

/** Where the first page is red, row by row, in points: a picture of 72 dots an inch. */
function redRows(pdf: string): readonly RedRow[] {
  const bytes = execFileSync("pdftoppm", ["-r", "72", "-f", "1", "-l", "1", pdf], { maxBuffer: 1e8 });
  const [head = "", width = "", height = ""] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString("latin1")) ?? [];
  const isRed = (at: number) => bytes[at]! > 150 && bytes[at + 1]! < 120 && bytes[at + 2]! < 120;
  const rows: RedRow[] = [];
  for (let y = 0; y < Number(height); y++) {
    const red = Array.from({ length: Number(width) }, (_, x) => x).filter((x) =>
      isRed(head.length + 3 * (y * Number(width) + x)),
    );
    if (red.length > 0) {
      const [from, to] = [red[0]!, red.at(-1)! + 1];
      rows.push({ at: y, from, to, unbroken: to - from === red.length && to - from > 100 });
    }
  }
  return rows;
}
