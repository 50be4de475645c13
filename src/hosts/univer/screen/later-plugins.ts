import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  type Univer,
} from "@univerjs/core";
import { OpenFindDialogOperation, UniverFindReplacePlugin } from "@univerjs/find-replace";
import { UniverSheetsFindReplacePlugin } from "@univerjs/sheets-find-replace";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";

/** What nobody needs before the first sheet stands there: number formats, notes, searching. */
export function startLater(univer: Univer): void {
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
}

/** Opens the search over a workbook, as soon as the component has one, or takes the keyboard back into it. */
export async function openSearch(univer: Univer, unitId: string): Promise<void> {
  const injector = univer.__getInjector();
  // Until then nothing offers to be searched, and the command does nothing without a word.
  await injector.get(LifecycleService).onStage(LifecycleStages.Steady);
  // The search closes itself again where another part has the keyboard.
  injector.get(IUniverInstanceService).focusUnit(unitId);
  await injector.get(ICommandService).executeCommand(OpenFindDialogOperation.id);
}
