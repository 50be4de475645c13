import { PANE_CATALOGUE } from "../../../workbook/live/pane-catalogue";
import { pageDoor, type ExcelDoor } from "../door";
import { visit } from "../excel-error";

/** By this entry in a workbook's settings Excel opens the pane of that name with the workbook (MS-OWEMXML, TaskpaneId). */
const KEY = "Office.AutoShowTaskpaneWithDocument";

/** Whether the pane opens with the workbook that is open. */
export function opensWithWorkbook(door: ExcelDoor = pageDoor()): Promise<boolean> {
  return visit(door, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY).load("value");
    await context.sync();
    return !setting.isNullObject && setting.value === true;
  });
}

/** Has it open with the workbook from now on, or no longer; it counts once the workbook is saved. */
export function openWithWorkbook(opens: boolean, door: ExcelDoor = pageDoor()): Promise<void> {
  return visit(door, async (context) => {
    const { settings } = context.workbook;
    if (opens) settings.add(KEY, true);
    else {
      settings.getItemOrNullObject(KEY).delete();
      // Or a program that draws the file anew would have it open again.
      context.workbook.properties.custom.getItemOrNullObject(PANE_CATALOGUE).delete();
    }
    await context.sync();
  });
}
