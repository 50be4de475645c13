import { openDepartments } from "../../house/house";
import { openInstitution, type Institution } from "../../flows/open-institution";
import { consequencesOf } from "../../findings/rule";
import type { WorkbookContent } from "../../workbook/grid";
import { remembering, rememberingParts } from "../../workbook/remembering";
import { saysDepartment } from "../../subjects/consolidation/choosing/submission";
import { listedAs } from "../../house/succession";
import { institutionSheets } from "../../books";
import { decisions } from "../../subjects/consolidation/sheets/ledgers";
import type { SessionState } from "../state";

/** Tabs that a consolidation draws anew in the workbook that is open; 处理决定 gets the new questions. */
export const REDRAWN: ReadonlySet<string> = new Set(
  institutionSheets
    .filter(({ filledBy, id }) => filledBy === "program" || id === decisions.id)
    .map(({ tab }) => tab),
);

/** One line of the list of departments. */
export interface DepartmentStanding {
  readonly name: string;
  readonly head: string | null;
  readonly leaders: readonly string[];
  /** 未并入: a file came, and not one of its rows counts. */
  readonly standing: "未报" | "已报" | "有退回" | "未并入";
  /** What the last file was; null where none came. */
  readonly filed: {
    readonly file: string;
    readonly batch: string;
    readonly submission: string | null;
    readonly read: number;
    readonly merged: number;
    readonly setAside: number;
  } | null;
  /** Reasons of rows that were sent back or set aside. */
  readonly reasons: readonly string[];
}

/** The institution workbook in the pane, understood once for each state of its cells. Throws `HostError` where its books contradict themselves. */
export function institutionOf({ content, stage, checked }: SessionState): Institution {
  // Another stage keeps quiet about what 汇总 asks for: then the sheets are read by that.
  return stage === "汇总" ? asChecked(content, checked.read) : asRead(content);
}

const asRead = remembering((content: WorkbookContent) => openInstitution(content));
const asChecked = rememberingParts(openInstitution);

/** Which departments filed, which are missing, what came of their rows. */
export function departmentStandings(state: SessionState): readonly DepartmentStanding[] {
  const institution = institutionOf(state);
  const { books, house } = institution;
  return openDepartments(institution.house).map(({ name, head, acting, leaders }) => {
    const isOwn = (one: { readonly department: string | null }) =>
      saysDepartment(one.department, (said) => listedAs(house, said)?.name === name);
    const last = [...books.batches].reverse().find(isOwn);
    // By its own last batch: others may have filed since, and what was sent back still waits.
    const aside = books.setAside.filter((one) => isOwn(one) && one.batch === last?.batch);
    const reasons = [...new Set(aside.map(({ reason }) => reason ?? ""))];
    const filed = last ? filedAs(last) : null;
    const isReturned = aside.some((one) => consequencesOf(one).sendsBack);
    return { name, head: head ?? acting, leaders, standing: standingOf(filed, isReturned), reasons, filed };
  });
}

function standingOf(filed: DepartmentStanding["filed"], isReturned: boolean): DepartmentStanding["standing"] {
  if (!filed) return "未报";
  if (isReturned) return "有退回";
  return filed.merged === 0 ? "未并入" : "已报";
}

function filedAs(last: Institution["books"]["batches"][number]): NonNullable<DepartmentStanding["filed"]> {
  const count = (value: string | null) => Number(value ?? 0);
  return {
    file: last.file ?? "",
    batch: last.batch ?? "",
    submission: last.submission,
    read: count(last.read),
    merged: count(last.merged),
    setAside: count(last.setAside),
  };
}
