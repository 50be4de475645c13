import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import type { CheckedFile } from "../../src/flows/checking/check-department";
import { checkTogether, checkWorkbook } from "../../src/flows/checking/check";
import { consolidateWorkbooks } from "../../src/flows/consolidating/consolidate";
import { findingsIn } from "../../src/flows/consolidating/found";
import { openInstitution } from "../../src/flows/open-institution";
import { printSystemTable } from "../../src/flows/print";
import { receipts } from "../../src/flows/consolidating/receipts";
import { drawFindings } from "../../src/subjects/consolidation/pages/findings-page";
import { fitted } from "../../src/workbook/fitted";
import type { CellValue, Grid, GridRow, WorkbookContent } from "../../src/workbook/grid";
import { HostError } from "../../src/workbook/host-error";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { department, institution } from "./books";
import { imageOf } from "./command-line";
import { antiGraft, office } from "./filed";
import { mutated, noisy } from "./fuzz";
import { contentOf } from "./image-content";
import { randomNumbers, type Random } from "./random-numbers";
import { zip } from "./raw-package";
import { unzipFiles } from "./unzip";

/** Mutated workbooks go the whole way: reading, check, consolidation with receipts, print, and writing all of it. */

const TODAY = "2012-10-26";
/** Packing takes longest; of so many seeds one packs what it drew. */
const PACKED = 8;

/** What became of the file of one seed. Anything but a refusal is thrown. */
export async function throughAll(seed: number): Promise<"read" | "refused"> {
  const random = randomNumbers(seed);
  try {
    const file = await incoming(seed, random);
    const base = random(6) === 0 ? openInstitution(shaken(BASE, random)) : freshInstitution();
    const second = random(3) === 0 ? shaken(OTHERS[random(OTHERS.length)] ?? BASE, random) : undefined;
    await through(base, [file, ...(second ? [{ ...second, name: "又一份.xlsx" }] : [])], random);
    return "read";
  } catch (error) {
    if (error instanceof HostError) return "refused";
    throw error;
  }
}

/** Check, consolidation with receipts, print, and of some the writing; throws where a row is lost on the way. */
export async function through(
  institutionBooks: ReturnType<typeof openInstitution>,
  contents: readonly WorkbookContent[],
  random: Random,
): Promise<void> {
  const packs = random(PACKED) === 0;
  const settings = { stage: "汇总" as const, today: TODAY, institution: institutionBooks };
  const checked = contents.map((content) => checkWorkbook(content, settings));
  const together = checkTogether(checked, institutionBooks.house);
  const files = checked.filter(({ kind }) => kind !== "institution").map((one) => handedIn(one));
  const run = { today: TODAY, by: null, preferred: new Set<string>(), target: "汇总.xlsx" };
  const done = consolidateWorkbooks(institutionBooks, files, run);
  for (const { submission, read, merged, setAside } of done.result.tallies)
    if (read !== merged + setAside)
      throw new Error(`${submission.file}: ${read} rows read, ${merged} merged, ${setAside} set aside.`);
  const answers = receipts(institutionBooks, done.result).map(({ image }) => image);
  const found = { sheets: [drawFindings(together.findings)], properties: {} };
  const written = contentOf(done.image, "汇总.xlsx");
  const next = openInstitution(written);
  const table = { paper: random(2) ? "A3" : "A4", masked: random(2) === 0, final: random(2) === 0 } as const;
  if (next.books.table.length + next.books.loose.length > 0)
    await packed([printSystemTable(next, table, findingsIn(written))], packs);
  await packed([done.image, found, ...answers], packs);
}

async function packed(images: readonly WorkbookImage[], packs: boolean): Promise<void> {
  if (packs) for (const image of images) await writeWorkbook(fitted(image), deflate);
}

function handedIn(checked: CheckedFile) {
  return { checked, sha256: checked.read.file };
}

const BASE = institution().content();

/** The test institution's workbook before the first batch. */
export function freshInstitution(): ReturnType<typeof openInstitution> {
  return openInstitution({ ...BASE, properties: new Map(BASE.properties) });
}

const OTHERS = [department(), office(), antiGraft()].map((book) => book.content());

/** The file of a seed: bytes with noise in them, cells that say something else, or both. */
async function incoming(seed: number, random: Random): Promise<WorkbookContent> {
  const kind = random(8);
  if (kind === 0) return readBytes("试.xlsx", mutated(seed));
  const chosen = OTHERS[random(OTHERS.length)] ?? BASE;
  if (kind < 6) return shaken(chosen, random);
  const parts = await partsOf(chosen.name);
  const at = random(parts.length);
  const bytes = zip(
    parts.map((part, i) => (i === at ? { ...part, content: noisy(part.content, random) } : part)),
  );
  const content = await readBytes("试.xlsx", bytes);
  return kind === 6 ? content : shaken(content, random);
}

interface Part {
  readonly name: string;
  readonly content: Buffer;
}

const packages = new Map<string, readonly Part[]>();

