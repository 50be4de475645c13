import type { Page } from "playwright-core";
import type { WorkbookContent } from "../../src/workbook/grid";
import type { Opened, paneOfSuite } from "./excel-pane";
import { serious } from "./barriers";

/** The widths that the pane is looked at in. */
export const WIDTHS = [320, 450] as const;

/** Opened so wide, the pane lists these tasks and no others; each is reached by keys, nothing serious stands in the way. */
export async function expectReached(
  pane: ReturnType<typeof paneOfSuite>,
  content: WorkbookContent,
  titles: readonly string[],
  width: number,
): Promise<void> {
  const opened: Opened = await pane.open(content, { viewport: { width, height: 568 } });
  const { page } = opened;
  await page.locator("button.task:focus").waitFor();
  expect(await listed(page)).toEqual(titles);
  expect(await walkThrough(page, titles)).toEqual([]);
  opened.expectCalm();
  await opened.close();
}

/** Opens every task of the list by keys alone, and comes back; what stood in the way, in words. */
export async function walkThrough(page: Page, titles: readonly string[]): Promise<readonly string[]> {
  const troubles = [...(await lookAt(page, "任务"))];
  for (const [index, title] of titles.entries()) {
    await page.keyboard.press("Home");
    for (let moves = 0; moves < index; moves++) await page.keyboard.press("ArrowDown");
    if (!(await page.evaluate(isFocusSeen))) troubles.push(`${title}: out of sight in the list`);
    await page.keyboard.press("Enter");
    await page.locator(`${TAB}[aria-selected=true]`, { hasText: title }).waitFor();
    troubles.push(...(await lookAt(page, title)));
    // From within the task; where it has nothing to press, from its tab.
    if (await page.evaluate(canBePressed)) await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.getByRole("navigation", { name: "任务" }).waitFor();
    await page.keyboard.press("ArrowDown");
  }
  return troubles;
}

/** The titles in the list, from top to bottom. */
export function listed(page: Page): Promise<readonly string[]> {
  return page.locator(`${ROW} strong`).allInnerTexts();
}

const ROW = "#root button.task";
const TAB = "#root [role=tab]";

async function lookAt(page: Page, what: string): Promise<readonly string[]> {
  const found = [
    ...(await serious(page, "#root")),
    ...(await page.evaluate(tooWide)),
    ...(await page.evaluate(brokenBelow)),
  ];
  return found.map((trouble) => `${what}: ${trouble}`);
}

/** Runs in the page: what is wider than the pane, or holds words that are cut off. */
export function tooWide(): readonly string[] {
  const root = document.getElementById("root");
  if (!root) throw new Error("no pane");
  const edge = root.getBoundingClientRect().right;
  const all = [...root.querySelectorAll<HTMLElement>("main *")].filter(
    (element) => !element.matches(".unseen, .paper *, .stages-scroll *, .one-line, [role=tab]"),
  );
  const over = all.filter((element) => element.getBoundingClientRect().right > edge + 0.5);
  const cut = all.filter(
    (element) => element.matches(".task *") && element.scrollWidth > element.clientWidth + 1,
  );
  const scrolls = root.scrollWidth > root.clientWidth ? ["the pane scrolls sideways"] : [];
  return [...scrolls, ...[...over, ...cut].map(({ outerHTML }) => `too wide: ${outerHTML.slice(0, 120)}`)];
}

/** Runs in the page: buttons at the bottom whose words take a second line, or that stand one below the other. */
function brokenBelow(): readonly string[] {
  const boxes = [...document.querySelectorAll("#root .add .buttons button")].map((button) => ({
    word: button.textContent,
    box: button.getBoundingClientRect(),
  }));
  const [first] = boxes;
  return boxes
    .filter(({ box }) => box.height > 40 || box.top !== first?.box.top)
    .map(({ word }) => `broken below: ${word}`);
}

/** Runs in the page: the task has something for the keyboard to go to. */
function canBePressed(): boolean {
  const all = document.querySelectorAll("#root main :is(button, input, select, textarea, summary, a[href])");
  return [...all].some((element) => !element.matches("[role=tab], :disabled"));
}

/** Runs in the page: what has the focus lies in sight, and nothing lies over it. */
function isFocusSeen(): boolean {
  const element = document.activeElement;
  if (!element?.matches("button.task")) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return top >= 0 && bottom <= window.innerHeight && element.contains(middle);
}
