import type { ChartImage } from "../../paper/chart-image";
import type { DataPackage, OpenPackage } from "../../workbook/data/data-table";
import type { KeptTable, RollUpPlace } from "../../workbook/data/roll-up-place";
import type { PaperImage } from "../../paper/paper-image";
import type { WorkbookContent } from "../../workbook/grid";
import type { WorkbookPatch } from "../../workbook/live/workbook-patch";
import type { WorkbookImage } from "../../workbook/sheet-image";
import type { FileBytes } from "../../workbook/workbook";

/** A workbook file, not yet read. */
export interface InputFile {
  readonly path: string;
  read(): Promise<WorkbookContent>;
  /** Hex digest of the bytes. */
  sha256(): Promise<string>;
}

/** What a result may take the place of: nothing, or the file with this digest and no other. */
export type Overwrites = "nothing" | { readonly sha256: string };

/** A file to be written: bytes, or those of another file, which must still have the digest. */
export type Result = { readonly path: string; readonly over: Overwrites } & (
  { readonly bytes: FileBytes } | { readonly copyOf: string; readonly sha256: string }
);

/** What the command line needs of the world; only the door knows which hosts stand behind it. */
export interface Environment {
  open(path: string): InputFile;
  /** A picture of a workbook as the bytes of a file: behind the password of the workbook that it was made from, if that has one. */
  pack(image: WorkbookImage, from?: string): Promise<Uint8Array>;
  /** The same in pieces, for what is too large to be held twice. */
  packInPieces(image: WorkbookImage, from?: string): Promise<readonly Uint8Array[]>;
  /** The same of a paper. */
  packPaper(paper: PaperImage): Promise<Uint8Array>;
  /** A chart as the bytes of a .png. Throws `HostError` where this computer has no font for it. */
  packPicture(chart: ChartImage): Promise<Uint8Array>;
  /** Tables for other programs as the bytes of one file. */
  packTables(tables: DataPackage): Promise<Uint8Array>;
  /** Opens such bytes. Rejects with `HostError` where they are not what they were when they were packed. */
  openTables(file: string, bytes: Uint8Array): Promise<OpenPackage>;
  /** The bytes of a file. Rejects with `HostError` where it cannot be read. */
  bytesOf(path: string): Promise<Uint8Array>;
  /** Where packages of many institutions are kept: a folder, or a database by its address. Rejects with `HostError` where it cannot be had. */
  rollUp(kind: "store" | "engine", address: string, tables: readonly KeptTable[]): Promise<RollUpPlace>;
  /** The SQL of a view, by its id. */
  viewText(id: string): Promise<string>;
  /**
   * The bytes of an .xlsx, as they were when it was read, with single cells and properties changed; nothing is written yet. Throws
   * `HostError` where the file is no longer that, or where a cell must not be written over.
   */
  patch(file: Placed, patch: WorkbookPatch): Promise<Uint8Array>;
  /**
   * Writes all of them, in this order, or none; throws `HostError` where the disk refuses, or where one would take the
   * place of something else than it says.
   */
  write(results: readonly Result[]): Promise<void>;
  /** Every file below a folder with its digest, by its name there; null where there is no such folder. */
  filesBelow(folder: string): Promise<FolderFiles | null>;
  /**
   * Puts a folder with these files in the place of the one that stands there, whole or not at all. Throws `HostError` where the disk
   * refuses, or where what stands there is no longer `over`.
   */
  replaceFolder(
    folder: string,
    files: ReadonlyMap<string, Uint8Array>,
    over: FolderFiles | null,
  ): Promise<void>;
  /** Moves a file into the place of another in one step, if both still have the digests given. */
  putBack(file: Placed, over: Placed): Promise<void>;
  /** Whether the file is a workbook of ours that nobody saved since. */
  isAsWritten(path: string): Promise<boolean>;
  /** The day on the wall calendar here. */
  today(): string;
  out(text: string): void;
  err(text: string): void;
  /** Draws on the terminal as it is: what a terminal obeys is taken out of `out` and `err`. */
  readonly draw?: (text: string) => void;
  /** A terminal that can show a progress bar. */
  readonly terminal: boolean;
  /** Asks whoever sits before the terminal; absent in a pipe. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Whether the trace of a mistake of the program is wanted. */
  readonly verbose?: boolean;
}

/** Digests of the files below a folder, by their names there. */
type FolderFiles = ReadonlyMap<string, string>;

/** A file that has been looked at. */
export interface Placed {
  readonly path: string;
  readonly sha256: string;
}
