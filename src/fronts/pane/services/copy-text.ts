/** Puts a text on the clipboard; whether that was allowed. Pages without https have only the old way. */
export async function copyText(text: string): Promise<boolean> {
  // Undefined on pages without https, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const isDone = await clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return isDone === true || copyByHand(text);
}

function copyByHand(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  document.body.append(field);
  field.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on http pages.
    return document.execCommand("copy");
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
