const KEY = "IRPC.leftWord";

/** A sentence that could be said nowhere waits here for the pane. */
export function leaveWord(sentence: string): void {
  const store = storage();
  store?.setItem(KEY, sentence);
}

/** The sentence that waits, which then waits no longer; null where none does. */
export function takeWord(): string | null {
  const store = storage();
  const sentence = store?.getItem(KEY) ?? null;
  if (sentence !== null) store?.removeItem(KEY);
  return sentence;
}

/** A browser may forbid it. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
