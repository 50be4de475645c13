import { PANE_CATALOGUE } from "../../../workbook/live/pane-catalogue";
import type { PaneOpening } from "../../../workbook/live/live-workbook";
import type { ExcelDoor } from "../door";
import { visit } from "../excel-error";

/** By this entry in a workbook's settings Excel opens the pane of that name with the workbook (MS-OWEMXML, TaskpaneId). */
const KEY = "Office.AutoShowTaskpaneWithDocument";

/** Whether the pane opens with the workbook that is open in Excel. */
export class AutoShow implements PaneOpening {
  /** Null as long as Excel was not asked. */
  private known: boolean | null = null;

  constructor(private readonly door: ExcelDoor) {}

  /** Asks in a request that goes anyway; what it answers with takes Excel's answer. */
  ask({ workbook }: Excel.RequestContext): () => void {
    const setting = workbook.settings.getItemOrNullObject(KEY).load("value");
    return () => void (this.known = !setting.isNullObject && setting.value === true);
  }

  async isOn(): Promise<boolean> {
    if (this.known === null)
      await visit(this.door, async (context) => {
        const isAnswered = this.ask(context);
        await context.sync();
        isAnswered();
      });
    return this.known === true;
  }

  async set(opens: boolean): Promise<void> {
    await visit(this.door, async (context) => {
      const { settings } = context.workbook;
      if (opens) settings.add(KEY, true);
      else {
        settings.getItemOrNullObject(KEY).delete();
        // Or a program that draws the file anew would have it open again.
        context.workbook.properties.custom.getItemOrNullObject(PANE_CATALOGUE).delete();
      }
      await context.sync();
    });
    this.known = opens;
  }
}
