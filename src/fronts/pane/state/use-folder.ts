import { useCallback } from "react";
import type { ChosenFolder } from "../services/services";
import { useConsolidating } from "./consolidating";
import type { Files } from "./use-files";
import { usePane } from "./pane-context";

interface Folder {
  readonly folder: ChosenFolder | null;
  /** Null where the browser knows no folders. */
  readonly choose: (() => Promise<void>) | null;
  readonly read: () => Promise<void>;
}

/** The folder that department workbooks are gathered in; it stays chosen while the pane is open. */
export function useFolder(files: Files): Folder {
  const { services } = usePane();
  const { folder, onFolder } = useConsolidating();
  const { chooseFolder } = services;
  const readFrom = useCallback(
    async (one: ChosenFolder) => {
      const found = await one.files();
      files.clear();
      files.add(found, "from-folder");
    },
    [files],
  );
  const choose = async () => {
    const chosen = await chooseFolder?.();
    // Nobody has to choose.
    if (!chosen) return;
    onFolder(chosen);
    await readFrom(chosen);
  };
  return {
    folder,
    choose: chooseFolder ? choose : null,
    read: async () => {
      if (folder) await readFrom(folder);
    },
  };
}
