import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import { isNowhere } from "../state/use-kept-focus";

const ROW = "button.task";
const NEXT = `${ROW}[aria-current]`;
/** 任务 is the first of them. */
const TAB = "[role=tab]";
/** Esc in a field may be meant for what is being typed. */
const TYPED = "textarea, input:not([type=checkbox]):not([type=radio])";

/**
 * Where the keyboard is when the list or a task opens; what is given is called for keys: Esc goes from a task to 任务, the arrows
 * go through the list.
 */
export function useTaskFocus(
  element: RefObject<HTMLElement>,
  view: string | null,
): (event: KeyboardEvent) => void {
  const isFirst = useRef(true);
  useEffect(() => {
    const isOpening = isFirst.current;
    isFirst.current = false;
    if (isOpening && view !== null) return undefined;
    const here = view === null ? [NEXT, ROW] : [`${TAB}[aria-selected=true]`];
    const take = (options?: FocusOptions) => {
      // Whoever types into the spreadsheet beside the pane goes on typing there.
      if (isNowhere(document.activeElement)) found(element.current, here)?.focus(options);
    };
    if (document.hasFocus()) {
      take();
      return undefined;
    }
    // Nothing moves under a mouse that comes into the pane.
    const turnTo = () => take({ preventScroll: true });
    window.addEventListener("focus", turnTo, { once: true });
    return () => window.removeEventListener("focus", turnTo);
  }, [element, view]);
  return (event) => {
    const { target, key, nativeEvent } = event;
    if (event.defaultPrevented || nativeEvent.isComposing || !(target instanceof HTMLElement)) return;
    // Dialogues and lists that drop down lie elsewhere on the page, and have an Esc of their own.
    if (!element.current?.contains(target)) return;
    const isDone = key === "Escape" ? leave(element.current, target) : go(element.current, target, key);
    if (isDone) event.preventDefault();
  };
}

/** The first that is there, by the first selector that finds one. */
function found(within: HTMLElement | null, selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors) {
    const element = within?.querySelector<HTMLElement>(selector);
    if (element) return element;
  }
  return null;
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return !!element;
}

/** What was ticked or typed in a task stays until 任务 is pressed. */
function leave(within: HTMLElement, target: HTMLElement): boolean {
  return !target.matches(TYPED) && target !== within.querySelector(TAB) && focus(found(within, [TAB]));
}

function go(within: HTMLElement, target: HTMLElement, key: string): boolean {
  const rows = [...within.querySelectorAll<HTMLElement>(ROW)];
  if (target.matches(TAB)) return key === "ArrowDown" && focus(found(within, [NEXT, ROW]));
  const here = rows.indexOf(target);
  const to = here < 0 ? undefined : MOVES[key]?.(here, rows.length);
  return to !== undefined && focus(rows[to]);
}

const MOVES: Readonly<Record<string, (here: number, count: number) => number>> = {
  ArrowDown: (here, count) => Math.min(here + 1, count - 1),
  ArrowUp: (here) => Math.max(here - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};
