import type { Stage } from "../findings/finding";
import type { CheckedFile } from "../flows/checking/check-department";
import { isSupervision } from "../flows/kinds";
import type { Institution } from "../flows/open-institution";
import type { WorkbookContent } from "../workbook/grid";
import type { UndoStep } from "./undo";

/** Which kind of workbook the pane stands in; `other` is none of ours. */
type PaneKind = "department" | "institution" | "supervision" | "other";

/** All that the views know; never changed, only replaced. */
export interface SessionState {
  readonly content: WorkbookContent;
  readonly checked: CheckedFile;
  readonly kind: PaneKind;
  readonly stage: Stage;
  readonly today: string;
  /** Who reviews in this pane, as he said himself. */
  readonly reviewer: string | null;
  /** The institution's workbook, chosen beside 监察室专用工作簿 to tell who somebody is; null where nobody chose it. */
  readonly institution: Institution | null;
  /** What can be put back, the last at the end. */
  readonly undo: readonly UndoStep[];
  /** Why the last change by hand could not be followed. */
  readonly trouble: string | null;
}

/** A workbook is a department's when it says so or has its 科室信息; loose registers alone are none of ours. */
export function kindOf(content: WorkbookContent, { kind, read }: CheckedFile): PaneKind {
  const { properties } = content;
  if (isSupervision(content)) return "supervision";
  if (kind === "institution") return "institution";
  return properties.get("IRPC.Kind") === "department" || read.cover !== null ? "department" : "other";
}
