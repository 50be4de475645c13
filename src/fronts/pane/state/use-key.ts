import { useEffect, useRef } from "react";

/** A key for the whole page, the spreadsheet beside the pane included, as `Alt+KeyN` or `F8`; not while something is asked. */
export function useKey(key: string, press: () => void): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
      if (ctrlKey || metaKey || shiftKey || `${altKey ? "Alt+" : ""}${code}` !== key) return;
      if (document.querySelector("[role=dialog][aria-modal=true], .ms-Dialog")) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    // Before the spreadsheet, which has its own idea of keys.
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, [key]);
}
