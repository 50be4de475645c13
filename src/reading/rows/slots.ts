import type { Column } from "../../sheets/columns/column";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { rememberingParts } from "../../workbook/remembering";
import type { Header, Parts } from "../head/header-types";

/** Blanks below these may mean 同上. */
const CARRIED = ["name", "post", "power"];

/** One column of a table that is being read. */
export interface Slot {
  readonly key: string;
  readonly column: Column;
  readonly at: number;
  /** Filled, it makes a row; 编号 and what the roster prefills do not. */
  readonly makesRow: boolean;
  readonly carried: boolean;
  /** Its value stands in several columns. */
  readonly parts: Parts | null;
}

/** How a table lies under its header: worked out once, however many workbooks bear that header. */
interface TableLayout {
  readonly slots: readonly Slot[];
  /** Those of `CARRIED`. */
  readonly carried: readonly Slot[];
  /** Values that stand in several columns: 风险点 and 表现形式, ticks under 一级 | 二级 | 三级. */
  readonly gathered: readonly Slot[];
  readonly slotOfColumn: readonly (Slot | undefined)[];
  /** Columns whose merged areas count. */
  readonly columns: readonly number[];
  /** A line that nothing is known of but what its header says. */
  readonly blank: Readonly<Record<string, string | null>>;
}

export const layoutOf = rememberingParts((header: Header, definition: SheetDefinition): TableLayout => {
  const slots = slotsOf(definition, header);
  const slotOfColumn: (Slot | undefined)[] = [];
  for (const slot of slots) for (const at of slot.parts?.columns ?? [slot.at]) slotOfColumn[at] = slot;
  const gathered = slots.filter(({ parts }) => parts !== null);
  const department = header.department === null ? [] : [header.department];
  const parts = gathered.flatMap((slot) => slot.parts?.columns ?? []);
  return {
    slots,
    carried: slots.filter(({ carried }) => carried),
    gathered,
    slotOfColumn,
    columns: [...header.columnOf.values(), ...department, ...parts],
    blank: {
      ...Object.fromEntries(Object.keys(definition.columns).map((key) => [key, null])),
      ...(header.point && { [header.point.key]: header.point.value }),
    },
  };
});

function slotsOf(definition: SheetDefinition, header: Header): readonly Slot[] {
  const prefilled = new Set<string>(definition.prefilled ?? []);
  const isRegister = definition.level !== undefined;
  // What the heading over a point says is given, not read.
  const read = [...header.columnOf].filter(([key]) => key !== header.point?.key);
  return read.map(([key, at]) => ({
    key,
    at,
    column: definition.columns[key] as Column,
    makesRow: !isRegister || !prefilled.has(key),
    carried: isRegister && CARRIED.includes(key),
    parts: header.parts.get(key) ?? null,
  }));
}
