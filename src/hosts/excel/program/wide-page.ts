import { askFor, readPiece, type TextPiece } from "./wide-messages";

/** What has come so far of a text. */
export interface Coming {
  readonly came: number;
  readonly of: number;
  /** The whole text, once it is here. */
  readonly text: string | null;
}

/** The part of office.js that a window of ours talks to its pane by. */
type Parent = Pick<Office.UI, "messageParent" | "addHandlerAsync">;

/** In the window itself: takes what the pane hands over, piece by piece, and tells what has come. */
export function hearPane(told: (coming: Coming) => void, parent: Parent = Office.context.ui): void {
  let pieces: TextPiece[] = [];
  parent.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    ({ message }) => {
      const piece = readPiece(message);
      const [first] = pieces;
      if (first && piece.shown < first.shown) return;
      if (first && piece.shown > first.shown) pieces = [];
      // Asked for twice it comes twice.
      if (piece.number !== pieces.length) return;
      pieces.push(piece);
      const isWhole = pieces.length === piece.of;
      told({
        came: pieces.length,
        of: piece.of,
        text: isWhole ? pieces.map(({ text }) => text).join("") : null,
      });
      if (!isWhole) parent.messageParent(askFor({ shown: piece.shown, number: pieces.length }));
    },
    () => parent.messageParent(askFor({ shown: 0, number: 0 })),
  );
}

/** The pane closes the window: Excel lets no window close itself. */
export function askToClose(parent: Pick<Office.UI, "messageParent"> = Office.context.ui): void {
  parent.messageParent("close");
}
