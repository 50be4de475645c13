import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writePaper } from "../../src/hosts/docx/write-paper";
import type { PaperImage } from "../../src/paper/paper-image";
import { convert } from "./tools";

/** A line as it is printed, in points from the upper left corner of the page. */
interface PrintedLine {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;
/** Points by which the words of a line may stand higher or lower. */
const SAME_LINE = 3;

/** Pages, each line by line. */
export type PrintedPages = readonly (readonly PrintedLine[])[];

/** What LibreOffice prints of papers, all in one call. */
export async function printed<K extends string>(
  folder: string,
  papers: Readonly<Record<K, PaperImage>>,
): Promise<Readonly<Record<K, PrintedPages>>> {
  const names = Object.keys(papers) as K[];
  for (const name of names) writeFileSync(join(folder, `${name}.docx`), await writePaper(papers[name]));
  convert(
    names.map((name) => join(folder, `${name}.docx`)),
    "pdf",
    folder,
  );
  const pagesOf = (name: K) =>
    execFileSync("pdftotext", ["-bbox", join(folder, `${name}.pdf`), "-"], { encoding: "utf8" })
      .split("<page ")
      .slice(1)
      .map(linesOf);
  return Object.fromEntries(names.map((name) => [name, pagesOf(name)])) as unknown as Record<K, PrintedPages>;
}

function linesOf(page: string): readonly PrintedLine[] {
  const lines: { text: string; top: number; bottom: number; left: number; right: number }[] = [];
  for (const [, left = "", top = "", right = "", bottom = "", text = ""] of page.matchAll(WORD)) {
    const line = lines.find((one) => Math.abs(one.bottom - Number(bottom)) < SAME_LINE);
    if (!line)
      lines.push({
        text,
        top: Number(top),
        bottom: Number(bottom),
        left: Number(left),
        right: Number(right),
      });
    else {
      line.text += text;
      line.left = Math.min(line.left, Number(left));
      line.right = Math.max(line.right, Number(right));
    }
  }
  return lines.sort((a, b) => a.top - b.top);
}
