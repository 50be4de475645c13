import { today } from "../../hosts/clock/today";
import { writeInPieces } from "../../hosts/file/write/write-workbook";
import { wholeOf } from "../../hosts/file/write/zip/zip";
import { commit } from "../../hosts/file/disk/commit";
import { deflate } from "../../hosts/file/disk/formats/deflate";
import { filesBelow } from "../../hosts/file/disk/folders/files-below";
import { replaceFolder } from "../../hosts/file/disk/folders/replace-folder";
import { nodeInflate } from "../../hosts/file/disk/formats/inflate";
import { fileBytes } from "../../hosts/file/disk/formats/file-bytes";
import { viewText } from "../../hosts/file/disk/store/view-text";
import { putBack } from "../../hosts/file/disk/put-back";
import { asRead, fileSource } from "../../hosts/file/disk/formats/read-file";
import { isAsWritten, writtenSeal } from "../../hosts/file/disk/seal";
import { Passwords, type AskPassword } from "../../hosts/file/disk/passwords";
import { isEncryptedPackage } from "../../hosts/file/read/package/ole-directory";
import { encrypted } from "../../hosts/file/read/package/refusals";
import { patchXlsx } from "../../hosts/file/patch/patch-xlsx";
import { drawingTools } from "../../hosts/file/disk/drawing/drawing-tools";
import { fitted } from "../../workbook/fitted";
import type { ChartImage } from "../../paper/chart-image";
import type { Environment, Result } from "./environment";

/** The environment of a real machine: files on its disk, its clock, its terminal. */
export function machineEnvironment(ask: AskPassword = nobodyToAsk): Environment {
  const passwords = new Passwords(ask);
  const packPicture = pictures();
  const packInPieces: Environment["packInPieces"] = async (image, from) => {
    const pieces = await writeInPieces(fitted(image), deflate, undefined, writtenSeal);
    return from === undefined ? pieces : passwords.close(from, pieces);
  };
  return {
    open: (path) => fileSource(path, {}, (at, bytes) => passwords.open(at, bytes)),
    pack: async (image, from) => wholeOf(await packInPieces(image, from)),
    packInPieces,
    patch: async ({ path, sha256 }, patch) => {
      const bytes = asRead(path, sha256);
      const opened = isEncryptedPackage(bytes) ? await passwords.open(path, bytes) : bytes;
      if (opened === null) throw encrypted();
      const patched = await patchXlsx(opened, patch, { inflate: nodeInflate, deflate });
      return opened === bytes ? patched : wholeOf(await passwords.close(path, [patched]));
    },
    // Most commands write no paper.
    packPaper: async (paper) => (await import("../../hosts/docx/write-paper")).writePaper(paper, packPicture),
    packPicture,
    packTables: async (tables) =>
      (await import("../../hosts/file/exchange/package-bytes")).packageBytes(tables),
    openTables: async (file, bytes) =>
      (await import("../../hosts/file/exchange/open-package")).openPackage(file, bytes),
    bytesOf: fileBytes,
    rollUp: async (kind, address, tables) => {
      if (kind === "engine")
        return (await import("../../hosts/postgres/postgres-place")).PostgresPlace.open(address, tables);
      const { ParquetPlace } = await import("../../hosts/file/disk/store/parquet-place");
      return new ParquetPlace(address, tables);
    },
    viewText,
    write,
    filesBelow,
    replaceFolder,
    putBack,
    isAsWritten,
    today,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    terminal: process.stderr.isTTY,
    // Looked at when somebody may be asked: opening standard input takes time that a check need not spend.
    get ask() {
      return process.stdin.isTTY && process.stderr.isTTY ? askLine : undefined;
    },
  };
}

/** Fonts are large: they are looked for when the first picture is wanted, and kept; so is a picture, for as long as its chart is. */
function pictures(): Environment["packPicture"] {
  let tools: ReturnType<typeof drawingTools> | undefined;
  const drawn = new WeakMap<ChartImage, Promise<Uint8Array>>();
  const draw = async (chart: ChartImage) => {
    tools ??= drawingTools();
    const { writePng } = await import("../../hosts/picture/write-png");
    return writePng(chart, await tools);
  };
  return (chart) => {
    const picture = drawn.get(chart) ?? draw(chart);
    drawn.set(chart, picture);
    return picture;
  };
}

const nobodyToAsk: AskPassword = () => Promise.resolve(null);

/** One line from the keyboard. The question goes where no result goes. */
async function askLine(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

async function write(results: readonly Result[]): Promise<void> {
  const writes = [];
  for (const result of results) {
    const { path, over } = result;
    const bytes = "bytes" in result ? result.bytes : asRead(result.copyOf, result.sha256);
    writes.push({ path, bytes, over });
  }
  await commit(writes, { makeFolders: true });
}
