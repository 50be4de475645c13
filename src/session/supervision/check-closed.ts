import { departmentBook, institutionBook } from "../../books";
import type { CheckedFile } from "../../flows/checking/check-department";
import type { CheckMemory } from "../../flows/checking/check-memory";
import { checkSupervision } from "../../flows/supervision/check-supervision";
import { openSupervision, type Supervision } from "../../flows/supervision/open-supervision";
import { noticesIn, type SupervisionSettings } from "../../flows/supervision/warnings-ledger";
import type { Table } from "../../reading/entry";
import type { Form } from "../../reading/read-form";
import { tablesOf, type WorkbookRead } from "../../reading/workbook-read";
import type { Notice } from "../../subjects/warnings/notices";
import type { WorkbookContent } from "../../workbook/grid";
import { remembering } from "../../workbook/remembering";
import type { SessionState } from "../state";

/** 监察室专用工作簿, read and judged as every other workbook in the pane is. */
interface ClosedFile extends CheckedFile {
  readonly supervision: Supervision;
  readonly settings: SupervisionSettings;
}

/** The walk of 监察室专用工作簿, from cells to findings. */
export function checkClosed(
  content: WorkbookContent,
  settings: SupervisionSettings,
  memory?: CheckMemory,
): ClosedFile {
  const supervision = openSupervision(content, memory?.reading);
  const { file, tables, tabs } = supervision.read;
  const all: readonly (Table | Form | null)[] = Object.values(tables);
  return {
    read: emptyRead(file, tabs, tables.info),
    kind: "other",
    department: null,
    points: [],
    findings: checkSupervision(supervision, settings),
    one: null,
    parts: [],
    others: all.filter((one) => one !== null),
    supervision,
    settings,
  };
}

/** It has no register and no department; its 单位信息 is read as the institution's is. */
function emptyRead(
  file: string,
  tabs: readonly string[],
  info: Supervision["read"]["tables"]["info"],
): WorkbookRead {
  return {
    ...tablesOf(departmentBook, () => null),
    ...{ file, tabs, kind: "other", declaredCode: null, declaredName: null },
    ...{ lines: [], titles: [], registers: [], findings: [] },
    renamed: new Map(),
    institution: { ...tablesOf(institutionBook, () => null), info },
  };
}

function closedOf({ checked }: Pick<SessionState, "checked">): ClosedFile {
  if (!isClosed(checked)) throw new Error("Not the supervision workbook.");
  return checked;
}

function isClosed(checked: CheckedFile): checked is ClosedFile {
  return "supervision" in checked;
}

/** The workbook in the pane, understood. */
export function supervisionOf(state: Pick<SessionState, "checked">): Supervision {
  return closedOf(state).supervision;
}

/** By what it is judged: the day, and the institution's workbook where one was chosen. */
export function settingsOf(state: Pick<SessionState, "checked">): SupervisionSettings {
  return closedOf(state).settings;
}

/** Every notice as it stands on the day, in the order of the ledger. */
export function noticesOfState(state: Pick<SessionState, "checked">): readonly Notice[] {
  return noticesOfFile(closedOf(state));
}

const noticesOfFile = remembering((closed: ClosedFile): readonly Notice[] =>
  noticesIn(closed.supervision, closed.settings),
);
