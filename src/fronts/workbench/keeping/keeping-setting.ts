import type { DeskTools } from "../desk/desk-state";

const KEY = "IRPC.keepsNothing";

/** 本机不留底, remembered by this browser. Where it may remember nothing, drafts are refused as well. */
export function keepingSetting(storage: () => Storage | null): DeskTools["setting"] {
  return {
    keeps: () => storage()?.getItem(KEY) !== "1",
    set(keeps) {
      if (keeps) storage()?.removeItem(KEY);
      else storage()?.setItem(KEY, "1");
    },
  };
}
