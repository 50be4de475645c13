import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import type { WorkbookContent } from "../../src/workbook/grid";
import { launchChromium, watchedPage } from "../../test/support/chromium";
import { root } from "../npm.mjs";
import { staticServer } from "../static-server";
import type { Count } from "./count";
import { Hand } from "./hand";
import type { Taken } from "./report";
import type { UsabilityTask } from "./task";
import { DAY } from "./worlds";

const WINDOW = { width: 1280, height: 720 };

/** Does every task in a clean browser, looks whether it is done, and answers with what it took. */
export async function measure(
  tasks: readonly UsabilityTask[],
  handOf: (page: Page) => Hand = (page) => new Hand(page),
): Promise<{ readonly taken: readonly Taken[]; readonly browser: string }> {
  const server = staticServer(join(root, "dist/workbench"));
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/index.html`;
  const browser = await launchChromium();
  try {
    const taken: Taken[] = [];
    for (const task of tasks) {
      console.error(`${task.title}……`);
      const { title, way } = task;
      taken.push({ title, way, count: await performed(browser, address, task, handOf) });
    }
    return { taken, browser: browser.version() };
  } finally {
    await browser.close();
    server.close();
  }
}

async function performed(
  browser: Browser,
  address: string,
  task: UsabilityTask,
  handOf: (page: Page) => Hand,
): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), "usability-"));
  const path = (file: string) => join(folder, file);
  const { page, errors } = await watchedPage(browser, { viewport: WINDOW, reducedMotion: "reduce" });
  try {
    for (const [file, image] of task.files()) writeFileSync(path(file), await writeWorkbook(image, deflate));
    // What esbuild names functions with: some are sent into the page.
    await page.addInitScript("globalThis.__name ??= (f) => f");
    await page.clock.setFixedTime(`${DAY}T09:00:00`);
    await page.goto(address);
    await idle(page);
    for (const file of task.open) await opened(page, path(file));
    const hand = handOf(page);
    await hand.begin();
    await task.walk(hand, { page, path });
    const { count } = hand;
    const fault = task.faults(await saved(page));
    if (fault !== null) throw new Error(`${task.title}: ${fault}`);
    if (errors.length > 0) throw new Error(`${task.title}: ${errors.join("; ")}`);
    return count;
  } catch (error) {
    await page.screenshot({ path: join(tmpdir(), "usability.png") });
    throw error;
  } finally {
    await page.context().close();
    rmSync(folder, { recursive: true });
  }
}

async function opened(page: Page, path: string): Promise<void> {
  await page.getByLabel("要打开的工作簿").setInputFiles(path);
  const books = page.getByRole("navigation", { name: "打开的工作簿" });
  await books
    .locator('[aria-current="true"]')
    .filter({ hasText: basename(path) })
    .waitFor();
  await idle(page);
}

async function idle(page: Page): Promise<void> {
  await page.getByText("数据只在这台电脑上").first().waitFor();
  await page.waitForTimeout(1500);
}

/** What the workbook in sight holds, as a file; saving is no part of the task. */
async function saved(page: Page): Promise<WorkbookContent> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存为 .xlsx" }).click();
  const dialog = page.getByRole("dialog").getByRole("button", { name: "保存", exact: true });
  await Promise.race([download, dialog.click().catch(() => undefined)]);
  return readBytes("保存.xlsx", readFileSync(await (await download).path()));
}
