import {
  createContext,
  useCallback,
  useContext,
  useState,
  type PropsWithChildren,
  type ReactElement,
} from "react";
import type { ConsolidationPreview } from "../../../session/institution/consolidating";
import type { ChosenFolder } from "../services/services";
import { useFiles, type Files } from "./use-files";

/** A consolidation under way: it outlives a look at another task. */
export interface Consolidating {
  readonly files: Files;
  /** The one that was written last. */
  readonly written: ConsolidationPreview | null;
  readonly onWritten: (preview: ConsolidationPreview) => void;
  /** Where the files come from, where that is a folder. */
  readonly folder: ChosenFolder | null;
  readonly onFolder: (folder: ChosenFolder) => void;
}

const ConsolidatingContext = createContext<Consolidating | null>(null);

export function useConsolidating(): Consolidating {
  const work = useContext(ConsolidatingContext);
  if (!work) throw new Error("useConsolidating outside ConsolidatingProvider");
  return work;
}

/** Around the tasks, whichever of them is open. */
export function ConsolidatingProvider({ children }: PropsWithChildren): ReactElement {
  const files = useFiles();
  const [written, setWritten] = useState<ConsolidationPreview | null>(null);
  const [folder, onFolder] = useState<ChosenFolder | null>(null);
  const { clear } = files;
  const onWritten = useCallback(
    (preview: ConsolidationPreview) => {
      setWritten(preview);
      clear();
    },
    [clear],
  );
  return (
    <ConsolidatingContext.Provider value={{ files, written, onWritten, folder, onFolder }}>
      {children}
    </ConsolidatingContext.Provider>
  );
}
