import {
  createContext,
  useContext,
  useMemo,
  useRef,
  useState,
  type MutableRefObject,
  type PropsWithChildren,
  type ReactElement,
} from "react";
import type { Notice } from "../../../subjects/warnings/notices";

/** The warning that somebody looks at, in 预警 as in 材料. Its row tells it; its number where it went on in another row. */
interface OpenedNotice {
  readonly row: number;
  readonly number: string | null;
}

interface Opening {
  readonly opened: OpenedNotice | null;
  readonly open: (notice: OpenedNotice | null) => void;
  /** A step closed its form: the keyboard goes on at the warning, wherever it stands now. */
  readonly wantsFocus: MutableRefObject<boolean>;
}

const OpeningContext = createContext<Opening | null>(null);

export function OpenedNoticeProvider({ children }: PropsWithChildren): ReactElement {
  const [opened, open] = useState<OpenedNotice | null>(null);
  const wantsFocus = useRef(false);
  const opening = useMemo(() => ({ opened, open, wantsFocus }), [opened]);
  return <OpeningContext.Provider value={opening}>{children}</OpeningContext.Provider>;
}

export function useOpenedNotice(): Opening {
  const opening = useContext(OpeningContext);
  if (!opening) throw new Error("useOpenedNotice outside OpenedNoticeProvider");
  return opening;
}

/** The one among these that is looked at: by its row, or by its number where a review opened another row. */
export function openedAmong(notices: readonly Notice[], opened: OpenedNotice | null): Notice | undefined {
  if (!opened) return undefined;
  return (
    notices.find(({ line }) => line.row === opened.row) ??
    notices.find(({ line }) => opened.number !== null && line.record.number === opened.number)
  );
}
