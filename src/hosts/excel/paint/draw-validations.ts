import { areaName } from "../../../workbook/address";
import type { SheetImage, ValidationImage } from "../../../workbook/sheet-image";
import { listOfChoices, withinLimit } from "../../../workbook/validation-limits";

/** Date cells take any day of Excel's calendar. */
const FIRST_DAY = "1900-01-01";

/** What cells accept. Only when all sheets bear their names: lists may lie in another one. */
export function drawValidations(sheet: Excel.Worksheet, { validations = [] }: SheetImage): void {
  for (const { area, accepts, prompt, strictness } of validations) {
    const { dataValidation } = sheet.getRange(areaName(area));
    const rule = ruleOf(accepts);
    if (rule) {
      dataValidation.rule = rule;
      dataValidation.ignoreBlanks = true;
      dataValidation.errorAlert = alert(strictness ?? "stop");
    }
    if (prompt) dataValidation.prompt = { title: "", message: withinLimit(prompt), showPrompt: true };
  }
}

function ruleOf(accepts: ValidationImage["accepts"]): Excel.DataValidationRule | null {
  switch (accepts.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: listOfChoices(accepts.values) } };
    case "list-range":
      return { list: { inCellDropDown: true, source: `=${accepts.range.replace(/^=/, "")}` } };
    case "date":
      return { date: { formula1: FIRST_DAY, operator: "GreaterThanOrEqualTo" } };
    case "whole":
      return { wholeNumber: { formula1: accepts.from, formula2: accepts.to, operator: "Between" } };
    case "text-length":
      return { textLength: { formula1: accepts.from, formula2: accepts.to, operator: "Between" } };
    case "any":
      return null;
  }
}

function alert(strictness: "stop" | "warning"): Excel.DataValidationErrorAlert {
  return strictness === "stop"
    ? { title: "请核对", message: "这里只能填写或选择规定的内容。", showAlert: true, style: "Stop" }
    : { title: "请核对", message: "内容不在列表中。确认无误，可以继续。", showAlert: true, style: "Warning" };
}
