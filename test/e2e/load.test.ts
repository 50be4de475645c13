import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { departmentAtWork } from "../support/pane-workbooks";
import { describeWith } from "../support/tools";
import { BUILT, paneOfSuite } from "./excel-pane";

const MOST_BYTES = 180_000;
const MOST_MS = 1000;
/** The keyboard stands on the first task: its view comes while nobody waits, with what it shares with the other views. */
const VIEWS_AT_HAND = /^static\/(?:department-views|views)\.\w+\.js$/;

/** Scripts that the page loads before anything is shown, as its loader is told; office.js is Microsoft's. */
function initialScripts(): readonly string[] {
  const page = readFileSync(join(BUILT, "taskpane.html"), "utf8");
  const [, app = ""] = /data-app="?([^">]*)/.exec(page) ?? [];
  const [, loader = ""] = /src="?([^"\s>]*loader[^"\s>]*)/.exec(page) ?? [];
  return [loader, ...app.trim().split(" ")];
}

test("what is loaded at first is small", () => {
  const sizes = initialScripts().map((name) => gzipSync(readFileSync(join(BUILT, name))).length);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(MOST_BYTES);
});

describeWith(["chromium"], "the pane as it opens", () => {
  const pane = paneOfSuite();

  test("shows something within a second, and loads nothing but what the task at hand shows", async () => {
    const { page, expectCalm, ...opened } = await open(pane);
    expect(opened.firstPaint).toBeLessThan(MOST_MS);
    const programs = opened.scripts.filter((url) => !url.includes("/office-js/"));
    const names = programs.map((url) => new URL(url).pathname.slice(1));
    expect(names.filter((name) => !VIEWS_AT_HAND.test(name)).sort()).toEqual([...initialScripts()].sort());
    expect(names.length).toBeLessThanOrEqual(initialScripts().length + 2);
    expectCalm();
    await page.context().close();
  });
});

async function open(pane: ReturnType<typeof paneOfSuite>) {
  const opened = await pane.open(departmentAtWork(), {}, null);
  const { page } = opened;
  const [firstPaint, scripts] = await page.evaluate(
    () =>
      [
        performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity,
        performance
          .getEntriesByType("resource")
          .map(({ name }) => name)
          .filter((name) => name.endsWith(".js")),
      ] as const,
  );
  return { page, firstPaint, scripts, expectCalm: () => opened.expectCalm() };
}
