import { areaName } from "../../../../workbook/address";
import type { ValidationImage } from "../../../../workbook/sheet-image";
import { listOfChoices, withinLimit } from "../../../../workbook/validation-limits";
import { xmlAttribute, xmlText } from "../zip/xml-text";

/** Date cells take any day of Excel's calendar. */
const FIRST_DAY = 1;

/** `<dataValidations>`; nothing where there are none. Ours, because exceljs drops the line ends of prompts. */
export function dataValidations(validations: readonly ValidationImage[] = []): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${validations.length}">${validations.map(validation).join("")}</dataValidations>`;
}

function validation({ area, accepts, prompt, strictness }: ValidationImage): string {
  const attributes = [
    ...kind(accepts),
    ...(strictness === "warning" ? ['errorStyle="warning"'] : []),
    'allowBlank="1"',
    ...(prompt ? ['showInputMessage="1"'] : []),
    ...(accepts.kind === "any" ? [] : ['showErrorMessage="1"']),
    ...(prompt ? [`prompt="${xmlAttribute(withinLimit(prompt))}"`] : []),
    `sqref="${areaName(area)}"`,
  ];
  const formulas = formulasOf(accepts).map((formula, index) => {
    return `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`;
  });
  return `<dataValidation ${attributes.join(" ")}>${formulas.join("")}</dataValidation>`;
}

function kind({ kind }: ValidationImage["accepts"]): readonly string[] {
  switch (kind) {
    case "list":
    case "list-range":
      return ['type="list"'];
    case "date":
      return ['type="date"', 'operator="greaterThanOrEqual"'];
    case "whole":
      return ['type="whole"'];
    case "text-length":
      return ['type="textLength"'];
    case "any":
      return [];
  }
}

function formulasOf(accepts: ValidationImage["accepts"]): readonly string[] {
  switch (accepts.kind) {
    case "list":
      return [`"${listOfChoices(accepts.values).replaceAll('"', '""')}"`];
    case "list-range":
      return [accepts.range.replace(/^=/, "")];
    case "date":
      return [String(FIRST_DAY)];
    case "whole":
    case "text-length":
      return [String(accepts.from), String(accepts.to)];
    case "any":
      return [];
  }
}
