import { fitted } from "../../../workbook/fitted";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import { writeWorkbook } from "../write/write-workbook";
import { zip } from "../write/zip/zip";
import { browserDeflate } from "./deflate";
import { offer, WORKBOOK, ZIP } from "./offer";

/** A workbook as the bytes of a file. */
export function bytesOf(image: WorkbookImage): Promise<Uint8Array> {
  return writeWorkbook(fitted(image), browserDeflate);
}

/** Workbook files packed into one, as bytes. */
async function zipOf(files: ReadonlyMap<string, WorkbookImage>): Promise<Uint8Array> {
  const parts = [];
  for (const [name, image] of files)
    parts.push({ name, chunks: [await bytesOf(image)], effort: "quick" as const });
  return zip(parts, browserDeflate, new Date(Date.UTC(2000, 0, 1)));
}

/** Offers the files for saving, packed into one; a single file goes as it is, under its own name. */
export async function saveFiles(name: string, files: ReadonlyMap<string, WorkbookImage>): Promise<void> {
  const [only, ...others] = files;
  if (only && others.length === 0) offer(only[0], await bytesOf(only[1]), WORKBOOK);
  else offer(name, await zipOf(files), ZIP);
}
