import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LocaleType,
  mergeLocales,
  type Univer,
} from "@univerjs/core";
import { OpenFindDialogOperation, UniverFindReplacePlugin } from "@univerjs/find-replace";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import filterUi from "@univerjs/sheets-filter-ui/locale/zh-CN";
import { UniverSheetsFindReplacePlugin } from "@univerjs/sheets-find-replace";
import functions from "@univerjs/sheets-formula/locale/zh-CN";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsSortUIPlugin } from "@univerjs/sheets-sort-ui";
import sortUi from "@univerjs/sheets-sort-ui/locale/zh-CN";
import { bringIcons } from "../icons/later-icon";
import { filtersStarted, offerFilters } from "../look/filters";
import "@univerjs/sheets-filter-ui/lib/index.css";
import "@univerjs/sheets-sort-ui/lib/index.css";

export { offerFilters };

/** What nobody needs before the first sheet can be typed into: notes, searching, filters, what functions are for, icons of menus. */
export async function startLater(univer: Univer): Promise<void> {
  const words = univer.__getInjector().get(LocaleService);
  words.load({ [LocaleType.ZH_CN]: mergeLocales(filterUi, sortUi, functions) });
  // Functions were described before the words were there.
  words.setLocale(LocaleType.ZH_CN);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  await Promise.all([filtersStarted(univer), bringIcons()]);
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
