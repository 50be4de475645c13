import type { Page, Route } from "playwright-core";
import { watchedPage, type WatchedPage } from "../support/chromium";
import {
  type Beside,
  browserBeside,
  BUILT,
  CELL,
  countIs,
  describeBuilt,
  expectCalm,
  SAMPLE,
  select,
  settled,
  type,
} from "./page";

/** The spreadsheet's own script. */
const GRID = "**/static/grid.*.js";

async function visitWith(
  { browser, origin }: Beside,
  grid: (route: Route) => Promise<void>,
): Promise<WatchedPage> {
  const watched = await watchedPage(browser, { viewport: { width: 1440, height: 860 } });
  await watched.page.route(GRID, grid);
  // Its own loading waits for the script that is held.
  await watched.page.goto(`${origin}/index.html`, { waitUntil: "commit" });
  return watched;
}

/** The sample's register around its first error, and what the pane says of it. */
async function expectPicture(page: Page): Promise<void> {
  await page.locator(".wb-preview td", { hasText: "郑丽珍" }).first().waitFor();
  await page.getByRole("tab", { name: /^问题.*[1-9]/ }).waitFor();
  expect(await page.locator(".wb-preview th", { hasText: /^W$/ }).count()).toBe(1);
  expect(await page.locator(".wb-preview td", { hasText: "已阅" }).getAttribute("style")).toContain(
    "gradient",
  );
}

function suite(): void {
  const server = browserBeside(() => BUILT);

  test("sample and findings are in sight before the spreadsheet is there, which then takes their place", async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const watched = await visitWith(server(), async (route) => {
      await released;
      await route.continue();
    });
    const { page } = watched;
    await expectPicture(page);
    // Asked for too early: done as soon as it can be.
    await page.getByRole("tab", { name: /问题/ }).click();
    await page.locator(".card.error .where").first().click();
    release();
    await settled(page);
    expect(await page.locator(".wb-preview").count()).toBe(0);
    const errors = page.locator(".severity.error strong");
    const before = Number(await errors.innerText());
    await select(page, CELL.name);
    await type(page, "同意");
    await countIs(errors, before - 1);
    expectCalm(watched, server().origin);
    await page.context().close();
  });

  test("where the spreadsheet does not come, the page says so, and what is known stays in sight", async () => {
    const { page, errors } = await visitWith(server(), (route) => route.abort());
    await page.getByText("表格没有装入，现在只能看，不能改").waitFor();
    await expectPicture(page);
    await page.getByText("表格没有装入，只能看，不能改。").waitFor();
    await page.getByRole("button", { name: SAMPLE, exact: true }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
}

describeBuilt(["chromium"], "the workbench while it is loading", suite);
