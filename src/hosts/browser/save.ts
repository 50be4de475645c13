import type { WorkbookImage } from "../../workbook/sheet-image";
import { writeWorkbook } from "../exceljs/write-workbook";
import { zip } from "../exceljs/zip";
import { browserDeflate } from "./deflate";

const ZIP = "application/zip";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Long enough for the browser to take the bytes over. */
const HELD_MS = 60_000;

/** Workbook files packed into one, as bytes. */
export async function zipOf(files: ReadonlyMap<string, WorkbookImage>): Promise<Uint8Array> {
  const parts = [];
  for (const [name, image] of files)
    parts.push({ name, chunks: [await writeWorkbook(image, browserDeflate)], effort: "quick" as const });
  return zip(parts, browserDeflate, new Date(Date.UTC(2000, 0, 1)));
}

/** Offers the files for saving, packed into one; a single file goes as it is, under its own name. */
export async function saveZip(name: string, files: ReadonlyMap<string, WorkbookImage>): Promise<void> {
  const [only, ...others] = files;
  if (only && others.length === 0) {
    const [file, image] = only;
    offer(file, new Blob([(await writeWorkbook(image, browserDeflate)) as BlobPart], { type: WORKBOOK }));
  } else offer(name, new Blob([(await zipOf(files)) as BlobPart], { type: ZIP }));
}

function offer(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HELD_MS);
}
