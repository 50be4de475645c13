import {
  isChart,
  isPaper,
  isTables,
  isText,
  type FileImage,
  type PaperImage,
} from "../../../paper/paper-image";
import type { DataPackage } from "../../../workbook/data/data-table";
import type { ChartImage } from "../../../paper/chart-image";
import { chartFile } from "../../../paper/svg/chart-svg";
import { fitted } from "../../../workbook/fitted";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import { writeWorkbook } from "../write/write-workbook";
import { zip } from "../write/zip/zip";
import { browserDeflate } from "./deflate";
import { DOCUMENT, offer, TEXT, WORKBOOK, ZIP } from "./offer";

/** A workbook as the bytes of a file. */
export function bytesOf(image: WorkbookImage): Promise<Uint8Array> {
  return writeWorkbook(fitted(image), browserDeflate);
}

/** What makes papers and pictures the bytes of files; handed in, since most people never need it. */
interface Makers {
  readonly writePaper: (paper: PaperImage) => Promise<Uint8Array>;
  readonly drawPicture: (chart: ChartImage) => Promise<Uint8Array>;
  readonly writeTables: (tables: DataPackage) => Promise<Uint8Array>;
}

/** Ending of a chart's file that is to be dots and not lines. */
const PNG = ".png";

/** Offers the files for saving, packed into one; a single file goes as it is, under its own name. */
export async function saveFiles(
  name: string,
  files: ReadonlyMap<string, FileImage>,
  { writePaper, drawPicture, writeTables }: Makers,
): Promise<void> {
  const write: Write = (file, image) => {
    if (isText(image)) return Promise.resolve(new TextEncoder().encode(image.text));
    if (isChart(image)) return file.endsWith(PNG) ? drawPicture(image) : drawingOf(image);
    if (isTables(image)) return writeTables(image);
    return isPaper(image) ? writePaper(image) : bytesOf(image);
  };
  const [only, ...others] = files;
  if (only && others.length === 0) {
    const [file, image] = only;
    offer(file, await write(file, image), typeOf(file, image));
  } else offer(name, await zipOf(files, write), ZIP);
}

type Write = (file: string, image: FileImage) => Promise<Uint8Array>;

function typeOf(file: string, image: FileImage): string {
  if (isText(image)) return TEXT;
  if (isChart(image)) return file.endsWith(PNG) ? "image/png" : "image/svg+xml";
  if (isTables(image)) return ZIP;
  return isPaper(image) ? DOCUMENT : WORKBOOK;
}

function drawingOf(chart: ChartImage): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(chartFile(chart)));
}

/** Files packed into one, as bytes. */
async function zipOf(files: ReadonlyMap<string, FileImage>, write: Write): Promise<Uint8Array> {
  const parts = [];
  for (const [name, image] of files)
    parts.push({ name, chunks: [await write(name, image)], effort: "quick" as const });
  return zip(parts, browserDeflate, new Date(Date.UTC(2000, 0, 1)));
}
