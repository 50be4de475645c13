import { checkWorkbook, type CheckedFile } from "../flows/checking/check";
import { CheckMemory } from "../flows/checking/check-memory";
import { isSupervision } from "../flows/kinds";
import type { Institution } from "../flows/open-institution";
import type { WorkbookContent } from "../workbook/grid";
import { kindOf, type SessionState } from "./state";

/** What judges 监察室专用工作簿. It stands behind the wall and is loaded when that workbook is opened. */
interface ClosedRoom {
  checkClosed(
    content: WorkbookContent,
    settings: { readonly today: string; readonly institution?: Institution | undefined },
    memory: CheckMemory,
  ): CheckedFile;
}

type Unjudged = Omit<SessionState, "content" | "checked" | "kind">;

/** Reads and judges a workbook again and again; what did not change since is not looked at again. */
export class Judge {
  private readonly memory = new CheckMemory();
  private closed: ClosedRoom | null = null;

  /** Before a workbook is judged that was read whole: what it needs is loaded. */
  async meet(content: WorkbookContent): Promise<WorkbookContent> {
    if (isSupervision(content))
      this.closed ??= await import(/* webpackChunkName: "supervision" */ "./supervision/check-closed");
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
    return checkWorkbook(content, { stage, today }, this.memory);
  }
}