/** The parts of one of the books, packed once. */
async function partsOf(name: string): Promise<readonly Part[]> {
  const known = packages.get(name);
  if (known) return known;
  const book = [department(), office(), antiGraft()].find((one) => one.name === name) ?? department();
  const bytes = await writeWorkbook(imageOf(book), deflate);
  const parts = [...unzipFiles(bytes)].map(([part, content]) => ({ name: part, content }));
  packages.set(name, parts);
  return parts;
}

/** What people and other programs leave in cells. */
const VALUES: readonly CellValue[] = [
  ...[
    "\uFDFA".repeat(2_000),
    "长".repeat(32_767),
    "a ".repeat(9_000),
    "\n".repeat(500),
    "甲、".repeat(4_000),
    "。；".repeat(3_000),
  ],
  ...[
    "\u202E倒",
    "\uD800半",
    "=1+1",
    "-1",
    "@",
    "同上",
    "〃",
    "无",
    "/",
    "—",
    "略",
    "合计",
    "注：",
    "说明：见附件",
    "例：张三",
  ],
  ...[
    "1级",
    "Ⅰ级",
    "高",
    "★",
    "二、三级",
    "同意",
    "退回",
    "同意，定为一级",
    "拟同意",
    "不同意",
    "长期",
    "立行立改，长期坚持",
  ],
  ...[
    "2012.1",
    "2012年10月",
    "2012-12-31 00:00:00",
    "二○一二年十月八日",
    "20121008",
    "0000-00-00",
    "刘春晖\n2012年10月18日",
  ],
  ...[
    "GS-G-001",
    "gs-g-１",
    "GS-G-999999999999",
    "张三（1）",
    "张伟(007)",
    "欧阳·娜",
    "公诉科",
    "起诉科",
    "院领导班子",
    "检察长",
  ],
  ...[0, -1, 1e308, 0.1, 41190, 2012.1, 99_999_999, true, false],
  ...[{ fault: "#REF!" }, { fault: "#N/A" }, { serial: 41190 }, { serial: -5 }, { serial: 1e9 }],
];

const WORDS = [
  "风险点",
  "风险等级",
  "防控措施",
  "科室",
  "姓名",
  "岗位",
  "序号",
  "审核人",
  "责任人",
  "完成时限",
  "风险类别",
];

/** Cells changed, lines doubled, left out, moved and merged, sheets renamed and doubled. */
function shaken(content: WorkbookContent, random: Random): WorkbookContent {
  let sheets = [...content.sheets];
  for (let n = random(12); n >= 0; n--) {
    const at = random(sheets.length);
    const grid = sheets[at];
    if (!grid) continue;
    const change = random(10);
    if (change === 0) sheets = [...sheets, { ...grid, sheet: `${grid.sheet}${n}` }];
    else if (change === 1)
      sheets[at] = { ...grid, sheet: ["公诉", "表", "汇总", "Sheet1", "风险点汇总表"][random(5)] ?? "" };
    else sheets[at] = shakenGrid(grid, change, random);
  }
  const names = new Set<string>();
  const properties = random(5) === 0 ? new Map<string, string>() : content.properties;
  return {
    ...content,
    properties,
    sheets: sheets.filter(({ sheet }) => !names.has(sheet) && names.add(sheet)),
  };
}

function shakenGrid(grid: Grid, change: number, random: Random): Grid {
  const rows = [...grid.rows];
  const at = random(rows.length);
  const row = rows[at];
  if (!row) return grid;
  switch (change) {
    case 2:
      return numbered(
        grid,
        rows.filter((_, i) => i !== at),
      );
    case 3:
      return numbered(grid, [...rows.slice(0, at), row, ...rows.slice(at)]);
    case 4:
      return numbered(grid, [...rows.slice(at), ...rows.slice(0, at)]);
    case 5: {
      const [top, left] = [1 + random(rows.length), 1 + random(12)];
      return {
        ...grid,
        merged: [...grid.merged, { top, left, bottom: top + random(5), right: left + random(3) }],
      };
    }
    case 6:
      return numbered(grid, [...rows.slice(0, at), { ...row, hidden: true }, ...rows.slice(at + 1)]);
    case 7:
      rows[at] = withCell(row, random(30), WORDS[random(WORDS.length)] ?? "");
      return { ...grid, rows };
    default: {
      // One word in one cell, or the same all down a column.
      const value = VALUES[random(VALUES.length)] ?? "";
      const column = random(3) === 0 ? 1 + random(1_000) : (row.columns[random(row.columns.length)] ?? 1);
      const until = random(6) === 0 ? rows.length : at + 1;
      return {
        ...grid,
        rows: rows.map((one, i) => (i >= at && i < until ? withCell(one, column, value) : one)),
      };
    }
  }
}

/** Lines under one another as a sheet has them. */
function numbered(grid: Grid, rows: readonly GridRow[]): Grid {
  return { ...grid, rows: rows.map((row, i) => ({ ...row, number: i + 1 })) };
}

function withCell(row: GridRow, column: number, value: CellValue): GridRow {
  const cells = new Map(row.columns.map((at, i) => [at, row.values[i] ?? value] as const)).set(
    Math.max(1, column),
    value,
  );
  const sorted = [...cells].sort(([a], [b]) => a - b);
  return { ...row, columns: sorted.map(([at]) => at), values: sorted.map(([, one]) => one) };
}
