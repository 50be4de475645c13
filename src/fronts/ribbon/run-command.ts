import type { Action } from "../../session/actions/action";
import { notHere } from "../../session/actions/not-here";
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
      if (!action.isPossible(session.state)) await say(notHere(action, session.state));
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
