import type { ChartImage } from "../../../paper/chart-image";
import type { FileImage } from "../../../paper/paper-image";
import type { WorkbookContent } from "../../../workbook/grid";
import type { PlatformDesk } from "../../../workbook/platform/platform";
import type { SheetImage, WorkbookImage } from "../../../workbook/sheet-image";

/** A chosen file, read. */
export interface ReadWorkbookFile {
  readonly content: WorkbookContent;
  readonly sha256: string;
}

/** A folder that somebody chose, read as often as wanted. */
export interface ChosenFolder {
  readonly name: string;
  /** Every workbook in it as it stands now. Throws `HostError` where it is gone. */
  files(): Promise<readonly File[]>;
}

/** What the pane needs besides the workbook; the door hands it in. */
export interface Services {
  /** Reads a chosen file away from the page's own thread. Throws `HostError` where it is refused; `locked` where a password opens it. */
  readFile(file: File, signal: AbortSignal, password?: string): Promise<ReadWorkbookFile>;
  /** Makes files and offers them for saving: several packed into one of this name, a single one as it is. */
  saveAll(name: string, files: ReadonlyMap<string, FileImage>): Promise<void>;
  /** Workbooks that lie open beside this one and may be a department's; only where the page holds several. */
  readonly openBooks?: { names(): readonly string[]; files(): Promise<readonly File[]> };
  /** What the departments of the sample institution hand in. */
  readonly sample?: { isOf(institution: string | null): boolean; files(): Promise<readonly File[]> };
  /** Lets somebody choose a folder; null where he chose none. Only where the browser can. */
  readonly chooseFolder?: () => Promise<ChosenFolder | null>;
  /** Saves the workbook at hand as a file, after asking where it would lose something; only where the page itself can. */
  readonly saveBook?: () => Promise<void>;
  /** The platform that served this page: a department hands in there; absent where the page came from elsewhere. */
  readonly platform?: () => Promise<PlatformDesk>;
  /** The workbook at hand as a file, as it is now; only where the page can make one. */
  readonly bookFile?: () => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Prints sheets as their page is set up, one below the other; only where the page itself can. */
  readonly printSheets?: (sheets: readonly SheetImage[]) => Promise<void>;
  /** Shows them as pages, as wide as the screen allows; `note` says what to do after a look, where the window itself can do nothing. */
  readonly previewSheets?: (sheets: readonly SheetImage[], note: string) => Promise<void>;
  /** Lays workbooks of their own beside this one, unsaved, the first of them in sight; only where the page holds several. */
  readonly layBook?: (what: string, images: ReadonlyMap<string, WorkbookImage>) => Promise<void>;
  /** Opens a workbook of its own beside this one, unsaved; only where the pane stands in a program that can. */
  openBook?(image: WorkbookImage): Promise<void>;
  /** A chart as the bytes of a .png; only where the pane stands in a program that lays pictures over its cells. */
  readonly drawPicture?: (chart: ChartImage) => Promise<Uint8Array>;
  /** The ribbon, where it shares the page with the pane. */
  readonly ribbon?: {
    onPressed(listener: (id: string) => void): () => void;
    allow(allowed: Readonly<Record<string, boolean>>): Promise<void>;
    showPane(): Promise<void>;
  };
  /** What a button of the ribbon could say nowhere else, once. */
  leftWord?(): string | null;
  /** The same while the pane is open. Gives what ends the listening. */
  hearWords?(listener: (sentence: string) => void): () => void;
  /** `2012-10-08`. */
  today(): string;
}
