import type { Session } from "../session";
import type { SessionState } from "../state";

/** Icons of our own, by name; the pane draws them. */
export type IconName =
  | "check"
  | "consolidate"
  | "table"
  | "pane"
  | "fix"
  | "add"
  | "split"
  | "undo"
  | "sheet"
  | "sign"
  | "hand-in"
  | "zip"
  | "new"
  | "people"
  | "back"
  | "filter";

/** Views of the pane that an action leads to. */
export type ViewName =
  | "filling"
  | "findings"
  | "reviewing"
  | "handing-in"
  | "departments"
  | "consolidating"
  | "institution"
  | "printing";

/** One thing that a user can do; ribbon and pane share it. */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** The same as a verb, for 正在… and 已…. */
  readonly does: string;
  readonly icon: IconName;
  /** One sentence: what it does. */
  readonly says: string;
  /** Alt and this letter, while the pane has the focus. */
  readonly shortcut: string | null;
  /** The pane shows this view when it is done. */
  readonly view: ViewName | null;
  /** The same, where that hangs on the kind of workbook. */
  readonly viewIn?: (state: SessionState) => ViewName;
  /** It shows something in the pane; the others write a sheet, and the pane may stay closed. */
  readonly needsPane: boolean;
  isPossible(state: SessionState): boolean;
  /** `isFresh`: the workbook was read this very moment, and need not be read again. */
  perform(session: Session, isFresh?: boolean): Promise<void>;
}
