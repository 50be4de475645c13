import { useMemo } from "react";
import { HostError } from "../../../workbook/host-error";

/** What a question to the session answers, or the sentence why it cannot. */
export function useAnswer<T extends object>(ask: () => T, on: readonly unknown[]): T | string {
  return useMemo(() => {
    try {
      return ask();
    } catch (error) {
      if (error instanceof HostError) return error.message;
      throw error;
    }
    // The caller says what the question depends on.
  }, on);
}
