import { useCallback, useEffect, useRef } from "react";

/**
 * Buttons are out of reach while something runs, and a browser takes the focus from what is out of reach: afterwards it
 * goes back to where it was, unless the user went on or the button is gone. What is given is called when work begins.
 */
export function useKeptFocus(busy: string | null): () => void {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (busy !== null) return;
    const element = before.current;
    before.current = null;
    if (element instanceof HTMLElement && element.isConnected && isNowhere(document.activeElement))
      element.focus({ preventScroll: true });
  }, [busy]);
  return useCallback(() => {
    before.current = document.activeElement;
  }, []);
}

/** Nobody would lose the focus if it were taken now. */
export function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body;
}
