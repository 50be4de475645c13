import type { Finding } from "../findings/finding";
import type { WorkbookRead } from "../reading/read-workbook";
import type { Point } from "./registers/point";

/** The parts of the work, as they follow one another. */
export const PHASE = {
  fill: "填写登记表",
  handIn: "审核报送",
  gather: "下发汇总",
  settle: "核对审定",
  print: "印制",
  year: "全年监督",
  close: "年终",
} as const;

/** How far a task is, in words: nobody has to know a colour. */
export interface TaskState {
  readonly kind: "done" | "to-do" | "not-yet";
  /** How many things are left; 0 where nothing can be done now. */
  readonly left: number;
  /** A word or two: 完成, 还差 3 处, 未到. */
  readonly word: string;
  /** A sentence: what is done, what is left, or what has to come first. */
  readonly says: string;
}

/** A workbook as it is read and judged. */
interface Judged {
  readonly read: WorkbookRead;
  readonly points: readonly Point[];
  readonly findings: readonly Finding[];
}

/** One thing that a person does with a workbook, where the workbook alone says how far it is. */
export interface SubjectTask {
  readonly title: string;
  /** The part of the work that it belongs to; those of one part stand together. One of `PHASE`, or one of the subject's own, which comes last. */
  readonly phase: string;
  /** The kind of workbook that it is done in. */
  readonly of: "department" | "institution";
  /** What of the pane opens for it. */
  readonly view: string;
  /** Whether the supervision office's path ends in it, behind 印制. */
  readonly endsPath?: true;
  readonly state: (judged: Judged) => TaskState;
}

export function finished(says: string, word = "完成"): TaskState {
  return { kind: "done", left: 0, word, says };
}

export function toDo(left: number, word: string, says: string): TaskState {
  return { kind: "to-do", left, word, says };
}

export function notYet(says: string, word = "未到"): TaskState {
  return { kind: "not-yet", left: 0, word, says };
}
