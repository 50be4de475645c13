import type { Server } from "node:http";
import { basename } from "node:path";
import type { Browser, Page } from "playwright-core";
import { cellName } from "../../src/workbook/address";
import { launchChromium, pageAgain } from "../support/chromium";
import { TODAY } from "../support/command-line";
import { PaneUser } from "../e2e/pane-user";
import { BUILT, served } from "./page";

/** The grid draws what was selected in its next frames. */
const FRAMES_MS = 300;

/** The built workbench on a server of its own, opened in Chromium. */
export class Workbench {
  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly origin: string,
  ) {}

  private newest: (page: Page) => void = () => undefined;

  /** The page that is opened next, while it is being opened. */
  nextPage(): Promise<Page> {
    return new Promise((resolve) => (this.newest = resolve));
  }

  static async start(): Promise<Workbench> {
    const { server, port } = await served(BUILT);
    return new Workbench(await launchChromium(), server, `http://localhost:${port}`);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** The workbench with this file in sight, the pane beside it. */
  async open(path: string): Promise<WorkbenchPane> {
    const watched = await pageAgain(this.browser, {
      viewport: { width: 1440, height: 860 },
      reducedMotion: "reduce",
    });
    const { page } = watched;
    this.newest(page);
    page.setDefaultTimeout(30_000);
    await page.clock.setFixedTime(`${TODAY}T09:00:00`);
    await page.goto(`${this.origin}/index.html`);
    await page.getByText("数据只在这台电脑上").first().waitFor();
    await page.getByRole("tab", { name: "填报" }).waitFor();
    await page.getByLabel("要打开的工作簿").setInputFiles(path);
    const opened = page.getByRole("navigation", { name: "打开的工作簿" });
    await opened
      .locator('[aria-current="true"]')
      .filter({ hasText: basename(path) })
      .waitFor();
    await page.getByText("数据只在这台电脑上").first().waitFor();
    return new WorkbenchPane(watched, this.origin);
  }
}

/** Somebody before the pane of the workbench: types into the grid, and saves by its button. */
export class WorkbenchPane extends PaneUser {
  async type(sheet: string, row: number, column: number, input: string): Promise<void> {
    await this.select(sheet, row, column);
    await this.page.keyboard.type(input);
    await this.page.keyboard.press("Enter");
  }

  /** By tab and name box, as nobody knows where a cell stands on the canvas. */
  async select(sheet: string, row: number, column: number): Promise<void> {
    const grid = this.page.locator("#grid");
    await grid.getByText(sheet, { exact: true }).last().click();
    const box = grid.locator("input").last();
    await box.fill(cellName(row, column));
    await box.press("Enter");
    await this.page.waitForTimeout(FRAMES_MS);
  }

  async bytes(): Promise<Uint8Array> {
    const { bytes } = await this.download(() => this.press("保存为 .xlsx"));
    return bytes;
  }
}
