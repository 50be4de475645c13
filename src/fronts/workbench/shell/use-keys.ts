import { useEffect } from "react";
import { printInSight } from "../print/print-sheet";
import type { Desk } from "../desk/desk";

/** The parts of the page, in the order in which F6 goes round; each with what takes the keyboard there. */
const PARTS = [
  ["#shell", "button:not([disabled])"],
  ["#grid", "[contenteditable], canvas"],
  ["#root", "[role=tab][aria-selected=true], button:not([disabled]), input"],
] as const;

/** Of the search that the spreadsheet opens. */
const SEARCH_FIELD = "[data-u-comp=search-input]";

/**
 * Keys that belong to the page: F6 goes from part to part, since the spreadsheet keeps Tab for its cells; Ctrl+S, Ctrl+P and
 * Ctrl+F save, print and search the workbook, where the browser would take the page, wherever the keyboard is.
 */
export function useKeys(desk: Desk, save: () => void): void {
  useEffect(() => {
    let asked = 0;
    const press = (event: KeyboardEvent) => {
      // Who leaves the search before it could open does not want it any more.
      if (event.key === "Escape") asked++;
      const done = event.key === "F6" ? goOn(event.shiftKey ? -1 : 1) : command(event);
      if (!done) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const commands: Readonly<Record<string, () => void>> = {
      KeyS: save,
      KeyP: () => void printInSight(desk),
      KeyF: () => {
        const mine = ++asked;
        void search(desk, () => mine === asked);
      },
    };
    const command = ({ ctrlKey, metaKey, code }: KeyboardEvent): boolean => {
      const run = ctrlKey || metaKey ? commands[code] : undefined;
      if (!run) return false;
      leaveField();
      run();
      return true;
    };
    // Before the spreadsheet, which has its own idea of keys.
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, [desk, save]);
}

async function search({ shown }: Desk, isWanted: () => boolean): Promise<void> {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement && field.matches(SEARCH_FIELD)) {
    field.select();
    return;
  }
  await shown?.settle();
  if (isWanted()) await shown?.find();
}

/** A field of the pane is written into its cell when it is left, which a press of a button does by itself; one goes on in it. */
function leaveField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !field.closest("#root")) return;
  field.blur();
  field.focus();
}

function goOn(step: 1 | -1): boolean {
  const parts = PARTS.map(([part, inside]) => document.querySelector<HTMLElement>(`${part} :is(${inside})`));
  const now = PARTS.findIndex(([part]) => document.activeElement?.closest(part));
  for (let tried = 1; tried <= parts.length; tried++) {
    const next = parts[(now + step * tried + parts.length * tried) % parts.length];
    if (!next) continue;
    next.focus();
    return true;
  }
  return false;
}
