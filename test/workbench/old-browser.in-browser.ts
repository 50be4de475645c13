import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WatchedPage } from "../support/chromium";
import { tempFolder } from "../support/temp-folder";
import { copyForOldBrowser, NEWER } from "./old-browser";
import { browserBeside, BUILT, describeBuilt, expectCalm, visit, walk } from "./page";

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
  const server = browserBeside(() => {
    copyForOldBrowser(BUILT, inFolder("old"));
    return inFolder("old");
  });
  let watched: WatchedPage;
  beforeAll(async () => {
    watched = await visit(server().browser, `${server().origin}/index.html`);
  });

  test("what is newer was taken away, as far as nobody put it back", async () => {
    const gone = ["structuredClone", "Object.groupBy", "Promise.withResolvers", "AbortSignal.any"];
    expect(Object.keys(NEWER)).toEqual(expect.arrayContaining(gone));
    expect(await watched.page.evaluate(presentOf, gone)).toEqual([]);
  });

  test("no script is written as it cannot read: blocks of a class came with 94", () => {
    const scripts = readdirSync(join(BUILT, "static")).filter((name) => name.endsWith(".js"));
    const texts = scripts.map((name) => readFileSync(join(BUILT, "static", name), "utf8"));
    expect(texts.filter((text) => /\bstatic ?\{/.test(text))).toEqual([]);
  });

  test("shows, opens, judges, saves", async () => {
    await walk(watched.page, inFolder("."));
    expectCalm(watched, server().origin);
  });
});
