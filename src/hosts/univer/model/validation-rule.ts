import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { ValidationImage } from "../../../workbook/sheet-image";
import { areaOf, rangeOf } from "../areas";

type Accepts = ValidationImage["accepts"];
type Condition = Pick<ISheetDataValidationRule, "type" | "operator" | "formula1" | "formula2">;

/**
 * Univer's own check of dates knows no `2012年10月8日` and would refuse it. The rule is kept for the file; what is no date is
 * found by the pane's check.
 */
const DATE = { operator: DataValidationOperator.GREATER_THAN_OR_EQUAL, formula1: "1" };

/** A validation in Univer's words. */
export function validationRule({
  area,
  accepts,
  prompt,
  strictness,
}: ValidationImage): ISheetDataValidationRule {
  return {
    uid: generateRandomId(),
    ranges: [rangeOf(area)],
    allowBlank: true,
    ...conditionOf(accepts),
    ...(accepts.kind.startsWith("list") && {
      renderMode: DataValidationRenderMode.ARROW,
      showDropDown: true,
    }),
    showErrorMessage: accepts.kind !== "any",
    errorStyle: strictness === "warning" ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    ...(prompt && { prompt, showInputMessage: true, error: prompt }),
  };
}

function conditionOf(accepts: Accepts): Condition {
  switch (accepts.kind) {
    case "list":
      // As Univer's own dialogue writes it: choices with commas stay whole.
      return { type: DataValidationType.LIST, formula1: JSON.stringify(accepts.values) };
    case "list-range":
      return { type: DataValidationType.LIST, formula1: `=${accepts.range.replace(/^=/, "")}` };
    case "date":
      return { type: DataValidationType.ANY, ...DATE };
    case "whole":
      return { type: DataValidationType.WHOLE, ...between(accepts) };
    case "text-length":
      return { type: DataValidationType.TEXT_LENGTH, ...between(accepts) };
    case "any":
      return { type: DataValidationType.ANY };
  }
}

function between({ from, to }: { readonly from: number; readonly to: number }): Omit<Condition, "type"> {
  return { operator: DataValidationOperator.BETWEEN, formula1: String(from), formula2: String(to) };
}

/** A rule as validations, one for each of its ranges; none where no image can say it. */
export function validationImages(rule: ISheetDataValidationRule): readonly ValidationImage[] {
  const accepts = acceptsOf(rule);
  if (!accepts) return [];
  return rule.ranges.map((range) => ({
    area: areaOf(range),
    accepts,
    ...(rule.prompt && { prompt: rule.prompt }),
    ...(rule.errorStyle === DataValidationErrorStyle.WARNING && { strictness: "warning" as const }),
  }));
}

function acceptsOf({
  type,
  operator,
  formula1 = "",
  formula2 = "",
}: ISheetDataValidationRule): Accepts | null {
  const [from, to] = [Number(formula1), Number(formula2)];
  const isBetween =
    operator === DataValidationOperator.BETWEEN && Number.isFinite(from) && Number.isFinite(to);
  const word: string = type;
  switch (word) {
    case "list":
      return listOf(formula1);
    case "whole":
      return isBetween ? { kind: "whole", from, to } : null;
    case "textLength":
      return isBetween ? { kind: "text-length", from, to } : null;
    case "any":
      return { kind: operator === DATE.operator ? "date" : "any" };
    default:
      return null;
  }
}

function listOf(formula: string): Accepts {
  if (formula.startsWith("=")) return { kind: "list-range", range: formula.slice(1) };
  const values = formula.startsWith("[") ? (JSON.parse(formula) as string[]) : formula.split(",");
  return { kind: "list", values };
}
