import { tempFolder } from "../support/temp-folder";
import { areaNamed } from "../../src/workbook/address";
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
  read,
  REGISTER,
  SAMPLE,
  save,
  select,
  settled,
  type,
} from "./page";

/** The spreadsheet's own script. */
const GRID = "**/static/grid.*.js";

/** What comes after the first sheet is seen: filters, searching, notes. */
const LATER = "**/static/grid-later.*.js";

async function visitWith(
  { browser, origin }: Beside,
  grid: (route: Route) => Promise<void>,
  script = GRID,
): Promise<WatchedPage> {
  const watched = await watchedPage(browser, { viewport: { width: 1440, height: 860 } });
  await watched.page.route(script, grid);
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

/** A day, a percentage, an amount, figures in a column of texts, and words. */
const TYPED = [
  ["X", "2012-10-15"],
  ["Z", "50%"],
  ["AB", "￥1,200.5"],
  ["E", "001"],
  ["W", "同意"],
] as const;

function suite(): void {
  const inFolder = tempFolder();
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

  test("what is typed before filters and searching are there stands as what is typed afterwards", async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const hold = async (route: Route): Promise<void> => {
      await released;
      await route.continue();
    };
    const watched = await visitWith(server(), hold, LATER);
    const { page } = watched;
    await page.locator(".wb-preview").waitFor({ state: "detached" });
    const put = async (row: number): Promise<void> => {
      for (const [column, text] of TYPED) {
        await select(page, `${column}${row}`);
        await type(page, text);
      }
    };
    await put(4);
    release();
    await settled(page);
    await put(5);
    const { image } = await read(await save(page, inFolder(".")));
    const { rows = [] } = image.sheets.find(({ sheet }) => sheet === REGISTER) ?? {};
    const stands = (row: number) =>
      TYPED.map(([column]) => rows[row - 1]?.cells[(areaNamed(`${column}1`)?.left ?? 1) - 1] ?? null);
    expect(stands(4)).not.toContain(null);
    expect(stands(4)).toEqual(stands(5));
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
