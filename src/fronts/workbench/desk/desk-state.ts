import type { Session } from "../../../session/session";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import type { ShownWorkbook } from "../../../workbook/live/shown-workbook";
import type { Book, ReadBook } from "./book";
import type { Draft } from "../keeping/draft";
import type { DraftStore } from "../keeping/draft-store";
import type { OtherPages } from "../shell/other-pages";

/** What the desk needs of the world; the door hands it in. */
export interface DeskTools {
  show(name: string, image: WorkbookImage): Promise<ShownWorkbook>;
  /** The workbook in sight stands where somebody begins, and can be typed into. */
  typable(): void;
  /** Reads a chosen file. Throws `HostError` where it is refused; `locked` where a password opens it. */
  read(file: File, password?: string): Promise<ReadBook>;
  /** A workbook as a file; behind a password where it came with one. */
  write(image: WorkbookImage, password?: string): Promise<Uint8Array>;
  /** Offers a file for saving. */
  offer(name: string, bytes: Uint8Array): void;
  readonly keeper: DraftStore;
  readonly pages: OtherPages;
  /** Whether unsaved work may be kept on this computer, as somebody set it here. */
  readonly setting: { keeps(): boolean; set(keeps: boolean): void };
  today(): string;
  /** Milliseconds since 1970. */
  now(): number;
  readonly newId: () => string;
}

/** A file that waits for its password. */
export interface AskedPassword {
  readonly file: string;
  /** Whether somebody gave another one before. */
  readonly again: boolean;
  /** Null: nobody knows it. */
  readonly answer: (password: string | null) => void;
}

/** What the page shows; never changed, only replaced. */
export interface DeskState {
  readonly books: readonly Book[];
  readonly active: string | null;
  readonly session: Session | null;
  /** What is being done, while it lasts. */
  readonly busy: string | null;
  /** What was refused. */
  readonly trouble: string | null;
  /** The password that is asked for; it is in memory alone, as long as its book lies open. */
  readonly asked: AskedPassword | null;
  /** Why unsaved work is not kept in the browser, as long as it is not. */
  readonly unkept: string | null;
  /** False: 本机不留底, for computers that several people use. */
  readonly keeps: boolean;
  /** What was saved last, as long as nothing changed since. */
  readonly saved: string | null;
  /** Unsaved books of an earlier visit, offered again. */
  readonly left: readonly Draft[];
  /** What books and drafts are called, by id: each kind told apart among itself. */
  readonly names: ReadonlyMap<string, string>;
}

export const EMPTY_DESK: DeskState = {
  ...{ books: [], active: null, session: null, busy: null, trouble: null, asked: null },
  ...{ unkept: null, keeps: true, saved: null, left: [], names: new Map() },
};
