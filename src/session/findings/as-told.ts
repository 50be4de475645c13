import type { Finding } from "../../findings/finding";
import { consequencesOf } from "../../findings/rule";
import type { SessionState } from "../state";
import type { CopiedLine, UndoStep } from "../undo";

/**
 * How a finding is told to whoever is at work just now: a line that was copied and is still being made one's own is not
 * to be deleted. What is written down and handed in says it in the rule's own words.
 */
export function asTold({ undo }: Pick<SessionState, "undo">): (finding: Finding) => Finding {
  const copy = freshCopy(undo);
  if (copy === null) return (finding) => finding;
  return (finding) => {
    const { sheet, row } = finding.place;
    const isOfCopy = sheet === copy.sheet && row === copy.row && consequencesOf(finding).repeatsLine;
    return isOfCopy ? { ...finding, message: messageOf(copy) } : finding;
  };
}

function messageOf({ from }: CopiedLine): string {
  return `这一行照抄了第${from}行，请改成自己的内容：先写新的风险点，再看可能性、后果、等级和措施。不要这一行的，请撤销。`;
}

/** The line that was copied last, as long as nothing was done anywhere else since; null where there is none. */
function freshCopy(undo: readonly UndoStep[]): CopiedLine | null {
  const index = undo.map(({ copied }) => copied !== undefined).lastIndexOf(true);
  const copy = undo[index]?.copied ?? null;
  const isStillThere = undo
    .slice(index + 1)
    .every(
      ({ after, drawn, added }) =>
        drawn.length + added.length === 0 &&
        after.every(({ sheet, row }) => sheet === copy?.sheet && row === copy.row),
    );
  return isStillThere ? copy : null;
}
