import { mergeLocales, type Univer } from "@univerjs/core";
import design from "@univerjs/design/locale/zh-CN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUi from "@univerjs/docs-ui/locale/zh-CN";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import validation from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import find from "@univerjs/preset-sheets-find-replace/locales/zh-CN";
import note from "@univerjs/preset-sheets-note/locales/zh-CN";
import sheets from "@univerjs/sheets/locale/zh-CN";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUi from "@univerjs/sheets-formula-ui/locale/zh-CN";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import numfmtUi from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-CN";
import { UniverUIPlugin } from "@univerjs/ui";
import ui from "@univerjs/ui/locale/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-find-replace/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import { HIDDEN_BUTTONS } from "./hidden-buttons";
import { chineseUniver, startFormulas, startModel } from "../model/start-model";

/** But for those of the formulas, which describe five hundred functions and come later. */
const WORDS = mergeLocales(design, docsUi, sheets, formulaUi, numfmtUi, sheetsUi, ui, validation, note, find);

/** Univer with toolbar, formula bar and sheet tabs, drawn into `container`. One for each page. */
export function startScreen(container: HTMLElement): Univer {
  const univer = chineseUniver({ zhCN: WORDS });
  univer.registerPlugin(UniverRenderEnginePlugin);
  startFormulas(univer);
  // The page decides where the keyboard goes.
  univer.registerPlugin(UniverUIPlugin, {
    container,
    ribbonType: "simple",
    disableAutoFocus: true,
    menu: HIDDEN_BUTTONS,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  startModel(univer);
  // Numbers kept as text (001) are meant so: neither mark nor question.
  univer.registerPlugin(UniverSheetsUIPlugin, {
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  // It understands what is typed: 50% is a number.
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    showEditOnDropdown: false,
    showSearchOnDropdown: false,
  });
  return univer;
}
