import { HostError } from "../../../workbook/host-error";
import type { CellChange } from "../../../workbook/live/live-workbook";
import { cellInput, type CellInput } from "./cell-input";
import { cellRuns, type CellRun } from "../read/cell-runs";
import { excelValue } from "../read/cell-value";
import { askDateSystem, dateShift } from "../date-system";
import type { ExcelDoor } from "../door";
import { excelCode, hostError } from "../excel-error";
import type { ApiSupport } from "../api-support";
import { holdStill, listen, silence } from "../quiet";

interface AskedRun extends CellRun {
  readonly range: Excel.Range;
  readonly locked: Excel.FormatProtection;
  readonly protection: Excel.WorksheetProtection;
}

/** What is needed to put a run back. */
interface FormerRun extends CellRun {
  readonly formats: unknown[];
  /** Formulas as Excel tells them, and as it must be told so that texts stay texts. */
  readonly former: unknown[];
  readonly inputs: unknown[];
  /** The sheet is protected, and the run cannot be written while it is. */
  readonly isClosed: boolean;
  readonly options: Excel.WorksheetProtectionOptions;
}

const NOT_PUT_BACK = "写入中断，而且没有完全复原。请不要保存，关闭工作簿后重新打开，再做一次。";

/** Writes cells, all or none: one request to see what stands there, one to write. Answers with what stood there. */
export async function writeCells(
  door: ExcelDoor,
  level: ApiSupport,
  changes: readonly CellChange[],
): Promise<readonly CellChange[]> {
  if (changes.length === 0) return [];
  let former: readonly FormerRun[] = [];
  try {
    return await door.run(async (context) => {
      const asked = cellRuns(changes).map((run) => ask(context, run));
      const system = askDateSystem(context);
      await context.sync();
      const shift = dateShift(system);
      const before = changes.map((change) => ({ ...change, value: valueBefore(asked, change, shift) }));
      former = asked.map((run) => formerOf(run, shift));
      holdStill(context, level);
      silence(context);
      opened(context, former, () => asked.forEach((run) => write(context, run, shift)));
      listen(context);
      await context.sync();
      return before;
    });
  } catch (error) {
    if (excelCode(error) !== null && former.length > 0) await restore(door, former, error);
    throw hostError(error);
  }
}

function ask(context: Excel.RequestContext, run: CellRun): AskedRun {
  const sheet = context.workbook.worksheets.getItem(run.sheet);
  const range = rangeOf(context, run).load("values,valueTypes,numberFormat,formulas");
  return {
    ...run,
    range,
    locked: range.format.protection.load("locked"),
    protection: sheet.protection.load("protected,options"),
  };
}

function rangeOf(
  { workbook }: Excel.RequestContext,
  { sheet, row, column, values }: Pick<CellRun, "sheet" | "row" | "column" | "values">,
): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column - 1, 1, values.length);
}

function valueBefore(asked: readonly AskedRun[], change: CellChange, shift: number): CellChange["value"] {
  const run = asked.find(
    ({ sheet, row, column, values }) =>
      sheet === change.sheet &&
      row === change.row &&
      column <= change.column &&
      change.column < column + values.length,
  );
  if (!run) throw new Error(`No run holds ${change.sheet} ${change.row}:${change.column}.`);
  const at = change.column - run.column;
  const { values, valueTypes, numberFormat } = run.range;
  return excelValue(
    { value: values[0]?.[at], type: valueTypes[0]?.[at], format: (numberFormat as unknown[][])[0]?.[at] },
    shift,
  );
}

function formerOf({ range, locked, protection, ...run }: AskedRun, shift: number): FormerRun {
  const [values = [], formulas = [], formats = []] = [
    range.values[0],
    range.formulas[0],
    range.numberFormat[0],
  ] as unknown[][];
  return {
    ...run,
    formats,
    former: formulas,
    // A formula differs from its result; a text that looks like one does not.
    inputs: values.map((value, index) =>
      formulas[index] === value && typeof value === "string" && value !== ""
        ? cellInput(value, String(formats[index]), 0).input
        : formulas[index],
    ),
    // Null: some of the cells are locked. A format cannot be changed even where a cell is open.
    isClosed:
      protection.protected &&
      ((locked.locked as boolean | null) !== false ||
        inputsOf(run, formats, shift).some(({ format }, at) => format !== formats[at])),
    options: protection.options,
  };
}

function inputsOf({ values }: CellRun, formats: readonly unknown[], shift: number): readonly CellInput[] {
  return values.map((value, index) => cellInput(value, String(formats[index]), shift));
}

function write(context: Excel.RequestContext, { range: before, ...run }: AskedRun, shift: number): void {
  const formats = (before.numberFormat as unknown[][])[0] ?? [];
  const inputs = inputsOf(run, formats, shift);
  const range = rangeOf(context, run);
  if (inputs.some(({ format }, index) => format !== formats[index]))
    range.numberFormat = [inputs.map(({ format }) => format)];
  range.values = [inputs.map(({ input }) => input)];
}

/** Sheets that we protected ourselves, without a password, are opened for as long as it takes. */
function opened({ workbook }: Excel.RequestContext, runs: readonly FormerRun[], work: () => void): void {
  const closed = new Map(
    runs.filter(({ isClosed }) => isClosed).map(({ sheet, options }) => [sheet, options] as const),
  );
  for (const sheet of closed.keys()) workbook.worksheets.getItem(sheet).protection.unprotect();
  work();
  for (const [sheet, options] of closed) workbook.worksheets.getItem(sheet).protection.protect(options);
}

/** Puts every cell back as it was, formulas and formats too; what was not reached is left alone. */
async function restore(door: ExcelDoor, former: readonly FormerRun[], cause: unknown): Promise<void> {
  try {
    await door.run(async (context) => {
      const asked = former.map((run) => ({ run, ...ask(context, run) }));
      await context.sync();
      silence(context);
      for (const { run } of asked.filter(({ run, range }) => isTouched(run, range))) {
        const range = rangeOf(context, run);
        range.numberFormat = [run.formats];
        range.formulas = [run.inputs];
      }
      protectAgain(context, asked);
      listen(context);
      await context.sync();
    });
  } catch (error) {
    if (excelCode(error) === null) throw error;
    throw new HostError("refused", NOT_PUT_BACK, { cause });
  }
}

function isTouched({ former, formats }: FormerRun, range: Excel.Range): boolean {
  const [formulas, now] = [range.formulas[0], range.numberFormat[0]] as unknown[][];
  return !isSame(former, formulas ?? []) || !isSame(formats, now ?? []);
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function protectAgain(
  { workbook }: Excel.RequestContext,
  asked: readonly { readonly run: FormerRun; readonly protection: Excel.WorksheetProtection }[],
): void {
  const open = asked.filter(({ run, protection }) => run.isClosed && !protection.protected);
  for (const [sheet, options] of new Map(open.map(({ run }) => [run.sheet, run.options] as const)))
    workbook.worksheets.getItem(sheet).protection.protect(options);
}
