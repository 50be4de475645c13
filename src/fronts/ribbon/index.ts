import { leaveWord } from "../../hosts/file/browser/left-word";
import { today } from "../../hosts/clock/today";
import { officeWorkbook } from "../../hosts/excel/office-workbook";
import { readingInterest } from "../../session/reading-interest";
import { actions, type Action } from "../../session/actions";
import { Session } from "../../session/session";
import { runCommand, type RibbonWorld } from "./run-command";
import { showSentence, type SentenceWindow } from "./show-sentence";

/** Percent of the screen: room for a sentence or two. */
const SIZE = { width: 30, height: 30 };

const voice: SentenceWindow = {
  show: (sentence, displayInIframe) =>
    new Promise((resolve) => {
      const page = new URL(`message.html#said=${encodeURIComponent(sentence)}`, window.location.href);
      Office.context.ui.displayDialogAsync(page.href, { ...SIZE, displayInIframe }, ({ status }) =>
        resolve(status === Office.AsyncResultStatus.Succeeded),
      );
    }),
  leave: leaveWord,
};

const world: RibbonWorld = {
  open: () => Session.open(officeWorkbook(readingInterest), { today }),
  say: (sentence) => showSentence(voice, sentence),
};

for (const action of actions) Office.actions.associate(action.id, run(action));
for (const [id, event] of window.pendingCommands?.splice(0) ?? []) {
  const action = actions.find((each) => each.id === id);
  if (action) run(action)(event);
  else event.completed();
}

/** Excel shows the button as busy until it is told that the command is over. */
function run(action: Action): (event: Office.AddinCommands.Event) => void {
  return (event) => void runCommand(action, world).then(() => event.completed());
}
