import { useEffect } from "react";
import type { Desk } from "./desk";

/** Lets the browser ask before the page goes while something is not saved, and puts it away when the page leaves the screen. */
export function useLeaving(desk: Desk, unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const keep = () => document.visibilityState === "hidden" && void desk.keepNow();
    window.addEventListener("beforeunload", ask);
    document.addEventListener("visibilitychange", keep);
    return () => {
      window.removeEventListener("beforeunload", ask);
      document.removeEventListener("visibilitychange", keep);
    };
  }, [desk, unsaved]);
}
