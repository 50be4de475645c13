import type { Injector } from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { keyOf } from "./cell-key";

type RuleId = ReturnType<SheetDataValidationModel["getRuleIdByLocation"]>;

/** The component searches a tree for the drop-down rule of each cell it draws, anew in every frame. It is remembered until a rule changes. */
export function rememberRules(injector: Injector): void {
  const model = injector.get(SheetDataValidationModel);
  const search = model.getRuleIdByLocation.bind(model);
  const bySheet = new Map<string, Map<number, RuleId>>();
  model.ruleChange$.subscribe(() => bySheet.clear());
  model.getRuleIdByLocation = (unit, sheet, row, column) => {
    const place = `${unit} ${sheet}`;
    const known = bySheet.get(place) ?? new Map<number, RuleId>();
    bySheet.set(place, known);
    const key = keyOf(row, column);
    if (known.has(key)) return known.get(key);
    const found = search(unit, sheet, row, column);
    known.set(key, found);
    return found;
  };
}
