import type { Institution } from "../../flows/open-institution";
import { newSupervision } from "../../flows/supervision/new-supervision";
import { institutionInfo } from "../../subjects/institution/sheets/institution-info";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { institutionOf } from "../institution/institution";
import type { Plan } from "../plan";
import type { SessionState } from "../state";

/** What it is called as a file. */
const FILE = "监察室专用工作簿.xlsx";
const NEXT = "接着请核对“单位信息”“处置建议”“假日表”，再登记信息档案和预警。";

/** A new 监察室专用工作簿 as a file, made from the institution's workbook in the pane. Throws `HostError` where that is none. */
export function bookBeside(state: SessionState): ReadonlyMap<string, WorkbookImage> {
  return new Map([[FILE, newSupervision(institutionOf(state))]]);
}

/** 新建监察室专用工作簿 in this workbook, by what the institution's says; sheets of other names stay. */
export function newSupervisionPlan({ content }: SessionState, institution: Institution): Plan {
  const { sheets, properties } = newSupervision(institution);
  const there = new Set(content.sheets.map(({ sheet }) => sheet));
  const images = sheets.filter(({ sheet }) => !there.has(sheet));
  const kept = sheets.filter(({ sheet }) => there.has(sheet)).map(({ sheet }) => sheet);
  const names = images.map(({ sheet }) => sheet).join("、");
  return {
    label: "新建监察室专用工作簿",
    sentences: [
      `在本工作簿里加入 ${images.length} 张：${names}。“单位信息”从“${institution.content.name}”抄来。`,
      kept.length > 0 ? `已有的同名工作表不动：${kept.join("、")}。` : "原有的工作表不动。",
      "它只由监察室保管，不下发、不汇总；请在 Excel、WPS 里设打开密码。",
      NEXT,
    ],
    changes: [],
    images,
    properties,
    reveal: { sheet: institutionInfo.tab, row: 1, column: 2 },
  };
}
