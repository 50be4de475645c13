/** Kinds of functions that formulas can be made of; all of them are behind the formula bar's button too. */
const FUNCTIONS = [
  "common",
  "financial",
  "logical",
  "text",
  "date",
  "lookup",
  "math",
  "statistical",
  "engineering",
  "information",
  "database",
];

/**
 * Buttons that nobody misses who fills in a register. Each button in sight reckons anew whenever a cell is selected, and is
 * drawn before the first sheet.
 */
export const HIDDEN_BUTTONS: Readonly<Record<string, { readonly hidden: boolean }>> = Object.fromEntries(
  [
    "sheet.command.set-range-font-increase",
    "sheet.command.set-range-font-decrease",
    "sheet.command.set-range-stroke",
    "sheet.command.set-text-rotation",
    "sheet.command.numfmt.set.percent",
    "sheet.command.numfmt.set.currency",
    "sheet.command.numfmt.add.decimal.command",
    "sheet.command.numfmt.subtract.decimal.command",
    // Binds everybody but whoever puts it on: in a workbook of one's own, nobody.
    "sheet.command.add-range-protection-from-toolbar",
    "base-ui.operation.toggle-shortcut-panel",
    "sheet.menu.data-validation",
    "sheet.toolbar.text-to-number",
    ...FUNCTIONS.map((kind) => `formula-ui.operation.insert-function.${kind}`),
  ].map((id) => [id, { hidden: true }]),
);
