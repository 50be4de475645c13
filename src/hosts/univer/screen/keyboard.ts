import type { Injector } from "@univerjs/core";
import { ILayoutService } from "@univerjs/ui";

/** Fields outside the sheet in which somebody may be writing. */
const FIELD = "input, textarea, [contenteditable], [role=combobox]";

/**
 * Gives the sheet the keyboard after somebody was led to a cell, numbered from 0: what is typed next belongs there. Nobody is
 * taken out of a field; and the first cell stands for its sheet, in whose title nobody means to type.
 */
export function takeKeyboard(injector: Injector, row: number, column: number): void {
  if (row === 0 && column === 0) return;
  if (!document.activeElement?.matches(FIELD)) injector.get(ILayoutService).focus();
}

/**
 * Fulfilled when the keyboard has arrived where it was going. While a field is left by Tab nothing has it, and a sheet that is
 * written to just then takes it: what is typed next would stand in the cell in place of what has just been written.
 */
export async function keyboardArrived(): Promise<void> {
  if (document.activeElement === document.body) await new Promise((resolve) => setTimeout(resolve, 0));
}
