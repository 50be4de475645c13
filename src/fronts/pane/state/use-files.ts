import { useCallback, useRef, useState } from "react";
import type { ChosenFile } from "../../../session/institution/consolidating";
import { sentenceOf } from "../../../workbook/host-error";
import { useReadFile } from "./reading-files";

interface RefusedFile {
  readonly file: string;
  readonly reason: string;
}

/** Files on their way in. */
export interface Files {
  readonly chosen: readonly ChosenFile[];
  readonly refused: readonly RefusedFile[];
  /** How many of how many are read; null when none is under way. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  /** From a folder, an institution's own workbook is passed over, and that is said. */
  readonly add: (files: readonly File[], from?: "from-folder") => void;
  readonly cancel: () => void;
  readonly clear: () => void;
}

/** Reads chosen files one after another; a file of the same name replaces the one before. */
export function useFiles(): Files {
  const readFile = useReadFile();
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [progress, setProgress] = useState<Files["progress"]>(null);
  const controller = useRef<AbortController | null>(null);

  const read = useCallback(
    async (files: readonly File[], signal: AbortSignal, isFolder: boolean) => {
      const known = new Set(files.map(({ name }) => name));
      setRefused((before) => before.filter(({ file }) => !known.has(file)));
      for (const [done, file] of files.entries()) {
        setProgress({ done, all: files.length });
        const one = await readFile(file, signal)
          .then((one) => (isFolder && isInstitution(one) ? NOT_A_DEPARTMENT : one))
          .catch((error: unknown) => sentenceOf(error, "没有读取"));
        // What was cancelled is neither chosen nor refused.
        if (signal.aborted) break;
        if (typeof one === "string") setRefused((before) => [...before, { file: file.name, reason: one }]);
        else
          setChosen((before) => [...before.filter(({ content }) => content.name !== one.content.name), one]);
      }
      setProgress(null);
    },
    [readFile],
  );

  const add = useCallback(
    (files: readonly File[], from?: "from-folder") => {
      controller.current?.abort();
      controller.current = new AbortController();
      void read(files, controller.current.signal, from !== undefined);
    },
    [read],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  const clear = useCallback(() => {
    setChosen([]);
    setRefused([]);
  }, []);
  return { chosen, refused, progress, add, cancel, clear };
}

const NOT_A_DEPARTMENT = "这是院工作簿，没有读入。";

function isInstitution({ content }: ChosenFile): boolean {
  return content.properties.get("IRPC.Kind") === "institution";
}
