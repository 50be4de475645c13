import fc from "fast-check";
import type { Page } from "playwright-core";
import { cellName } from "../../src/workbook/address";
import { putAway, type WatchedPage } from "../support/chromium";
import { tempFolder } from "../support/temp-folder";
import { CANVAS, frameInSight } from "./cell-frame";
import {
  browserBeside,
  BUILT,
  CELL,
  describeBuilt,
  expectCalm,
  read,
  REGISTER,
  save,
  savedCell,
  select,
  visit,
} from "./page";

/** A day in October: of the first letter alone there would be a day of 1900. */
const DAY = "2012-10-08";
const SERIAL = 41_190;
/** The first empty line of the sample's register, and the last that its sheet has. */
const [FIRST, LAST] = [11, 70];
const RUNS = 14;

interface Try {
  readonly row: number;
  readonly column: number;
  /** Turned at the wheel after the cell was chosen. */
  readonly wheel: readonly [number, number];
  /** Milliseconds between two keys. */
  readonly pace: number;
  readonly width: number;
}

const tries = fc.record<Try>({
  row: fc.integer({ min: FIRST, max: LAST }),
  // Beyond the columns of the register, where any value may stand.
  column: fc.integer({ min: 28, max: 30 }),
  wheel: fc.tuple(fc.constantFrom(0, -4000, -300, 150, 4000), fc.constantFrom(0, -4000, -90, 60, 4000)),
  pace: fc.constantFrom(0, 0, 40, 150),
  width: fc.constantFrom(1440, 1280, 960),
});

async function typeAway(page: Page, { row, column, wheel, pace, width }: Try): Promise<void> {
  await page.setViewportSize({ width, height: 700 });
  await select(page, cellName(row, column));
  await page.mouse.move(400, 400);
  await page.mouse.wheel(...wheel);
  await page.waitForTimeout(200);
  await page.keyboard.type(DAY, { delay: pace });
  await page.keyboard.press("Enter");
  await page.waitForTimeout(200);
}

function suite(): void {
  const inFolder = tempFolder();
  const server = browserBeside(() => BUILT);
  let watched: WatchedPage;
  beforeEach(async () => (watched = await visit(server().browser, `${server().origin}/index.html`)));
  afterEach(async () => {
    expectCalm(watched, server().origin);
    await putAway(watched);
  });

  test("no key is lost, wherever the cell lies, however far somebody scrolled away, however fast he types", async () => {
    const { page } = watched;
    const samples = fc.sample(tries, { numRuns: RUNS, seed: 8 });
    for (const one of samples) await typeAway(page, one);
    const { image } = await read(await save(page, inFolder(".")));
    const register = image.sheets.find(({ sheet }) => sheet === REGISTER);
    const came = samples.map(({ row, column }) => register?.rows[row - 1]?.cells[column - 1]);
    expect(came.map((value, i) => [samples[i], value])).toEqual(
      samples.map((one) => [one, { serial: SERIAL }]),
    );
  }, 120_000);

  test("typing does not wait for the sheet after the box with the cell's name", async () => {
    const { page } = watched;
    const box = page.locator("#grid input").last();
    await box.fill("AC60");
    await box.press("Enter");
    await page.keyboard.type(DAY);
    await page.keyboard.press("Enter");
    const { image } = await read(await save(page, inFolder(".")));
    expect(image.sheets.find(({ sheet }) => sheet === REGISTER)?.rows[59]?.cells[28]).toEqual({
      serial: SERIAL,
    });
  });

  test.each([1440, 1280, 960])(
    "at %i pixels a cell that is asked for lies whole in view, not under a scroll bar",
    async (width) => {
      const { page } = watched;
      await page.setViewportSize({ width, height: 700 });
      await page.waitForTimeout(300);
      const BAR = 10;
      const whole = async (name: string): Promise<void> => {
        const { left, top, right, bottom, ...canvas } = await frameInSight(page);
        const inside = right < canvas.width - BAR && bottom < canvas.height - BAR;
        expect([name, right > left && bottom > top, inside]).toEqual([name, true, true]);
      };
      for (const cell of ["W9", "C30", "AA17", "N10", "X70", "AD70", "D4"]) {
        await select(page, cell);
        await whole(cell);
      }
      await page.getByRole("tab", { name: /问题/ }).click();
      const findings = page.locator("#root button.where");
      for (let i = 0; i < (await findings.count()); i++) {
        await findings.nth(i).click();
        await page.waitForTimeout(250);
        if (await page.locator("#grid").getByText(REGISTER).first().isVisible()) await whole(`finding ${i}`);
      }
    },
  );

  test.each(["同意", "退回，请补充日期"])(
    "what is typed after a click on a finding goes whole into its cell: %s",
    async (text) => {
      const { page } = watched;
      await page.getByRole("tab", { name: /问题/ }).click();
      await page.locator("#root button.where", { hasText: CELL.name }).click();
      await page.waitForTimeout(500);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      expect(await savedCell(await save(page, inFolder(".")))).toBe(text);
    },
  );

  test("what Ctrl+F found is in view, and what is typed after it goes into it", async () => {
    const { page } = watched;
    await page.locator(CANVAS).click({ position: { x: 300, y: 300 } });
    const field = page.getByPlaceholder("输入查找内容");
    // Searching is loaded when all else stands there.
    for (let tries = 0; tries < 20 && !(await field.isVisible()); tries++) {
      await page.keyboard.press("Control+f");
      await page.waitForTimeout(500);
    }
    await field.fill("印章使用管理");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(500);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(300);
    await page.keyboard.type("《印章管理规定》");
    await page.keyboard.press("Enter");
    const { image } = await read(await save(page, inFolder(".")));
    expect(image.sheets.find(({ sheet }) => sheet === REGISTER)?.rows[9]?.cells[15]).toBe("《印章管理规定》");
  });
}

describeBuilt(["chromium"], "a cell that somebody goes to", suite);
