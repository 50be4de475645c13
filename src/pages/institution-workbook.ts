import { departments, type DepartmentLine } from "../sheets/departments";
import { institutionInfo, type InstitutionInfoRecord } from "../sheets/institution-info";
import { institutionRegister, type InstitutionRecord } from "../sheets/institution-register";
import {
  institutionTable,
  previousTable,
  type InstitutionRow,
  type PreviousRow,
} from "../sheets/institution-table";
import { keyAreas, type KeyAreaRecord } from "../sheets/key-areas";
import * as ledgers from "../sheets/ledgers";
import { institutionRoster, type InstitutionPersonRecord } from "../sheets/roster";
import { TEMPLATE_VERSION } from "../sheets/template-version";
import type { SheetImage, WorkbookImage } from "../workbook/sheet-image";
import { drawForm } from "./draw-form";
import { columnRange, drawSheet, type PreservedCells } from "./draw-sheet";
import { institutionGuide } from "./guide";
import { drawLists } from "./lists-sheet";

/** What an institution workbook holds; canonical records. What is left out is drawn empty, ready to be used. */
export interface InstitutionWorkbookContent {
  readonly info: InstitutionInfoRecord;
  readonly departments: readonly DepartmentLine[];
  readonly roster: readonly InstitutionPersonRecord[];
  readonly keyAreas?: readonly KeyAreaRecord[];
  readonly register?: readonly InstitutionRecord[];
  readonly table?: readonly InstitutionRow[];
  /** 体系表 with its summary page, and 统计表, as drawn by their pages. */
  readonly systemTable?: readonly SheetImage[];
  readonly statistics?: SheetImage;
  /** 核查结果 as drawn by its page. */
  readonly findings?: SheetImage;
  readonly batches?: readonly ledgers.BatchRecord[];
  readonly setAside?: readonly ledgers.SetAsideRecord[];
  readonly decisions?: readonly ledgers.DecisionRecord[];
  /** `_上次汇总`. */
  readonly previous?: readonly PreviousRow[];
  /** What the sheets that people fill in held besides canonical values, by definition's id. */
  readonly kept?: ReadonlyMap<string, PreservedCells>;
}

/** The drop-downs of departments reach as far down 机构设置 as an institution could fill it; blank lines offer nothing. */
const MOST_DEPARTMENTS = 100;

/** 院工作簿 or 汇总: every tab in its order. */
export function institutionWorkbook(content: InstitutionWorkbookContent): WorkbookImage {
  const sheets = [...filledByPeople(content), ...results(content), ...hidden(content)];
  return { sheets, properties: { "IRPC.Kind": "institution", "IRPC.Version": String(TEMPLATE_VERSION) } };
}

function filledByPeople(content: InstitutionWorkbookContent): readonly SheetImage[] {
  const names = columnRange(departments, "name", Math.max(MOST_DEPARTMENTS, content.departments.length));
  const kept = ({ id }: { readonly id: string }) => content.kept?.get(id);
  return [
    institutionGuide(),
    drawForm(institutionInfo, content.info, { kept: kept(institutionInfo) }),
    drawSheet(departments, content.departments, { kept: kept(departments) }),
    drawSheet(institutionRoster, content.roster, {
      offers: { department: names },
      kept: kept(institutionRoster),
    }),
    drawSheet(keyAreas, content.keyAreas, { offers: { department: names }, kept: kept(keyAreas) }),
    drawSheet(institutionRegister, content.register, {
      offers: { responsibleDepartment: names },
      kept: kept(institutionRegister),
    }),
  ];
}

function results(content: InstitutionWorkbookContent): readonly SheetImage[] {
  return [
    drawSheet(institutionTable, content.table, { kept: content.kept?.get(institutionTable.id) }),
    ...(content.systemTable ?? []),
    ...(content.statistics ? [content.statistics] : []),
    content.findings ?? drawSheet(ledgers.findingsSheet),
    drawSheet(ledgers.batches, content.batches, { kept: content.kept?.get(ledgers.batches.id) }),
    drawSheet(ledgers.setAsideSheet, content.setAside),
    drawSheet(ledgers.decisions, content.decisions, { kept: content.kept?.get(ledgers.decisions.id) }),
  ];
}

function hidden({ previous }: InstitutionWorkbookContent): readonly SheetImage[] {
  const lists = drawLists();
  return [drawSheet(previousTable, previous), ...(lists ? [lists] : [])];
}
