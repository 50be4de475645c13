import { departmentFilings, type DepartmentFiling } from "../../flows/consolidating/filings";
import { openInstitution, type Institution } from "../../flows/open-institution";
import type { WorkbookContent } from "../../workbook/grid";
import { remembering, rememberingParts } from "../../workbook/remembering";
import { institutionBook, institutionSheets, pageTabsOf } from "../../books";
import { decisions } from "../../subjects/consolidation/sheets/ledgers";
import type { SessionState } from "../state";

/** Tabs that a consolidation draws anew in the workbook that is open; 处理决定 gets the new questions. */
export const REDRAWN: ReadonlySet<string> = new Set([
  ...institutionSheets
    .filter(({ filledBy, id }) => filledBy === "program" || id === decisions.id)
    .map(({ tab }) => tab),
  ...pageTabsOf(institutionBook),
]);

/** One line of the list of departments. */
export type DepartmentStanding = DepartmentFiling;

/** The institution workbook in the pane, understood once for each state of its cells. Throws `HostError` where its books contradict themselves. */
export function institutionOf({ content, stage, checked }: SessionState): Institution {
  // Another stage keeps quiet about what 汇总 asks for: then the sheets are read by that.
  return stage === "汇总" ? asChecked(content, checked.read) : asRead(content);
}

const asRead = remembering((content: WorkbookContent) => openInstitution(content));
const asChecked = rememberingParts(openInstitution);

/** Which departments filed, which are missing, what came of their rows. */
export function departmentStandings(state: SessionState): readonly DepartmentStanding[] {
  return departmentFilings(institutionOf(state));
}
