import type { SheetDefinition } from "../../sheets/define-sheet";
import { valueAt, type GridRow } from "../../workbook/grid";
import { footerOf } from "./footer";
import type { Header } from "../head/header";
import { isBlank, RepeatedHeader } from "./row-kinds";
import { layoutOf, type Slot } from "./slots";
import { rememberingParts } from "../../workbook/remembering";

/** The labels of our own small table below a form are words of a footer too. */
const WITHOUT_FOOTERS = new Set(["sheetReview"]);

/** Which lines below a header are lines of its table. */
export const lineKinds = rememberingParts(
  (header: Header, definition: SheetDefinition) => new LineKinds(definition, header),
);

class LineKinds {
  private readonly repeated: RepeatedHeader;
  private readonly hasFooters: boolean;
  /** Totals stand below risk points; a list of people or departments has none. */
  private readonly isRegister: boolean;
  /** The columns of 风险点 and 防控措施. */
  private readonly prose: ReadonlySet<number>;
  private readonly slotOfColumn: readonly (Slot | undefined)[];

  constructor(
    definition: SheetDefinition,
    private readonly header: Header,
  ) {
    const { slots, slotOfColumn } = layoutOf(header, definition);
    this.slotOfColumn = slotOfColumn;
    this.repeated = new RepeatedHeader(definition, slots, header.labels);
    this.hasFooters = definition.filledBy === "person" && !WITHOUT_FOOTERS.has(definition.id);
    this.isRegister = definition.level !== undefined;
    const prose = slots.filter(({ key }) => key === "point" || key === "measures");
    this.prose = new Set(prose.flatMap(({ at, parts }) => parts?.columns ?? [at]));
  }

  /** A line of the table, a footer (L12), or neither: blank, prefilled alone, the header again. */
  of(row: GridRow): "line" | "footer" | "neither" {
    const footer = this.hasFooters ? footerOf(row, this.isProse) : null;
    // Figures alone end a table only where they would make a row; 序号 runs on over blank lines.
    if (footer !== "words" && !this.isFilled(row)) return "neither";
    if (this.repeated.isIn(row) || !this.isOwn(row)) return "neither";
    return footer === null || (footer === "figures" && !this.isRegister) ? "line" : "footer";
  }

  private readonly isProse = (column: number): boolean => this.prose.has(column);

  /** Of points side by side each is read by itself; a line without any belongs to the first. */
  private isOwn(row: GridRow): boolean {
    const { point, points } = this.header;
    if (!point || !isBlank(valueAt(row, point.column))) return true;
    return point === points[0] && points.every(({ column }) => isBlank(valueAt(row, column)));
  }

  private isFilled({ columns, values }: GridRow): boolean {
    for (let i = 0; i < columns.length; i++) {
      const slot = this.slotOfColumn[columns[i] ?? 0];
      if (slot?.makesRow && !isBlank(values[i])) return true;
    }
    return false;
  }
}
