import { LocaleType, LogLevel, Univer, type ILocales } from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";

/** Univer in Chinese, without a plugin yet. */
export function chineseUniver(locales: ILocales = {}): Univer {
  return new Univer({ locale: LocaleType.ZH_CN, locales, logLevel: LogLevel.WARN });
}

/** The part of Univer that needs no screen: cells, formulas, number formats, validations. */
export function startModel(univer: Univer): void {
  univer.registerPlugin(UniverSheetsPlugin);
  // What a file says is what stands there, until somebody changes a cell.
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin, {
    showEditOnDropdown: false,
    showSearchOnDropdown: false,
  });
}

/** Formulas come before the sheets that hold them. */
export function startFormulas(univer: Univer): void {
  univer.registerPlugin(UniverFormulaEnginePlugin);
}
