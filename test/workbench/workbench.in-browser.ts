import { existsSync, mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { staticServer } from "../../scripts/static-server";
import { nodeInflate } from "../../src/hosts/files/inflate";
import { readImage } from "../../src/hosts/xlsx/looks/read-image";
import { readFileSync } from "node:fs";
import { launchChromium, watchedPage, type WatchedPage } from "../support/chromium";
import { convert, describeWith } from "../support/tools";

const BUILT = join(__dirname, "../../dist/workbench");
const SAMPLE = "01-办公室.xlsx";
/** 审核意见 that says 已阅, where 同意 or 退回 is asked. */
const CELL = "W9";
const REGISTER = "岗位风险点登记表";

let browser: Browser;
let server: Server;
let origin: string;

async function visit(): Promise<WatchedPage> {
  const watched = await watchedPage(browser, { viewport: { width: 1440, height: 860 } });
  await watched.page.goto(`${origin}/index.html`);
  await watched.page.getByRole("tab", { name: "填报" }).waitFor();
  await settled(watched.page);
  return watched;
}

/** Nothing is under way, and the sample's first error is in sight. */
async function settled(page: Page): Promise<void> {
  await page.getByText("数据只在这台电脑上").first().waitFor();
  await page.waitForTimeout(800);
}

/** By the name box, as nobody knows where a cell stands on the canvas. */
async function select(page: Page, cell: string): Promise<void> {
  const box = page.locator("#grid input").last();
  await box.fill(cell);
  await box.press("Enter");
  await page.waitForTimeout(300);
}

async function countIs(counter: Locator, count: number): Promise<void> {
  await counter.filter({ hasText: new RegExp(`^${count}$`) }).waitFor();
}

/** Types into the cell that is selected. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function save(page: Page, folder: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存为 .xlsx" }).click();
  const path = join(folder, (await download).suggestedFilename());
  await (await download).saveAs(path);
  return path;
}

async function read(path: string): ReturnType<typeof readImage> {
  return readImage(path, new Uint8Array(readFileSync(path)), nodeInflate);
}

function suite(): void {
  let folder: string;
  let watched: WatchedPage;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "workbench-"));
    server = staticServer(BUILT);
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    watched = await visit();
  });
  afterEach(async () => {
    const elsewhere = watched.asked.filter(
      (url) => !/^(?:data|blob):/.test(url) && !url.startsWith(`${origin}/`),
    );
    expect(elsewhere).toEqual([]);
    expect(watched.errors).toEqual([]);
    await watched.page.context().close();
  });

  test("a visitor sees a department's workbook, its findings and a way to fill it in", async () => {
    const { page } = watched;
    expect(await page.getByRole("navigation", { name: "打开的工作簿" }).innerText()).toContain(SAMPLE);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("办公室");
    expect(await page.locator("#grid canvas").count()).toBeGreaterThan(0);
  });

  test("what is typed is judged at once, and a finding leads to its cell", async () => {
    const { page } = watched;
    await page.getByRole("tab", { name: /问题/ }).click();
    const errors = page.locator(".severity.error strong");
    const before = Number(await errors.innerText());
    await page.locator(".card.error .where").first().click();
    await select(page, CELL);
    await type(page, "同意");
    await countIs(errors, before - 1);
    await page.keyboard.press("Control+z");
    await countIs(errors, before);
  });

  test("saved and opened again it is the same, and LibreOffice opens it", async () => {
    const { page } = watched;
    const path = await save(page, folder);
    const once = await read(path);
    expect(once.image.sheets.map(({ sheet }) => sheet)).toContain(REGISTER);
    await page.getByLabel("要打开的工作簿").setInputFiles(path);
    await settled(page);
    await page.getByRole("button", { name: SAMPLE, exact: true }).nth(1).click();
    await settled(page);
    const again = await read(await save(page, folder));
    expect(again.image).toEqual(once.image);
    expect(again.losses).toEqual([]);
    convert(path, "csv", folder);
    expect(existsSync(path.replace(/xlsx$/, "csv"))).toBe(true);
  });

  test("a file that is no workbook is refused in words", async () => {
    const { page } = watched;
    await page
      .getByLabel("要打开的工作簿")
      .setInputFiles({ name: "图.xlsx", mimeType: "image/png", buffer: Buffer.from("%PDF-1.4") });
    await page.getByText("这是 PDF 文件").waitFor();
  });

  test("work that was not saved is offered again", async () => {
    const { page } = watched;
    await page.keyboard.press("Escape");
    await page.locator("canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 300, y: 300 } });
    await type(page, "还没有保存");
    await page.waitForTimeout(3000);
    await page.reload();
    await page.getByText("个工作簿没有保存").waitFor();
    await page.getByRole("button", { name: "接着做" }).click();
    await settled(page);
    expect(
      await page
        .getByRole("navigation", { name: "打开的工作簿" })
        .getByRole("button", { name: new RegExp(`^${SAMPLE}`) })
        .count(),
    ).toBe(2);
  });
}

// Under CI a page that was not built is a failure.
if (existsSync(join(BUILT, "index.html")) || process.env.CI === "true")
  describeWith(["chromium", "soffice"], "the workbench in a browser", suite);
else {
  const reason = "the workbench in a browser: dist/workbench 未构建（npm run build:workbench），跳过";
  process.stderr.write(`${reason}\n`);
  // Skipped, and the reason printed; .ci/run builds it first.
  describe.skip(reason, suite);
}
