import type { Workbook } from "@univerjs/core";
import type { SheetBadge } from "../../../workbook/live/sheet-badge";

/** A sheet's tab, as the component draws it. */
const TAB = '[data-u-comp="slide-tab-item"]';

/** Filled where something must be mended, hollow where not: the shape says it, not the colour alone. */
const LOOK = `${TAB}::after {
  box-sizing: border-box; min-width: 18px; margin-right: 4px; padding: 0 5px; border: 1px solid #6b4300; border-radius: 9px;
  color: #6b4300; background: #fff4df; font-size: 11px; font-weight: 400; line-height: 16px; text-align: center;
}`;
const GRAVE = "border-color: #a4262c; color: #fff; background: #a4262c;";

/**
 * Numbers on the tabs of the sheets. The component draws its tabs anew as it likes and has no place for more than a name: a
 * rule of style stays with each of them, and its words are part of the tab's name for whoever hears it.
 */
export class SheetBadges {
  readonly #style = document.createElement("style");
  readonly #saysById = new Map<string, string>();

  constructor(container: HTMLElement) {
    document.head.append(this.#style);
    container.addEventListener("pointerover", ({ target }) => {
      const tab = target instanceof Element ? target.closest<HTMLElement>(TAB) : null;
      if (tab) tab.title = this.#saysById.get(tab.dataset.id ?? "") ?? "";
    });
  }

  /** Those of before go. */
  put(workbook: Workbook, badges: readonly SheetBadge[]): void {
    this.#saysById.clear();
    const rules = badges.flatMap(({ sheet, count, isGrave, says }) => {
      const id = workbook.getSheetBySheetName(sheet)?.getSheetId();
      if (id === undefined) return [];
      this.#saysById.set(id, says);
      return `${TAB}[data-id=${JSON.stringify(id)}]::after { content: "${count}"; content: "${count}" / "，${says}"; ${isGrave ? GRAVE : ""} }`;
    });
    const text = [LOOK, ...rules].join("\n");
    if (this.#style.textContent !== text) this.#style.textContent = text;
  }
}
