import { useEffect } from "react";
import type { Desk } from "../desk/desk";

/** Lets the browser ask before the page goes while something is not saved, and puts it away when the page leaves the screen. */
export function useLeaving(desk: Desk): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!desk.state.books.some(({ id }) => desk.isUnsaved(id))) return;
      event.preventDefault();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chromium before 119 asks only then.
      event.returnValue = true;
    };
    const keep = () => document.visibilityState === "hidden" && void desk.keepNow();
    window.addEventListener("beforeunload", ask);
    document.addEventListener("visibilitychange", keep);
    return () => {
      window.removeEventListener("beforeunload", ask);
      document.removeEventListener("visibilitychange", keep);
    };
  }, [desk]);
}
