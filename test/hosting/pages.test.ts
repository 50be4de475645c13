import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { staticServer } from "../../scripts/static-server";
import { bareExcel, type BareExcel } from "../support/bare-excel";
import { launchChromium, watchedPage, type WatchedPage } from "../support/chromium";
import { describeWith } from "../support/tools";

const BUILT = join(__dirname, "../../dist/taskpane");
const TRIDENT = "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko";
const PROGRAM = /\/static\/taskpane\.[0-9a-f]{8}\.js$/;

let browser: Browser;
let server: Server;
let origin: string;

/** Opens a page of the production build; `excel` is what stands around it. */
async function open(
  path: string,
  excel?: BareExcel,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await watchedPage(browser, options);
  if (excel) await watched.page.addInitScript(bareExcel, excel);
  await watched.page.goto(`${origin}/${path}`);
  return watched;
}

/** Asked of another server: none, ever. */
function elsewhere({ asked }: WatchedPage): string[] {
  return asked.filter(
    (url) => !url.startsWith(`${origin}/`) && !url.startsWith("blob:") && !url.startsWith("data:"),
  );
}

/** Runs in the page: Excel refuses everything, and 检查 is pressed. The address of the window, once the button is free. */
function pressWhileEditing(): Promise<string> {
  const editing = { toArray: () => [5004] };
  const { external } = window as unknown as { external: Record<string, unknown> };
  external.Execute = (_id: number, _parameters: unknown, done: (answer: unknown) => void) =>
    setTimeout(() => done(editing), 0);
  return new Promise((resolve) => {
    let shown = "";
    const displayDialogAsync = (
      address: string,
      _options: unknown,
      done: (result: { status: string }) => void,
    ): void => {
      shown = address;
      done({ status: "succeeded" });
    };
    // Its members are fixed; another one with the old one behind it is not.
    const context: unknown = Object.create(Office.context, { ui: { value: { displayDialogAsync } } });
    Object.assign(window, { Office: Object.create(Office, { context: { value: context } }) as unknown });
    const { mappings } = (Office.actions as unknown as Associated)._association;
    mappings.CHECK?.({ completed: () => resolve(shown) });
  });
}

/** Where office.js keeps what was associated; Excel's own way in needs a host that sends events. */
interface Associated {
  readonly _association: { readonly mappings: Record<string, (event: { completed: () => void }) => void> };
}

describeWith(["chromium"], "the pages that are served, in Chromium", () => {
  beforeAll(async () => {
    if (!existsSync(join(BUILT, "taskpane.html")))
      throw new Error("dist/taskpane 还没有构建，请先运行 npm run build");
    server = staticServer(BUILT);
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchChromium();
  });

  // A page left open goes on painting beside the tests that follow.
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test("in a browser without Excel the pane says where to open it", async () => {
    const watched = await open("taskpane.html");
    await watched.page.getByRole("heading", { name: "请在 Excel 中打开" }).waitFor();
    expect(await watched.page.getByText("integrity-risk check").isVisible()).toBe(true);
    expect(elsewhere(watched)).toEqual([]);
  });

  test("an old web view gets the message and not even office.js", async () => {
    const watched = await open("taskpane.html", undefined, { userAgent: TRIDENT });
    await watched.page.getByRole("heading", { name: "这台电脑缺少窗格需要的网页组件" }).waitFor();
    expect(watched.asked.filter((url) => url.includes("office"))).toEqual([]);
    expect(elsewhere(watched)).toEqual([]);
  });

  test("at ExcelApi 1.7 the message names the Excel that is needed", async () => {
    const watched = await open("taskpane.html", { api: "1.7" });
    await watched.page.getByRole("heading", { name: "这台电脑的 Excel 版本太旧" }).waitFor();
    expect(watched.asked.filter((url) => PROGRAM.test(url))).toEqual([]);
    expect(elsewhere(watched)).toEqual([]);
  });

  test.each([{ api: "1.8" }, { api: "1.9" }, { api: "1.9", logging: true }])(
    "with %j the program is loaded",
    async (excel) => {
      const watched = await open("taskpane.html", excel);
      await watched.page.waitForFunction(() => document.querySelector("#root")?.hasChildNodes());
      await watched.page.waitForLoadState("networkidle");
      expect(watched.asked.some((url) => PROGRAM.test(url))).toBe(true);
      expect(elsewhere(watched)).toEqual([]);
    },
  );

  test("behind the ribbon the functions stand, by the ids of the manifest", async () => {
    const watched = await open("commands.html", { api: "1.9" });
    await watched.page.waitForFunction(() => document.querySelector('head script[src^="static/commands."]'));
    await watched.page.waitForLoadState("networkidle");
    const known = await watched.page.evaluate("Object.keys(Office.actions._association.mappings)");
    expect(known).toEqual(expect.arrayContaining(["CHECK", "SYSTEM-TABLE"]));
    expect(watched.errors).toEqual([]);
    expect(elsewhere(watched)).toEqual([]);
  });

  test("a button pressed while a cell is being edited says so in a window, and is free again", async () => {
    const { page } = await open("commands.html", { api: "1.9" });
    await page.waitForFunction(() => document.querySelector('head script[src^="static/commands."]'));
    await page.waitForLoadState("networkidle");
    const window = await page.evaluate(pressWhileEditing);
    const address = new URL(window);
    expect(`${address.origin}${address.pathname}`).toBe(`${origin}/message.html`);
    expect(decodeURIComponent(address.hash)).toMatch(/^#said=.*(编辑|Enter)/);
  });

  test("where the library's files are incomplete the page says so after ten seconds", async () => {
    const watched = await watchedPage(browser);
    await watched.page.clock.install();
    await watched.page.addInitScript(bareExcel, { api: "1.9" });
    await watched.page.route("**/excel-win32-16.01.js", (route) => route.abort());
    await watched.page.goto(`${origin}/taskpane.html`);
    await watched.page.clock.fastForward(10_000);
    await watched.page.getByRole("heading", { name: "Excel 还没有回应" }).waitFor();
    expect(elsewhere(watched)).toEqual([]);
  });

  test("where the program is missing on the server the page says so", async () => {
    const watched = await watchedPage(browser);
    await watched.page.addInitScript(bareExcel, { api: "1.9" });
    await watched.page.route(PROGRAM, (route) => route.fulfill({ status: 404 }));
    await watched.page.goto(`${origin}/taskpane.html`);
    await watched.page.getByRole("heading", { name: "窗格没有完整载入" }).waitFor();
  });

  test("a sentence in the address of the message is shown as text", async () => {
    const said = "工作表“<b>科室信息</b>”受保护，请先撤销保护。";
    const { page } = await open(`message.html#said=${encodeURIComponent(said)}`);
    expect(await page.locator("#said-text").textContent()).toBe(said);
    expect(await page.locator("#said-text b").count()).toBe(0);
    expect(await page.getByRole("heading", { name: "命令行" }).isVisible()).toBe(false);
  });

  test("the message page without a message helps in general", async () => {
    const { page } = await open("message.html");
    await page.getByRole("heading", { name: "遇到问题怎么办" }).waitFor();
  });
});
