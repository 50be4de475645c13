import type { CellPlace } from "../../../workbook/live/live-workbook";

/** Where somebody may be writing. */
const FIELD = "input, textarea, [contenteditable], [role=combobox]";

type Follow = (listener: (place: CellPlace) => void) => () => void;

/**
 * Hands on where somebody goes in the sheet, but never while he writes in the pane: what stands in a field is written into
 * its line first. Moves no focus. Gives what ends it.
 */
export function followSelection(follow: Follow, listener: (place: CellPlace) => void): () => void {
  let waiting: CellPlace | null = null;
  const tell = () => {
    if (waiting === null || isWriting()) return;
    listener(waiting);
    waiting = null;
  };
  const stop = follow((place) => {
    waiting = place;
    tell();
  });
  // When the field has been left for good, and whoever listens to that has heard of it.
  const later = () => setTimeout(tell, 0);
  document.addEventListener("focusout", later);
  return () => {
    stop();
    document.removeEventListener("focusout", later);
  };
}

/** A page that has not the focus keeps its field for when it comes back. */
function isWriting(): boolean {
  return document.hasFocus() && document.activeElement?.matches(FIELD) === true;
}
