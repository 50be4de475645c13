import { cellName } from "../../../workbook/address";
import type { CellMark } from "../../../workbook/live/cell-mark";
import { packedAddresses } from "../range-parts";

/** Always true, and in nobody else's conditional format: by it ours are found again. */
const OURS = '=N("IRPC.Mark")=0';

/** Hints are left to the pane. Lines under the words tell what must be mended from what is to be looked at; so does no colour alone. */
const LOOKS = {
  error: { fill: "#FDE7E9", underline: "Double" },
  warning: { fill: "#FFF4CE", underline: "Single" },
} as const;

interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly ours: readonly Excel.ConditionalFormat[];
}

/** Two requests: which conditional formats there are, and which of them are ours. */
async function askSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly AskedSheet[]> {
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load("protected,options");
    // By their ids: places shift with the first that goes.
    return { name, sheet, formats: sheet.getRange().conditionalFormats.load("items/id,items/type") };
  });
  await context.sync();
  const customs = asked.map(({ formats, ...rest }) => ({
    ...rest,
    formats: formats.items
      .filter(({ type }) => type === "Custom")
      .map(({ id }) => {
        const format = rest.sheet.getRange().conditionalFormats.getItem(id);
        return { id, rule: format.custom.rule.load("formula") };
      }),
  }));
  await context.sync();
  return customs.map(({ formats, ...rest }) => ({
    ...rest,
    ours: formats
      .filter(({ rule }) => rule.formula === OURS)
      .map(({ id }) => rest.sheet.getRange().conditionalFormats.getItem(id)),
  }));
}

/** Takes away the marks that lie on sheets of these names, and lays these instead. */
export async function layAll(
  context: Excel.RequestContext,
  names: readonly string[],
  marks: readonly CellMark[],
): Promise<void> {
  for (const { sheet, name, ours } of await askSheets(context, names)) {
    const own = marks.filter((mark) => mark.sheet === name);
    if (ours.length + own.length === 0) continue;
    opened(sheet, () => {
      for (const format of ours) format.delete();
      for (const severity of ["error", "warning"] as const)
        for (const addresses of packedAddresses(
          own.filter((mark) => mark.severity === severity).map(({ row, column }) => cellName(row, column)),
        ))
          dress(sheet.getRanges(addresses), LOOKS[severity]);
    });
  }
  await context.sync();
}

function dress(areas: Excel.RangeAreas, { fill, underline }: (typeof LOOKS)[keyof typeof LOOKS]): void {
  const { custom } = areas.conditionalFormats.add("Custom");
  custom.rule.formula = OURS;
  custom.format.fill.color = fill;
  custom.format.font.bold = true;
  custom.format.font.underline = underline;
}

/** A sheet that we protected ourselves, without a password, is opened for as long as it takes. */
function opened({ protection }: Excel.Worksheet, work: () => void): void {
  const isClosed = protection.protected && !protection.options.allowFormatCells;
  if (isClosed) protection.unprotect();
  work();
  if (isClosed) protection.protect(protection.options);
}

/** Whether marks of ours lie on any of these sheets. */
export async function areAnyLaid(context: Excel.RequestContext, names: readonly string[]): Promise<boolean> {
  const asked = await askSheets(context, names);
  return asked.some(({ ours }) => ours.length > 0);
}
