import { Session } from "../../../src/session/session";
import type { WorkbookContent } from "../../../src/workbook/grid";
import { MemoryLiveWorkbook } from "../../support/memory-live-workbook";
import { sampleBooks } from "../../support/sample-books";
import type { Opened } from "../fixture";

/** The day after the sample's batch. */
export const DAY = "2012-12-21";

/** The institution's workbook of the sample on a screen, every department handed in. */
export async function atWork(content: WorkbookContent = sampleBooks().content, day = DAY): Promise<Opened> {
  const workbook = new MemoryLiveWorkbook(content);
  return { workbook, session: await Session.open(workbook, { today: () => day }) };
}
