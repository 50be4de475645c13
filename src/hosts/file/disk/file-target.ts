import { basename } from "node:path";
import type { WorkbookTarget } from "../../../workbook/workbook";
import { writeWorkbook } from "../write/write-workbook";
import { writeNew, writeWhole } from "./atomic-write";
import { deflate } from "./formats/deflate";

/** How a workbook file is written. */
interface FileTargetOptions {
  /** Whether a file that is there already is replaced; otherwise it is refused. */
  readonly overwrite: boolean;
  /** Date that the document bears; without one, equal images give equal bytes. */
  readonly stamp?: Date;
}

/** An .xlsx file to be written whole or not at all. */
export function fileTarget(path: string, { overwrite, stamp }: FileTargetOptions): WorkbookTarget {
  const write = overwrite ? writeWhole : writeNew;
  return {
    name: basename(path),
    async paint(image) {
      await write(path, await writeWorkbook(image, deflate, stamp));
      return [];
    },
  };
}
