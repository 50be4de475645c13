import type { Stage } from "../findings/finding";
import type { CheckedFile } from "../flows/checking/check";
import type { WorkbookContent } from "../workbook/grid";
import type { UndoStep } from "./undo";

/** Which kind of workbook the pane stands in; `other` is none of ours. */
type PaneKind = "department" | "institution" | "other";

/** All that the views know; never changed, only replaced. */
export interface SessionState {
  readonly content: WorkbookContent;
  readonly checked: CheckedFile;
  readonly kind: PaneKind;
  readonly stage: Stage;
  readonly today: string;
  /** Who reviews in this pane, as he said himself. */
  readonly reviewer: string | null;
  /** What can be put back, the last at the end. */
  readonly undo: readonly UndoStep[];
  /** Why the last change by hand could not be followed. */
  readonly trouble: string | null;
}

/** A workbook is a department's when it says so or has its 科室信息; loose registers alone are none of ours. */
export function kindOf({ properties }: WorkbookContent, { kind, read }: CheckedFile): PaneKind {
  if (kind === "institution") return "institution";
  return properties.get("IRPC.Kind") === "department" || read.cover !== null ? "department" : "other";
}
