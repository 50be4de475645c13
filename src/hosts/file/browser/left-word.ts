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

/**
 * Tells of sentences that are left while somebody listens: at once where the browser tells of them, else when the page
 * is looked at again. Gives what ends the listening.
 */
export function hearWords(listener: (sentence: string) => void): () => void {
  const look = (): void => {
    const sentence = takeWord();
    if (sentence !== null) listener(sentence);
  };
  const stored = ({ key, newValue }: StorageEvent): void => {
    if (key === KEY && newValue !== null) look();
  };
  window.addEventListener("storage", stored);
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    window.removeEventListener("storage", stored);
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}

/** A browser may forbid it. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
