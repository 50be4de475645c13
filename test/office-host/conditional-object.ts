import type { Area } from "../../src/workbook/address";
import { overlap } from "./addresses";
import type { ConditionalModel, SheetModel } from "./book-model";
import { Refusal, textOf, WireObject, type Scalar } from "./wire";

/** `conditionalFormats` of some ranges: those that meet them, and new ones over all of them. */
export function conditionalFormats(sheet: SheetModel, areas: readonly Area[]): WireObject {
  const here = (): readonly ConditionalModel[] =>
    sheet.conditional.filter((one) => one.areas.some((own) => areas.some((area) => overlap(own, area))));
  return new WireObject("ConditionalFormatCollection", {
    item: (id) => {
      const one = here().find((other) => idOf(other) === id);
      if (!one) throw new Refusal("ItemNotFound");
      return conditionalFormat(sheet, one);
    },
    items: () => here().map((one) => conditionalFormat(sheet, one)),
    methods: {
      Add: (type) => {
        sheet.demand("FormatCells");
        if (type !== "Custom") throw new Refusal("NotImplemented");
        const one: ConditionalModel = { type, areas, facts: new Map() };
        sheet.conditional = [...sheet.conditional, one];
        return conditionalFormat(sheet, one);
      },
    },
  });
}

const ids = new WeakMap<ConditionalModel, string>();
let count = 0;

function idOf(one: ConditionalModel): string {
  const id = ids.get(one) ?? `{conditional-${++count}}`;
  ids.set(one, id);
  return id;
}

function conditionalFormat(sheet: SheetModel, one: ConditionalModel): WireObject {
  return new WireObject("ConditionalFormat", {
    id: idOf(one),
    scalars: { Id: { get: () => idOf(one) }, Type: { get: () => one.type } },
    parts: { Custom: () => customFormat(one) },
    methods: {
      Delete: () => {
        sheet.demand("FormatCells");
        sheet.conditional = sheet.conditional.filter((other) => other !== one);
      },
    },
  });
}

/** Excel refuses to say what is custom of another kind. */
function customFormat({ type, facts }: ConditionalModel): WireObject {
  if (type !== "Custom") throw new Refusal("InvalidOperation", "Not a custom conditional format.");
  const fact = (name: string): Scalar => ({
    get: () => facts.get(name) ?? null,
    set: (value) => void facts.set(name, value),
  });
  const formula: Scalar = {
    get: () => facts.get("Rule.Formula") ?? null,
    set: (value) => {
      if (!textOf(value).startsWith("=")) throw new Refusal("InvalidArgument", "No formula.");
      facts.set("Rule.Formula", value);
    },
  };
  return new WireObject("CustomConditionalFormat", {
    parts: {
      Rule: () => new WireObject("ConditionalFormatRule", { scalars: { Formula: formula } }),
      Format: () =>
        new WireObject("ConditionalRangeFormat", {
          parts: {
            Fill: () => new WireObject("ConditionalRangeFill", { scalars: { Color: fact("Fill.Color") } }),
            Font: () =>
              new WireObject("ConditionalRangeFont", {
                scalars: { Bold: fact("Font.Bold"), Underline: fact("Font.Underline") },
              }),
          },
        }),
    },
  });
}
