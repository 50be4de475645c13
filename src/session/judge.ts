import { checkDepartment, readFile, type CheckedFile } from "../flows/checking/check-department";
import type { checkOwn } from "../flows/checking/check-own";
import { CheckMemory } from "../flows/checking/check-memory";
import { isSupervision } from "../flows/kinds";
import type { Institution } from "../flows/open-institution";
import { isInstitution } from "../reading/read-workbook";
import type { WorkbookContent } from "../workbook/grid";
import { kindOf, type SessionState } from "./state";
import type { StepAtHand, Task } from "./tasks/task";

/** What judges 监察室专用工作簿. It stands behind the wall and is loaded when that workbook is opened. */
interface ClosedRoom {
  checkClosed(
    content: WorkbookContent,
    settings: { readonly today: string; readonly institution?: Institution | undefined },
    memory: CheckMemory,
  ): CheckedFile;
}

/** What judges the institution's workbook, and what is done with it: loaded when that workbook is opened. */
interface InstitutionRoom {
  readonly checkOwn: typeof checkOwn;
  /** In the order of the work. */
  readonly ownTasks: readonly Task[];
  /** The supervision office's way through the year, step by step. */
  readonly pathOf: (state: SessionState) => readonly StepAtHand[];
}

type Unjudged = Omit<SessionState, "content" | "checked" | "kind">;

/** Reads and judges a workbook again and again; what did not change since is not looked at again. */
export class Judge {
  private readonly memory = new CheckMemory();
  private closed: ClosedRoom | null = null;
  /** Null until the institution's workbook is met. */
  own: InstitutionRoom | null = null;

  /** Before a workbook is judged that was read whole: what it needs is loaded. */
  async meet(content: WorkbookContent): Promise<WorkbookContent> {
    if (isSupervision(content))
      this.closed ??= await import(/* webpackChunkName: "supervision" */ "./supervision/check-closed");
    else if (isInstitution(content))
      this.own ??= await import(/* webpackChunkName: "institution" */ "./tasks/institution-room");
    return content;
  }

  /** The whole state, what is judged of it anew. */
  stateOf(content: WorkbookContent, rest: Unjudged): SessionState {
    const checked = this.check(content, rest);
    return { ...rest, content, checked, kind: kindOf(content, checked) };
  }

  private check(content: WorkbookContent, { stage, today, institution }: Unjudged): CheckedFile {
    if (this.closed && isSupervision(content))
      return this.closed.checkClosed(content, { today, institution: institution ?? undefined }, this.memory);
    const settings = { stage, today };
    const read = readFile(content, settings, this.memory);
    if (read.kind !== "institution") return checkDepartment(read, settings, this.memory);
    if (!this.own) throw new Error("An institution's workbook is judged that nobody met.");
    return this.own.checkOwn(content, read, settings, this.memory.points);
  }
}
