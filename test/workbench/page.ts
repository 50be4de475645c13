import { existsSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { staticServer } from "../../scripts/static-server";
import { nodeInflate } from "../../src/hosts/file/disk/formats/inflate";
import { readImage } from "../../src/hosts/file/read/looks/read-image";
import type { CellValue } from "../../src/workbook/grid";
import { launchChromium, pageAgain, putAway, type WatchedPage } from "../support/chromium";
import { describeWith, type ToolName } from "../support/tools";

/** What `npm run build:workbench` leaves. */
export const BUILT = join(__dirname, "../../dist/workbench");
/** The workbook that a visitor sees. */
export const SAMPLE = "01-办公室.xlsx";
/** The tab of another workbook of that name. */
export const SECOND = `${SAMPLE}（2）`;
export const REGISTER = "岗位风险点登记表";
/** 审核意见 that says 已阅, where 同意 or 退回 is asked. */
export const CELL = { name: "W9", row: 9, column: 23 } as const;

/** A `describe` of the built page. Where it was not built that is said, and under CI it is a failure. */
export function describeBuilt(tools: readonly ToolName[], title: string, suite: () => void): void {
  if (existsSync(join(BUILT, "index.html")) || process.env.CI === "true")
    return describeWith(tools, title, suite);
  const reason = `${title}: dist/workbench 未构建（npm run build:workbench），跳过`;
  process.stderr.write(`${reason}\n`);
  // Skipped, and the reason printed; .ci/run builds it first.
  describe.skip(reason, suite);
}

/** Serves a folder on a port of its own, under the machine's own names and the one given. */
export async function served(
  folder: string,
  name = "localhost",
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = staticServer(folder, { hosts: [name] });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** A browser beside a served folder, for the tests of one suite. */
export interface Beside {
  readonly browser: Browser;
  readonly origin: string;
}

/** Called in a suite: starts both before its tests and puts both away after them. `name`: what the browser calls the server. */
export function browserBeside(
  folder: () => string,
  { name = "localhost", flags = [] }: { readonly name?: string; readonly flags?: readonly string[] } = {},
): () => Beside {
  let beside: Beside | undefined;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const { server, port } = await served(folder(), name);
    const browser = await launchChromium(...flags);
    beside = { browser, origin: `http://${name}:${port}` };
    stop = async () => {
      await browser.close();
      server.close();
    };
  });
  afterAll(() => stop?.());
  return () => {
    if (!beside) throw new Error("asked for before the suite began");
    return beside;
  };
}

/** A visitor's first sight of the page, complete. */
export async function visit(browser: Browser, address: string): Promise<WatchedPage> {
  const watched = await pageAgain(browser, { viewport: { width: 1440, height: 860 } });
  await watched.page.goto(address);
  await watched.page.getByRole("tab", { name: "填报" }).waitFor();
  await settled(watched.page);
  return watched;
}

/** Called in a suite: a visit before each of its tests, made ready by `prepare`; after it nothing went wrong, and the page is put away. */
export function visitor(
  server: () => Beside,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): () => WatchedPage {
  let watched: WatchedPage | undefined;
  const now = () => {
    if (!watched) throw new Error("asked for before a test began");
    return watched;
  };
  beforeEach(async () => {
    watched = await visit(server().browser, `${server().origin}/index.html`);
    await prepare(watched.page);
  });
  afterEach(async () => {
    expectCalm(now(), server().origin);
    await putAway(now());
  });
  return now;
}

/** Nothing went wrong, and nothing was asked of anybody else. */
export function expectCalm({ asked, errors }: WatchedPage, origin: string): void {
  expect(asked.filter((url) => !/^(?:data|blob):/.test(url) && !url.startsWith(`${origin}/`))).toEqual([]);
  expect(errors).toEqual([]);
}

/** Nothing is under way, and the sample's first error is in sight. */
export async function settled(page: Page): Promise<void> {
  await page.getByText("数据只在这台电脑上").first().waitFor();
  await page.waitForTimeout(800);
}

/** By the name box, as nobody knows where a cell stands on the canvas. */
export async function select(page: Page, cell: string): Promise<void> {
  const box = page.locator("#grid input").last();
  await box.fill(cell);
  await box.press("Enter");
  await page.waitForTimeout(300);
}

/** As somebody drags the line beside the pane. */
export function paneWidth(page: Page, width: number): Promise<void> {
  return page.evaluate(
    (px) => document.getElementById("root")?.style.setProperty("--pane", `${px}px`),
    width,
  );
}

export async function countIs(counter: Locator, count: number): Promise<void> {
  await counter.filter({ hasText: new RegExp(`^${count}$`) }).waitFor();
}

/** Types into the cell that is selected. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

export async function save(page: Page, folder: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存为 .xlsx" }).click();
  const path = join(folder, (await download).suggestedFilename());
  await (await download).saveAs(path);
  return path;
}

export async function read(path: string): ReturnType<typeof readImage> {
  return readImage(path, new Uint8Array(readFileSync(path)), nodeInflate);
}

/** What stands in `CELL` of a saved file. */
export async function savedCell(path: string): Promise<CellValue | null | undefined> {
  const { image } = await read(path);
  return image.sheets.find(({ sheet }) => sheet === REGISTER)?.rows[CELL.row - 1]?.cells[CELL.column - 1];
}

/** The main walk: saves the sample, opens the file, changes a cell, sees it judged, saves again, hands the file in. */
export async function walk(page: Page, folder: string): Promise<void> {
  const first = await save(page, folder);
  expect(await savedCell(first)).toBe("已阅");
  await page.getByLabel("要打开的工作簿").setInputFiles(first);
  await page.locator(".wb-tab.wb-active", { hasText: SAMPLE }).nth(0).waitFor();
  await settled(page);
  await page.getByRole("button", { name: SECOND, exact: true }).waitFor();
  await page.getByRole("tab", { name: /问题/ }).click();
  const errors = page.locator(".severity.error strong");
  const before = Number(await errors.innerText());
  await page.locator(".card.error .where").first().click();
  await select(page, CELL.name);
  await type(page, "同意");
  await countIs(errors, before - 1);
  const second = await save(page, folder);
  expect(await savedCell(second)).toBe("同意");
  await page.getByRole("button", { name: "院工作簿.xlsx", exact: true }).click();
  await page.getByRole("tab", { name: "汇总", exact: true }).click();
  await page.locator('#root input[type="file"]').setInputFiles(second);
  await page.getByLabel("汇总预览").waitFor();
}
