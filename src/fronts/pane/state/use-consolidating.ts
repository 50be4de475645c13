import { useCallback, useState } from "react";
import type { ConsolidationPreview } from "../../../session/institution/consolidating";
import { useFiles, type Files } from "./use-files";

/** A consolidation under way: it outlives a look at another step. */
export interface Consolidating {
  readonly files: Files;
  /** The one that was written last. */
  readonly written: ConsolidationPreview | null;
  readonly onWritten: (preview: ConsolidationPreview) => void;
}

export function useConsolidating(): Consolidating {
  const files = useFiles();
  const [written, setWritten] = useState<ConsolidationPreview | null>(null);
  const { clear } = files;
  const onWritten = useCallback(
    (preview: ConsolidationPreview) => {
      setWritten(preview);
      clear();
    },
    [clear],
  );
  return { files, written, onWritten };
}
