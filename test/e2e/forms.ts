import type { Page } from "playwright-core";
import { stopAt } from "./keys";

/** What people do in a small form of the pane by the keyboard alone. */

/** Goes to a field of the form at hand by Tab, and types. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  await toField(page, label);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

/** Chooses the n-th word of a drop-down by its figure, which goes on to the next field. */
export async function choose(page: Page, label: string, n: number): Promise<void> {
  await toField(page, label);
  await page.keyboard.press(String(n));
}

async function toField(page: Page, label: string): Promise<void> {
  const field = page.locator("[data-field]").filter({ has: page.getByText(label, { exact: true }) });
  await field.first().waitFor();
  for (let stops = 0; stops < 60; stops++) {
    const isHere = await page.evaluate(
      (name) => document.activeElement?.closest("[data-field]")?.querySelector("label")?.textContent === name,
      label,
    );
    if (isHere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${label} is out of reach`);
}

/** The form's own button, which lies after its fields. */
export async function pressIn(page: Page, does: string): Promise<void> {
  await stopAt(page, new RegExp(`^${does}$`));
  await page.keyboard.press("Enter");
}

/** Opens a task of the list by keys. */
export async function openTask(page: Page, title: string): Promise<void> {
  if ((await page.locator("button.task").count()) === 0) {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
  }
  await page.locator("button.task").first().waitFor();
  await page.locator("button.task").first().focus();
  await page.keyboard.press("Home");
  for (let moves = 0; moves < 20; moves++) {
    const here = await page.evaluate(() => document.activeElement?.querySelector("strong")?.textContent);
    if (here === title) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: new RegExp(`^${title}`), selected: true }).waitFor();
}
