import { basename } from "node:path";
import type { Locator, Page } from "playwright-core";
import { NOTHING, type Count } from "./count";

/** The page answers in its next frames. */
const ANSWER_MS = 350;

/** Somebody before the workbench who knows the way; every press is counted as it is made. */
export class Hand {
  #count: Count = NOTHING;
  #sight = "";

  constructor(readonly page: Page) {}

  get count(): Count {
    return this.#count;
  }

  /** The workbook lies open and nothing is under way: from here on it counts. */
  async begin(): Promise<void> {
    await this.#look();
  }

  /** Presses something; what is out of sight is brought there by the wheel first. */
  async click(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached" });
    if (!(await target.evaluate(isInSight))) {
      await target.scrollIntoViewIfNeeded();
      this.#add({ turns: 1 });
    }
    await target.click();
    await this.#did({ clicks: 1 });
  }

  press(name: string | RegExp): Promise<void> {
    return this.click(this.page.getByRole("button", { name }).first());
  }

  /** A task of the pane, from whichever is open. */
  task(name: string): Promise<void> {
    const steps = this.page.getByRole("main").getByRole("tab");
    return this.click(steps.and(this.page.getByRole("tab", { name: new RegExp(`^${name}`) })));
  }

  /** Picks from a drop-down: a press opens it, another chooses. */
  async pick(label: string | RegExp, option: string | RegExp): Promise<void> {
    await this.click(this.page.getByRole("combobox", { name: label }).first());
    await this.click(this.page.getByRole("option", { name: option }).first());
  }

  /** A tab of the spreadsheet. */
  sheet(name: string): Promise<void> {
    return this.click(this.page.locator("#grid").getByText(name, { exact: true }).last());
  }

  /** A place of the grid that is in sight. Nobody but the eye finds it: the window has always the same size. */
  async at(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
    await this.#did({ clicks: 1 });
  }

  /** Picks from the list that hangs from a cell: a press on its arrow, another on the word. */
  async list(x: number, y: number, word: string): Promise<void> {
    await this.at(x, y);
    await this.click(this.page.getByText(word, { exact: true }).last());
  }

  /** A turn of the wheel over the grid. */
  async wheel(x: number, y: number): Promise<void> {
    await this.page.mouse.move(500, 400);
    await this.page.mouse.wheel(x, y);
    await this.#did({ turns: 1 });
  }

  /** Keys one after another, those pressed together being one: `Tab`, `Control+c`. */
  async keys(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.page.keyboard.press(name);
      await this.#did({ keys: 1 });
    }
  }

  /** A word that stands in a list or on the screen. */
  async word(word: string): Promise<void> {
    await this.page.keyboard.type(word);
    await this.#did({ keys: word.length });
  }

  /** What only the person knows. */
  async text(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.#did({ typed: text.length });
  }

  /** Files in the dialogue of the system: one is pressed, several of a folder are marked by Ctrl+A; Enter takes them. */
  async choose(input: Locator, paths: readonly string[]): Promise<void> {
    this.#add(paths.length === 1 ? { clicks: 1, keys: 1, screens: 1 } : { keys: 2, screens: 1 });
    await input.setInputFiles([...paths]);
    await this.page.waitForTimeout(ANSWER_MS * paths.length);
    await this.#did({});
  }

  /** Saves; what the browser does with the file is no press. */
  async saves(press: () => Promise<void>): Promise<void> {
    const download = this.page.waitForEvent("download");
    await press();
    await download;
  }

  /** Prints: in the browser's dialogue the printer is chosen to be a PDF (two presses), and the file saved (two). */
  async prints(press: () => Promise<void>): Promise<void> {
    await press();
    await this.page.locator("iframe.page-printing").waitFor({ state: "attached" });
    this.#add({ clicks: 4, screens: 2 });
  }

  /** Until something stands on the screen; waiting costs no press. */
  async sees(what: Locator): Promise<void> {
    await what.first().waitFor({ state: "attached" });
  }

  async done(what: string | RegExp): Promise<void> {
    await this.sees(this.page.getByRole("status").filter({ hasText: what }));
  }

  /** A workbook among those that lie open. */
  book(path: string): Promise<void> {
    return this.click(
      this.page
        .getByRole("navigation", { name: "打开的工作簿" })
        .getByRole("button", { name: basename(path), exact: true }),
    );
  }

  #add(more: Partial<Count>): void {
    const { clicks, keys, turns, typed, screens } = this.#count;
    this.#count = {
      clicks: clicks + (more.clicks ?? 0),
      keys: keys + (more.keys ?? 0),
      turns: turns + (more.turns ?? 0),
      typed: typed + (more.typed ?? 0),
      screens: screens + (more.screens ?? 0),
    };
  }

  async #did(more: Partial<Count>): Promise<void> {
    this.#add(more);
    await this.page.waitForTimeout(ANSWER_MS);
    await this.#look();
  }

  async #look(): Promise<void> {
    const sight = await this.page.evaluate(inSight);
    if (sight !== this.#sight) this.#add({ screens: 1 });
    this.#sight = sight;
  }
}

/** Runs in the page: which workbook, sheet, task and dialogue are in sight. */
function inSight(): string {
  const words = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent.replace(/[\d●]+/g, ""));
  return JSON.stringify([
    words(".wb-tab.wb-active"),
    words('[role="tab"][aria-selected="true"]'),
    words('[role="dialog"] [role="heading"], [role="listbox"]').length,
  ]);
}

/** Runs in the page: nothing has to be moved to press it. */
function isInSight(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return middle !== null && (element.contains(middle) || middle.contains(element));
}
