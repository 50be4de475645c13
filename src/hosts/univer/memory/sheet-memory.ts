import { CommandType, type ICommandInfo } from "@univerjs/core";
import { sameMembers } from "../../../workbook/lists/following";
import type { SheetImage, WorkbookImage } from "../../../workbook/sheet-image";

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
}

/** Sheets as they were last put down, until a command touches them: of a large workbook only what changed is drawn up again. */
export class SheetMemory {
  /** By the id of the sheet. To be filled in by whoever draws them up. */
  readonly known = new Map<string, SheetImage>();
  #last: WorkbookImage | null = null;

  constructor(private readonly unitId: string) {}

  /** Every command of the component has to come by here. */
  take({ type, params }: Readonly<ICommandInfo>): void {
    const { unitId, subUnitId } = (params ?? {}) as Params;
    if (type !== CommandType.MUTATION || unitId !== this.unitId) return;
    // Cells moved from sheet to sheet, sheets that come and go: whatever names no sheet of its own may touch any.
    if (subUnitId === undefined) this.known.clear();
    else this.known.delete(subUnitId);
  }

  /** The image of before where this one says the same. */
  keep(image: WorkbookImage): WorkbookImage {
    const last = this.#last;
    const isSame =
      last !== null &&
      sameMembers(last.sheets, image.sheets) &&
      JSON.stringify(last.properties) === JSON.stringify(image.properties);
    return (this.#last = isSame ? last : image);
  }
}
