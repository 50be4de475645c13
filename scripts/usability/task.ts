import type { Page } from "playwright-core";
import type { WorkbookContent } from "../../src/workbook/grid";
import type { Hand } from "./hand";
import type { Files } from "./worlds";

/** Where the files of a task lie. */
export interface Desk {
  readonly page: Page;
  readonly path: (file: string) => string;
}

/** One thing that people come for, done the shortest way that somebody takes who was shown how. */
export interface UsabilityTask {
  readonly title: string;
  /** The way, in the order of the presses. */
  readonly way: string;
  /** Files on the disk. */
  readonly files: () => Files;
  /** Those that lie open, the last of them in sight. */
  readonly open: readonly string[];
  readonly walk: (hand: Hand, desk: Desk) => Promise<void>;
  /** What is wrong with what came of it; null where the task is done. */
  readonly faults: (saved: WorkbookContent) => string | null;
}
