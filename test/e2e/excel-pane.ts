import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { staticServer } from "../../scripts/static-server";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import type { WorkbookContent } from "../../src/workbook/grid";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { TODAY } from "../support/command-line";
import { launchChromium, pageAgain, watchedPage, type WatchedPage } from "../support/chromium";
import { pageBundle } from "../support/page-bundle";
import { PaneUser } from "./pane-user";

export const BUILT = join(__dirname, "../../dist/taskpane");
const HOST = join(__dirname, "../taskpane/page/excel.ts");
/** The machine may be busy with other tests. */
export const PATIENCE = 120_000;

/** The production build on a server of its own, opened in Chromium with the test host behind Microsoft's library. */
export class ExcelPane {
  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly excel: string,
    readonly origin: string,
  ) {}

  static async start(): Promise<ExcelPane> {
    if (!existsSync(join(BUILT, "taskpane.html")))
      throw new Error("dist/taskpane 还没有构建，请先运行 npm run build");
    const server = staticServer(BUILT).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const { script } = await pageBundle(HOST);
    return new ExcelPane(await launchChromium(), server, script, `http://127.0.0.1:${port}`);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** The pane beside this workbook, ready to be worked with; the day is the command line's, null leaves the clocks alone. */
  async open(
    content: WorkbookContent,
    options: BrowserContextOptions = {},
    day: string | null = TODAY,
    asked = "",
  ): Promise<Opened> {
    // A clock that was set cannot be left alone again.
    const begin = day === null ? watchedPage : pageAgain;
    const watched = await begin(this.browser, { reducedMotion: "reduce", ...options });
    const opens = JSON.stringify(content, pairs);
    const { page } = watched;
    page.setDefaultTimeout(30_000);
    if (day !== null) await page.clock.setFixedTime(`${day}T09:00:00`);
    // Windows that the pane opens find Excel around them too.
    const excel = await page.context().addInitScript({
      content: `window.excelOpens = ${JSON.stringify(opens)};\n${this.excel}`,
    });
    await page.goto(`${this.origin}/taskpane.html${asked}`);
    await page.getByRole("banner").waitFor();
    return new Opened(watched, this.origin, excel);
  }
}

/** One pane for the whole suite. */
export function paneOfSuite(): Pick<ExcelPane, "open"> {
  let pane: ExcelPane;
  beforeAll(async () => {
    pane = await ExcelPane.start();
  }, PATIENCE);
  afterAll(() => pane.stop());
  return { open: (...given) => pane.open(...given) };
}

/** For each test of a suite the pane is opened anew beside this workbook; nothing may break in any of them. */
export function paneForEachTest(
  content: () => WorkbookContent,
  begin: (opened: Opened) => void | Promise<void>,
): void {
  const pane = paneOfSuite();
  let opened: Opened;
  beforeEach(async () => {
    opened = await pane.open(content());
    await begin(opened);
  }, PATIENCE);
  afterEach(async () => {
    opened.expectCalm();
    await opened.close();
  });
}

/** One pane, what its user does, and what Excel holds. */
export class Opened extends PaneUser {
  constructor(
    watched: WatchedPage,
    origin: string,
    /** What stands around the page. */
    private readonly excel: AsyncDisposable,
  ) {
    super(watched, origin);
  }

  override async close(): Promise<void> {
    await this.excel[Symbol.asyncDispose]();
    await super.close();
  }

  /** The user gives a sheet another name. */
  rename(sheet: string, to: string): Promise<void> {
    return this.page.evaluate(([from, name]) => window.excel.rename(from, name), [sheet, to] as const);
  }

  /** The user deletes a sheet. */
  delete(sheet: string): Promise<void> {
    return this.page.evaluate((name) => window.excel.delete(name), sheet);
  }

  /** The user protects a sheet with a password, or takes the protection away. */
  protect(sheet: string, on = true): Promise<void> {
    return this.page.evaluate(
      ([name, isOn]) => {
        if (isOn) window.excel.protect(name);
        else window.excel.sheet(name).protection = null;
      },
      [sheet, on] as const,
    );
  }

  /** Excel answers so many requests more, then none: the pane has been closed. */
  closeAfter(requests: number): Promise<void> {
    return this.page.evaluate((count) => void (window.excel.answersLeft = count), requests);
  }

  /** The window that the pane opens when this is done, loaded. */
  async windowOf(doing: () => Promise<void>): Promise<Page> {
    const [dialog] = await Promise.all([this.page.waitForEvent("popup"), doing()]);
    dialog.on("pageerror", (error) => void this.watched.errors.push(error.message));
    dialog.on("request", (request) => void this.watched.asked.push(request.url()));
    await dialog.waitForLoadState();
    return dialog;
  }

  /** No request is left that Excel would answer. */
  async closed(): Promise<void> {
    await this.page.waitForFunction(() => window.excel.answersLeft < 0);
  }

  /** The user types into a cell of the sheet. */
  type(sheet: string, row: number, column: number, input: string): Promise<void> {
    return this.page.evaluate(([...given]) => window.excel.type(...given), [
      sheet,
      row,
      column,
      input,
    ] as const);
  }

  /** The user presses a button of the ribbon that shares the page of the pane. */
  pressRibbon(id: string): Promise<void> {
    return this.page.evaluate(
      `Office.actions._association.mappings["${id.toUpperCase()}"]({ completed() {} })`,
    );
  }

  /** Buttons of the ribbon that are grey, once the pane has said which. */
  async greyButtons(): Promise<readonly string[]> {
    await this.page.waitForFunction(() => window.excel.book.buttons.size > 0);
    return this.page.evaluate(() => [...window.excel.book.buttons].flatMap(([id, on]) => (on ? [] : [id])));
  }

  /** The user goes to a cell, then comes back to the pane. */
  async select(sheet: string, row: number, column: number): Promise<void> {
    await this.page.evaluate(
      ([name, top, left]) => {
        const area = { top, left, bottom: top, right: left };
        window.excel.book.selection = { sheet: window.excel.sheet(name), area };
        window.dispatchEvent(new Event("focus"));
      },
      [sheet, row, column] as const,
    );
  }

  /** Where Excel stands: `[sheet, row, column]`. */
  selected(): Promise<readonly [string, number, number] | null> {
    return this.page.evaluate(() => {
      const { selection } = window.excel.book;
      return selection && ([selection.sheet.name, selection.area.top, selection.area.left] as const);
    });
  }

  /** Where nothing stands this is an empty text. */
  value(sheet: string, row: number, column: number): Promise<string | number | boolean> {
    return this.page.evaluate(([...place]) => window.excel.value(...place), [sheet, row, column] as const);
  }

  /** Everything that stands in the sheets, as `A1=…`. */
  values(sheet: string): Promise<readonly string[]> {
    return this.page.evaluate((name) => window.excel.values(name), sheet);
  }

  /** The workbook as Excel would save it. */
  async image(): Promise<WorkbookImage> {
    return revived(await this.page.evaluate(() => window.excelImage())) as WorkbookImage;
  }

  /** The workbook saved as a real file: its bytes. */
  async bytes(): Promise<Uint8Array> {
    return writeWorkbook(await this.image(), deflate);
  }
}

/** JSON knows no maps. */
function pairs(_key: string, value: unknown): unknown {
  return value instanceof Map ? { pairs: [...value] } : value;
}

function revived(json: string): unknown {
  return JSON.parse(json, (_key, value: unknown) => {
    const isMap = typeof value === "object" && value !== null && "pairs" in value;
    return isMap ? new Map((value as { pairs: [unknown, unknown][] }).pairs) : value;
  });
}
