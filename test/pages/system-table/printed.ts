import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import type { SheetImage } from "../../../src/workbook/sheet-image";
import { convert } from "../../support/tools";

/** Characters that stand together on paper; points from the upper left corner of the page. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWord[];
}

/** Sheets as LibreOffice prints them. `file` names a workbook in a folder of the test. */
export async function printed(
  sheets: readonly SheetImage[],
  folder: string,
  name: string,
): Promise<readonly PrintedPage[]> {
  const file = `${folder}/${name}`;
  writeFileSync(`${file}.xlsx`, await writeWorkbook({ sheets, properties: {} }, deflate));
  convert(`${file}.xlsx`, "pdf", folder);
  const xml = execFileSync("pdftotext", ["-bbox", `${file}.pdf`, "-"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([^]*?)<\/page>/g)].map(
    ([, width, height, body = ""]) => ({
      width: Number(width),
      height: Number(height),
      words: wordsIn(body),
    }),
  );
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g;

function wordsIn(body: string): PrintedWord[] {
  return [...body.matchAll(WORD)].map(([, left, top, right, bottom, text = ""]) => ({
    text: bare(text),
    left: Number(left),
    right: Number(right),
    top: Number(top),
    bottom: Number(bottom),
  }));
}

/** Without white space; what XML escapes spelled out. */
export function bare(text: string): string {
  const spelled = text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  return spelled.replace(/\s/g, "");
}

/** Less than the distance of two lines. */
const SAME_LINE = 6;

/** Words line by line from above, each from the left. */
export function linesOf(words: readonly PrintedWord[]): readonly (readonly PrintedWord[])[] {
  const middle = ({ top, bottom }: PrintedWord) => (top + bottom) / 2;
  const lines: PrintedWord[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    if (line && middle(word) - middle(line[0]!) < SAME_LINE) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

/** Words as they are read. */
export function asRead(words: readonly PrintedWord[]): readonly PrintedWord[] {
  return linesOf(words).flat();
}

export function textOf(words: readonly PrintedWord[]): string {
  return asRead(words)
    .map(({ text }) => text)
    .join("");
}
