import type { Action } from "../../session/actions/action";
import type { Session } from "../../session/session";
import { sentenceOf } from "../../workbook/host-error";

/** What the ribbon needs of the world. */
export interface RibbonWorld {
  /** Opens the workbook that the button was pressed in. */
  readonly open: () => Promise<Session>;
  /** Shows a sentence in a window of its own. */
  readonly say: (sentence: string) => Promise<void>;
}

/**
 * Performs an action for a button of the ribbon: on a session of its own, for there may be no pane. What the action did
 * shows in the workbook; what it could not do is said. Never rejects, or Excel would show the button as busy for minutes.
 */
export async function runCommand(action: Action, { open, say }: RibbonWorld): Promise<void> {
  try {
    const session = await open();
    try {
      if (!action.isPossible(session.state)) await say(notHere(action, session.state.kind));
      else {
        await action.perform(session, true);
        // Done, but not all of it: a printer may lack the paper.
        if (session.state.trouble !== null) await say(session.state.trouble);
      }
    } finally {
      await session.close();
    }
  } catch (error) {
    await say(sentenceOf(error));
  }
}

function notHere({ label }: Action, kind: Session["state"]["kind"]): string {
  if (kind === "supervision")
    return `这是监察室专用工作簿，不汇总，也不打印体系表，用不上“${label}”。该做什么，请点“打开窗格”看。`;
  return `这个工作簿现在用不上“${label}”。它用于本程序制作的登记工作簿；该做什么，请点“打开窗格”看。`;
}
