import { useCallback, useState } from "react";
import type { Preview } from "../../../session/consolidating";
import { useFiles, type Files } from "./use-files";

/** A consolidation under way: it outlives a look at another step. */
export interface Consolidating {
  readonly files: Files;
  /** The one that was written last. */
  readonly written: Preview | null;
  readonly onWritten: (preview: Preview) => void;
}

export function useConsolidating(): Consolidating {
  const files = useFiles();
  const [written, setWritten] = useState<Preview | null>(null);
  const { clear } = files;
  const onWritten = useCallback(
    (preview: Preview) => {
      setWritten(preview);
      clear();
    },
    [clear],
  );
  return { files, written, onWritten };
}
