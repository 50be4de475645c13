import { withCells } from "../../../src/session/cells";
import { institutionTable } from "../../../src/subjects/consolidation/sheets/institution-table";
import { Session } from "../../../src/session/session";
import type { WorkbookContent } from "../../../src/workbook/grid";
import { MemoryLiveWorkbook } from "../../support/memory-live-workbook";
import { sampleBooks } from "../../support/sample-books";
import type { Opened } from "../fixture";

/** The day after the sample's batch. */
export const DAY = "2012-12-21";

/** The sample's workbook in which one point of a department has lost its measures; and that point. */
export function withoutMeasures(riskId = "GS-G-003"): WorkbookContent {
  const { content, read } = sampleBooks();
  const { table } = read.institution;
  const row = table?.entries.find(({ record }) => record.riskId === riskId)?.row ?? 0;
  const column = table?.header?.columnOf.get("measures") ?? 0;
  return withCells(content, [{ sheet: institutionTable.tab, row, column, value: null }]);
}

/** The institution's workbook of the sample on a screen, every department handed in. */
export async function atWork(content: WorkbookContent = sampleBooks().content, day = DAY): Promise<Opened> {
  const workbook = new MemoryLiveWorkbook(content);
  return { workbook, session: await Session.open(workbook, { today: () => day }) };
}
