import {
  IUniverInstanceService,
  UniverInstanceType,
  type IWorkbookData,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { chineseUniver, startFormulas, startModel } from "../../src/hosts/univer/model/start-model";
import { univerWorkbook } from "../../src/hosts/univer/univer-workbook";
import { workbookImageOf } from "../../src/hosts/univer/model/workbook-image-of";
import { workbookSnapshot } from "../../src/hosts/univer/model/workbook-snapshot";
import type { LiveWorkbook } from "../../src/workbook/live/live-workbook";
import type { WorkbookImage } from "../../src/workbook/sheet-image";

export interface HeadlessUniver {
  readonly univer: Univer;
  readonly workbook: Workbook;
  readonly live: LiveWorkbook;
  /** As it would be saved. */
  image(): WorkbookImage;
}

/** Univer without a screen, with a workbook in it. */
export function headlessUniver(image: WorkbookImage, name = "测试.xlsx"): HeadlessUniver {
  const univer = chineseUniver();
  startFormulas(univer);
  startModel(univer);
  const snapshot = workbookSnapshot("book", name, image);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot);
  // As on a screen: undo goes to the workbook that somebody works in.
  univer.__getInjector().get(IUniverInstanceService).focusUnit(workbook.getUnitId());
  return {
    univer,
    workbook,
    live: univerWorkbook(univer, workbook, name),
    image: () => workbookImageOf(univer, workbook),
  };
}

/** Univer with one blank sheet. */
export function blankUniver(): HeadlessUniver {
  return headlessUniver({ sheets: [{ sheet: "空白", columns: [], rows: [] }], properties: {} });
}
