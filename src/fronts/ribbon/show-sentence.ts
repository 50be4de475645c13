/** How a sentence is shown, and what is left where that is refused. */
export interface SentenceWindow {
  /** Opens a window of its own, inside Excel's or as one of the system; whether it was opened. */
  readonly show: (sentence: string, inside: boolean) => Promise<boolean>;
  /** Leaves the sentence for the pane. */
  readonly leave: (sentence: string) => void;
}

/** Shows a sentence in a window. Where Excel opens none, because another is open or windows are blocked, the pane says it. */
export async function showSentence({ show, leave }: SentenceWindow, sentence: string): Promise<void> {
  if (await show(sentence, true)) return;
  if (await show(sentence, false)) return;
  leave(sentence);
}
