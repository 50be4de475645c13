import type { SheetDefinition } from "../sheets/define-sheet";
import type { GridRow } from "../workbook/grid";
import { footerOf } from "./footer";
import type { Header } from "./header";
import { isBlank, RepeatedHeader } from "./row-kinds";
import type { Slot } from "./slots";

/** The labels of our own small table below a form are words of a footer too. */
const WITHOUT_FOOTERS = new Set(["sheetReview"]);

/** Which lines below a header are lines of its table. */
export class LineKinds {
  private readonly slotOfColumn: (Slot | undefined)[] = [];
  private readonly repeated: RepeatedHeader;
  private readonly hasFooters: boolean;
  /** The columns of 风险点 and 防控措施. */
  private readonly prose: ReadonlySet<number>;

  constructor(
    definition: SheetDefinition,
    private readonly header: Header,
    slots: readonly Slot[],
  ) {
    for (const slot of slots) this.slotOfColumn[slot.at] = slot;
    this.repeated = new RepeatedHeader(definition, slots);
    this.hasFooters = definition.filledBy === "person" && !WITHOUT_FOOTERS.has(definition.id);
    const prose = [header.columnOf.get("point"), header.columnOf.get("measures"), header.second];
    this.prose = new Set(prose.filter((column) => typeof column === "number"));
  }

  /** A line of the table, a footer (L12), or neither: blank, prefilled alone, the header again. */
  of(row: GridRow): "line" | "footer" | "neither" {
    const footer = this.hasFooters ? footerOf(row, this.isProse) : null;
    // Figures alone end a table only where they would make a row; 序号 runs on over blank lines.
    if (footer !== "words" && !this.isFilled(row)) return "neither";
    if (this.repeated.isIn(row)) return "neither";
    return footer === null ? "line" : "footer";
  }

  private readonly isProse = (column: number): boolean => this.prose.has(column);

  private isFilled({ columns, values }: GridRow): boolean {
    for (let i = 0; i < columns.length; i++) {
      const at = columns[i] ?? 0;
      const slot = this.slotOfColumn[at];
      const makesRow = slot ? slot.makesRow : at === this.header.second;
      if (makesRow && !isBlank(values[i])) return true;
    }
    return false;
  }
}
