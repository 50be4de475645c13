import type { WorkbookContent } from "../workbook/grid";
import type { WorkbookImage } from "../workbook/sheet-image";

/** A workbook file, not yet read. */
export interface DeskFile {
  readonly path: string;
  read(): Promise<WorkbookContent>;
  /** Hex digest of the bytes. */
  sha256(): Promise<string>;
}

/** What the command line needs of the world; only the door knows which hosts stand behind it. */
export interface Desk {
  open(path: string): DeskFile;
  /** Writes all of them whole, or throws `HostError`. Existing files are replaced only where `overwrite` says so: all, none, or the paths it lists. */
  write(
    files: ReadonlyMap<string, WorkbookImage>,
    options: { readonly overwrite: boolean | readonly string[] },
  ): Promise<void>;
  /** The day on the wall calendar here. */
  today(): string;
  out(text: string): void;
  err(text: string): void;
  /** A terminal that can show a progress bar. */
  readonly terminal: boolean;
}
