import type { Browser } from "playwright-core";
import { drawFindings } from "../../src/subjects/consolidation/pages/findings-page";
import { drawSystemTable } from "../../src/subjects/system-table";
import type { SheetImage } from "../../src/workbook/sheet-image";
import { printPage } from "../../src/fronts/pane/print/print-page";
import { sampleFacts, sampleRows } from "../pages/system-table/sample-rows";
import { launchChromium } from "../support/chromium";
import { describeWith } from "../support/tools";

const finding = {
  rule: "A03",
  severity: "error",
  place: { file: "02-政工科.xlsx", sheet: "岗位风险点登记表", row: 4, column: 22 },
  field: "reviewer",
  value: "陈志强",
  message: "审核人：填写“陈志强”，应为科室负责人王海燕、主持工作人李建华；请由王海燕审核后改正。",
  basis: "三（二）2",
  fix: { value: "王海燕" },
} as const;

/** Texts that stand as they were written, with line ends of their own; a label that goes on is no text that was cut. */
const OWN = new Set(sampleRows.flatMap(({ point, measures, power, norm }) => [point, measures, power, norm]));
function isOwn(text: string): boolean {
  return OWN.has(text) || text.includes("（续）");
}

/** What the browser makes of the cells on all pages. */
interface Laid {
  /** Lines as they stand on paper, of cells that wrap. */
  readonly lines: readonly string[];
  /** Texts that are wider than what shows of them. */
  readonly clipped: readonly string[];
  /** Cells in which the browser breaks a line that was cut to fit. */
  readonly brokenAgain: readonly string[];
}

describeWith(["chromium"], "what the workbench prints", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchChromium()));
  afterAll(() => browser.close());

  async function laid(image: SheetImage): Promise<Laid> {
    const page = await browser.newPage();
    try {
      await page.setContent(printPage(image));
      return await page.evaluate(() => {
        const lines: string[] = [];
        const clipped: string[] = [];
        const brokenAgain: string[] = [];
        for (const cell of document.querySelectorAll("td")) {
          const [node] = cell.childNodes;
          if (!(node instanceof Text) || !cell.style.whiteSpace.startsWith("pre-wrap")) continue;
          if (cell.scrollWidth > cell.clientWidth + 1) clipped.push(node.data);
          const own = linesOf(node);
          lines.push(...own);
          if (node.data.includes("\n") && own.length > node.data.split("\n").length)
            brokenAgain.push(node.data);
        }
        return { lines, clipped, brokenAgain };

        function linesOf(node: Text): string[] {
          const found: string[] = [];
          const range = document.createRange();
          let top = -Infinity;
          for (let i = 0; i < node.length; i++) {
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const box = range.getClientRects()[0];
            if (!box || box.width === 0) continue;
            if (box.top > top + 3) found.push("");
            top = Math.max(top, box.top);
            found[found.length - 1] += node.data[i] ?? "";
          }
          return found;
        }
      });
    } finally {
      await page.close();
    }
  }

  test.each([
    ["A3", { paper: "A3" }],
    ["A4, masked", { paper: "A4", masked: true }],
    ["A4, final, with names", { paper: "A4", final: true, names: true }],
  ] as const)(
    "体系表 on %s: no line begins with ； or 、, none is broken twice, none clipped",
    async (_name, options) => {
      const [, table] = drawSystemTable(sampleRows, sampleFacts, options);
      const { lines, clipped, brokenAgain } = await laid(table!);
      expect(lines.length).toBeGreaterThan(200);
      expect(lines.filter((line) => /^[，。、；：？！）》”]|[（《“]$/.test(line))).toEqual([]);
      expect(brokenAgain.filter((text) => !isOwn(text))).toEqual([]);
      expect(clipped).toEqual([]);
    },
  );

  test("核查结果: no line begins with ； or 、", async () => {
    const { lines, clipped } = await laid(drawFindings(Array.from({ length: 20 }, () => finding)));
    expect(lines.filter((line) => /^[，。、；：？！）》”]|[（《“]$/.test(line))).toEqual([]);
    expect(clipped).toEqual([]);
  });
});
