import type { Page } from "playwright-core";

/** What people do with the keyboard alone. */

const FARTHEST = 80;

/** Tab until this has the focus; where it is out of reach the test fails. */
export async function stopAt(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < FARTHEST; step++) {
    const here = await page.evaluate(focused);
    if (name.test(here)) return;
    passed.push(here);
    await page.keyboard.press("Tab");
  }
  throw new Error(`${String(name)} is out of reach: ${passed.join(" | ")}`);
}

/** Stops at a button that can be pressed and presses it. */
export async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name, disabled: false }).waitFor();
  await stopAt(page, name);
  await page.keyboard.press("Enter");
}

/** Among the steps by the arrow keys. */
export async function goTo(page: Page, step: string): Promise<void> {
  await page.locator("body").evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  while ((await page.evaluate(() => document.activeElement?.getAttribute("role"))) !== "tab")
    await page.keyboard.press("Tab");
  for (let moves = 0; moves < 5 && !(await page.evaluate(focused)).startsWith(step); moves++)
    await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: new RegExp(`^${step}`), selected: true }).waitFor();
}

/** Runs in the page. */
export function focused(): string {
  const element = document.activeElement;
  return (element?.getAttribute("aria-label") ?? element?.textContent ?? "").trim();
}

/** From wherever the keyboard is into the list of tasks beside a spreadsheet: F6 to the pane, an arrow to what is next. */
export async function intoList(page: Page): Promise<void> {
  await intoPane(page);
  if (!(await page.evaluate(() => document.activeElement?.matches("button.task"))))
    await page.keyboard.press("ArrowDown");
  await page.locator("button.task:focus").waitFor();
}

/** From wherever the keyboard is to the pane beside a spreadsheet, by F6. */
export async function intoPane(page: Page): Promise<void> {
  const part = () => page.evaluate(() => document.activeElement?.closest("#grid, #root, #shell")?.id ?? "");
  for (let presses = 0; presses < 3 && (await part()) !== "root"; presses++) await page.keyboard.press("F6");
}
