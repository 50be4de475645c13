import type { Locator } from "playwright-core";
import { Hand } from "./hand";

/** Farther than this nobody goes by Tab. */
const FARTHEST = 60;
/** Toolbar and tabs, spreadsheet, pane: F6 goes round them. */
const PARTS = 3;

/** Somebody without a mouse: whatever is pressed is reached by F6, Tab and the arrows, and pressed by Enter. */
export class KeyboardHand extends Hand {
  override async click(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached" });
    await this.#reach(target);
    // A field has the keyboard now; everything else is pressed.
    if (!(await target.evaluate(isField))) await this.keys("Enter");
  }

  /** From where the keyboard is; then from the beginning of each part of the page. */
  async #reach(target: Locator): Promise<void> {
    if (await target.evaluate(hasFocus)) return;
    for (let parts = 0; parts <= PARTS; parts++) {
      // Past the end of the pane Tab comes into the spreadsheet: each try goes one part farther from there.
      await this.keys(...Array<string>(parts).fill("F6"));
      if (await target.evaluate(hasFocus)) return;
      if (!(await this.page.evaluate(isInGrid)) && (await this.#within(target))) return;
    }
    throw new Error(`out of reach of the keyboard: ${String(target)}`);
  }

  /** By Tab as long as the keyboard stays in this part of the page; by the arrows among tabs and in lists of tasks. */
  async #within(target: Locator): Promise<boolean> {
    const arrow = (await target.evaluate(isTab)) ? "ArrowRight" : "ArrowDown";
    for (let step = 0; step < FARTHEST; step++) {
      const isBeside = await target.evaluate(isBesideFocus);
      await this.keys(isBeside ? arrow : "Tab");
      if (await target.evaluate(hasFocus)) return true;
      // The spreadsheet keeps Tab for its cells.
      if (await this.page.evaluate(isInGrid)) return false;
    }
    return false;
  }
}

/** These run in the page. */
function hasFocus(element: Element): boolean {
  return element === document.activeElement || element.contains(document.activeElement);
}

function isField(element: Element): boolean {
  return element.matches("input:not([type=checkbox]):not([type=radio]), textarea");
}

function isTab(element: Element): boolean {
  return element.matches("[role=tab]");
}

/** Another tab of the same row, or another task of the same list, has it. */
function isBesideFocus(element: Element): boolean {
  return element.closest("[role=tablist], nav.tasks")?.contains(document.activeElement) === true;
}

function isInGrid(): boolean {
  return document.querySelector("#grid")?.contains(document.activeElement) === true;
}
