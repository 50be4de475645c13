import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import type { WorkbookContent } from "../../src/workbook/grid";
import { putAway, type WatchedPage } from "../support/chromium";

/** A file that the browser offered for saving. */
export interface Offered {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Somebody before the pane, whichever spreadsheet stands beside it. */
export abstract class PaneUser {
  readonly page: Page;

  constructor(
    protected readonly watched: WatchedPage,
    protected readonly origin: string,
  ) {
    this.page = watched.page;
  }

  /** Goes to a step of the pane; a spreadsheet may have tabs of its own. */
  tab(name: string): Promise<void> {
    const steps = this.page.getByRole("main").getByRole("tab");
    return steps.and(this.page.getByRole("tab", { name: new RegExp(`^${name}`) })).click();
  }

  /** Opens a task from the list of them. */
  async task(title: string): Promise<void> {
    await this.tab("任务");
    await this.page.getByRole("button", { name: new RegExp(`^${title}，`) }).click();
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole("button", { name }).first().click();
  }

  /** Picks from a drop-down. */
  async pick(label: string | RegExp, option: string | RegExp): Promise<void> {
    await this.page.getByRole("combobox", { name: label }).first().click();
    await this.page.getByRole("option", { name: option }).click();
  }

  /** Fills a field of the form for the current line, and leaves it. */
  async fill(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel("当前行").getByLabel(label, { exact: true });
    await field.fill(text);
    await field.press("Tab");
    await this.done(`已填写${label}`);
    await this.page.getByText(/^正在填写/).waitFor({ state: "detached" });
  }

  /** The pane asks before it does something: what it says. */
  async question(): Promise<string> {
    const dialog = this.page.getByRole("dialog");
    await dialog.waitFor({ state: "attached" });
    return dialog.innerText();
  }

  /** Says yes to what is asked. */
  async agree(): Promise<void> {
    await this.page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
    await this.page.getByRole("dialog").waitFor({ state: "detached" });
  }

  /** Chooses files in the pane, as in the dialogue of the system, and waits until all are read. */
  async choose(...paths: readonly string[]): Promise<void> {
    await this.page.getByLabel("科室工作簿", { exact: true }).setInputFiles([...paths]);
    await this.page.getByLabel("汇总预览").waitFor();
    await this.page.getByText(/^正在读取第/).waitFor({ state: "detached" });
  }

  /** The pane has said that it did this, not only that it is at it; a screen reader hears the same. */
  async done(what: string | RegExp): Promise<void> {
    const said = this.page.getByRole("status").filter({ hasText: what, hasNotText: /^正在/ });
    await said.waitFor({ state: "attached" });
  }

  /** The user types into a cell of the sheet. */
  abstract type(sheet: string, row: number, column: number, input: string): Promise<void>;

  /** The user goes to a cell, then comes back to the pane. */
  abstract select(sheet: string, row: number, column: number): Promise<void>;

  /** The workbook saved as a real file: its bytes. */
  abstract bytes(): Promise<Uint8Array>;

  /** The workbook saved as a real file, and read again. */
  async saved(): Promise<WorkbookContent> {
    return readBytes("保存.xlsx", await this.bytes());
  }

  /** What the browser offers for saving while this is done. */
  async download(work: () => Promise<void>): Promise<Offered> {
    const offered = this.page.waitForEvent("download");
    await work();
    const download = await offered;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Nothing broke and nothing was asked of another server. */
  expectCalm(): void {
    const { asked, errors } = this.watched;
    expect(errors).toEqual([]);
    const elsewhere = asked.filter((url) => !url.replace(/^blob:/, "").startsWith(`${this.origin}/`));
    expect(elsewhere.filter((url) => !url.startsWith("data:"))).toEqual([]);
  }

  async close(): Promise<void> {
    await putAway(this.watched);
  }
}
