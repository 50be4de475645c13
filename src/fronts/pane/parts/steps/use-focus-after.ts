import { useEffect, type MutableRefObject, type RefObject } from "react";
import { usePane } from "../../state/pane-context";

/** Whoever works by the keyboard goes on at the line that he began something for, once that is done, wherever it stands now. */
export function useFocusAfter(
  element: RefObject<HTMLElement>,
  wanted: MutableRefObject<boolean>,
  row: number | string | null | undefined,
): void {
  const { busy } = usePane();
  useEffect(() => {
    if (row === undefined || row === null || busy !== null || !wanted.current) return;
    const line = element.current?.querySelector<HTMLElement>(`[data-line="${row}"]`);
    if (!line) return;
    wanted.current = false;
    line.focus();
  });
}
