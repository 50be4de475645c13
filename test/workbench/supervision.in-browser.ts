import { writeFileSync } from "node:fs";
import library from "officecrypto-tool";
import type { Page } from "playwright-core";
import { openSupervision } from "../../src/flows/supervision/open-supervision";
import { withoutPassword } from "../../src/hosts/file/disk/formats/password";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { intoList, intoPane, press } from "../e2e/keys";
import { listed, walkThrough } from "../e2e/task-walk";
import { supervisionImageAtWork } from "../support/supervision-at-work";
import { tempFolder } from "../support/temp-folder";
import { describeBuilt, paneWidth, select, type } from "./page";
import { Workbench } from "./workbench-pane";

const SECRET = "密码Qz7-旧瓶";
/** Longer than the pause after which changes are put away. */
const PUT_AWAY_MS = 3000;
const TASKS = ["预警", "信息档案", "责任追究", "廉政档案", "问题", "材料"];

function suite(): void {
  const inFolder = tempFolder();
  let workbench: Workbench;
  let path: string;
  beforeAll(async () => {
    workbench = await Workbench.start();
    path = inFolder("监察室.xlsx");
    writeFileSync(path, await writeWorkbook(supervisionImageAtWork(), deflate));
  });
  afterAll(() => workbench.stop());

  test("[Wall 5] its tasks from start to end by the keyboard alone; no copy stays in the browser's storage, and that is said", async () => {
    const pane = await workbench.open(path);
    const { page } = pane;
    await page.getByText("不在浏览器里留底").waitFor();
    for (const width of [320, 450]) {
      await paneWidth(page, width);
      await intoList(page);
      expect(await listed(page)).toEqual(TASKS);
      expect(await walkThrough(page, TASKS)).toEqual([]);
    }
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await press(page, /^检廉预〔2012〕4号/);
    await press(page, /^签收$/);
    await page.keyboard.insertText("陈伟明");
    await page.keyboard.press("Control+Enter");
    await pane.done("已签收 检廉预〔2012〕4号");
    expect(await signedBy(await pane.bytes(), "检廉预〔2012〕4号")).toBe("陈伟明");
    await intoPane(page);
    await press(page, /^撤销：签收/);
    await pane.done("已撤销");
    expect(await signedBy(await pane.bytes(), "检廉预〔2012〕4号")).toBeNull();
    await select(page, "A40");
    await type(page, "还没有保存");
    await page.waitForTimeout(PUT_AWAY_MS);
    expect(await stored(page)).not.toMatch(/预警|档案|还没有保存|陈伟明/);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "关闭监察室.xlsx" }).press("Enter");
    await page.locator(".wb-tab", { hasText: "监察室.xlsx" }).waitFor({ state: "detached" });
    await page.waitForTimeout(PUT_AWAY_MS);
    expect(await stored(page)).toBe(EMPTY);
    pane.expectCalm();
    await pane.close();
  }, 180_000);

  test("behind a password it is opened by it, changed, and saved behind the same; another one is said in a sentence", async () => {
    const bytes = await writeWorkbook(supervisionImageAtWork(), deflate);
    const locked = inFolder("有密码.xlsx");
    writeFileSync(locked, library.encrypt(Buffer.from(bytes), { password: SECRET, type: "standard" }));
    const coming = workbench.nextPage();
    const opening = workbench.open(locked);
    const page = await coming;
    await page.getByRole("textbox", { name: /打开密码/ }).fill("错的");
    await page.keyboard.press("Enter");
    await page.getByText("密码不对，没有打开").waitFor();
    await page.getByRole("textbox", { name: /打开密码/ }).fill(SECRET);
    await page.keyboard.press("Enter");
    const pane = await opening;
    await pane.task("预警");
    await pane.press(/^检廉预〔2012〕4号/);
    await pane.press(/^签收$/);
    await page.getByLabel("签收人").fill("陈伟明");
    await page.getByRole("region", { name: /^签收/ }).getByRole("button", { name: "签收" }).click();
    await pane.done("已签收 检廉预〔2012〕4号");
    await page.waitForTimeout(PUT_AWAY_MS);
    const saved = await pane.bytes();
    const opened = await withoutPassword(saved, SECRET);
    expect(await withoutPassword(saved, "错的")).toBeNull();
    expect(await signedBy(opened!, "检廉预〔2012〕4号")).toBe("陈伟明");
    expect(await stored(page)).not.toContain(SECRET);
    expect(await stored(page)).toBe(EMPTY);
    pane.expectCalm();
    await pane.close();
  }, 180_000);
}

async function signedBy(bytes: Uint8Array, number: string): Promise<string | null | undefined> {
  const { warnings } = openSupervision(await readBytes("监察室.xlsx", bytes)).read.tables;
  return warnings?.entries.find(({ record }) => record.number === number)?.record.签收人;
}

const EMPTY = JSON.stringify({ local: {}, session: {}, databases: {} });

/** Everything that the page keeps on this computer, as text. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases: Record<string, unknown> = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open(name ?? "");
        asked.onsuccess = () => resolve(asked.result);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result);
        });
        if (all.length > 0) databases[`${name ?? ""}.${store}`] = all;
      }
      database.close();
    }
    return JSON.stringify({ local: { ...localStorage }, session: { ...sessionStorage }, databases });
  });
}

describeBuilt(["chromium"], "the supervision office's own workbook in the workbench", suite);
