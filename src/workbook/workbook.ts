import type { WorkbookContent } from "./grid";
import type { WorkbookImage } from "./sheet-image";

/** Where cells come from: a file, or Excel open on the screen. */
export interface WorkbookSource {
  /** Name for people: the file's base name. */
  readonly name: string;
  /** Reads everything once. Throws `HostError` where the world refuses. */
  read(): Promise<WorkbookContent>;
}

/** Where results go. */
export interface WorkbookTarget {
  readonly name: string;
  /**
   * Draws the whole image or nothing at all. Throws `HostError` where the world refuses. Answers with what was refused of
   * how sheets scroll and print, which costs no content: a sentence each.
   */
  paint(image: WorkbookImage): Promise<readonly string[]>;
}

/** What a file is to hold, in one or in pieces. */
export type FileBytes = Uint8Array | readonly Uint8Array[];

/** The pieces of it. Not asked by its class: bytes may come from another window, which has one of its own. */
export function piecesOf(bytes: FileBytes): readonly Uint8Array[] {
  return "buffer" in bytes ? [bytes] : bytes;
}
