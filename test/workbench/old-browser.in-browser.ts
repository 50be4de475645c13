import type { Server } from "node:http";
import type { Browser } from "playwright-core";
import { launchChromium, type WatchedPage } from "../support/chromium";
import { tempFolder } from "../support/temp-folder";
import { copyForOldBrowser, NEWER } from "./old-browser";
import { BUILT, describeBuilt, expectCalm, served, visit, walk } from "./page";

/** The names among these that the page has. */
function presentOf(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const names = path.split(".");
    const last = names.pop() ?? "";
    const owner = names.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], globalThis);
    return last in (owner as object);
  });
}

describeBuilt(["chromium"], "the workbench in a browser like Chromium 91", () => {
  const inFolder = tempFolder();
  let browser: Browser;
  let server: Server;
  let origin: string;
  let watched: WatchedPage;
  beforeAll(async () => {
    copyForOldBrowser(BUILT, inFolder("old"));
    const started = await served(inFolder("old"));
    server = started.server;
    origin = `http://localhost:${started.port}`;
    browser = await launchChromium();
    watched = await visit(browser, `${origin}/index.html`);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test("what is newer was taken away, as far as nobody put it back", async () => {
    const gone = ["structuredClone", "Object.groupBy", "Promise.withResolvers", "AbortSignal.any"];
    expect(Object.keys(NEWER)).toEqual(expect.arrayContaining(gone));
    expect(await watched.page.evaluate(presentOf, gone)).toEqual([]);
  });

  test("shows, opens, judges, saves", async () => {
    await walk(watched.page, inFolder("."));
    expectCalm(watched, origin);
  });
});
