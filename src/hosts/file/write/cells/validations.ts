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

/** A validation's XML before its area and behind it. */
interface Drawn {
  readonly prompt: string | undefined;
  readonly strictness: ValidationImage["strictness"];
  readonly before: string;
  readonly behind: string;
}

/** By what is accepted: a column accepts the same in a hundred receipts, by the same object. */
const drawn = new WeakMap<ValidationImage["accepts"], Drawn>();

function validation(image: ValidationImage): string {
  const { area, accepts, prompt, strictness } = image;
  const last = drawn.get(accepts);
  const isSame = last?.prompt === prompt && last?.strictness === strictness;
  const known = last && isSame ? last : draw(image);
  if (known !== last) drawn.set(accepts, known);
  return `${known.before}${areaName(area)}${known.behind}`;
}

function draw({ accepts, prompt, strictness }: ValidationImage): Drawn {
  const attributes = [
    ...kind(accepts),
    ...(strictness === "warning" ? ['errorStyle="warning"'] : []),
    'allowBlank="1"',
    ...(prompt ? ['showInputMessage="1"'] : []),
    ...(accepts.kind === "any" ? [] : ['showErrorMessage="1"']),
    ...(prompt ? [`prompt="${xmlAttribute(withinLimit(prompt))}"`] : []),
  ];
  const formulas = formulasOf(accepts).map((formula, index) => {
    return `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`;
  });
  return {
    prompt,
    strictness,
    before: `<dataValidation ${attributes.join(" ")} sqref="`,
    behind: `">${formulas.join("")}</dataValidation>`,
  };
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
