import {
  createContext,
  useCallback,
  useContext,
  useRef,
  useState,
  type PropsWithChildren,
  type ReactElement,
} from "react";
import { HostError } from "../../../workbook/host-error";
import { later } from "../parts/opening/later";
import type { PasswordDialogProps } from "../parts/password-dialog";
import type { ReadWorkbookFile, Services } from "../services/services";

type ReadFile = (file: File, signal: AbortSignal) => Promise<ReadWorkbookFile>;
type Asked = PasswordDialogProps["asked"];

/** Few files lie behind a password. */
const PasswordDialog = later(
  async () => (await import(/* webpackChunkName: "password" */ "../parts/password-dialog")).PasswordDialog,
);

const ReadingContext = createContext<ReadFile | null>(null);

/** Reads a chosen file; one behind a password after somebody gave it. Throws `HostError` where it is refused, or nobody knows the password. */
export function useReadFile(): ReadFile {
  const read = useContext(ReadingContext);
  if (!read) throw new Error("useReadFile outside ReadingFilesProvider");
  return read;
}

/** Around whatever reads files. Passwords are in memory alone, as long as the pane is open. */
export function ReadingFilesProvider({
  services,
  children,
}: PropsWithChildren<{ readonly services: Services }>): ReactElement {
  const [asked, setAsked] = useState<Asked>(null);
  const known = useRef(new Set<string>());
  const ask = useCallback(async (file: string, again: boolean) => {
    const given = await new Promise<string | null>((answer) => setAsked({ file, again, answer }));
    setAsked(null);
    return given;
  }, []);
  const read = useCallback<ReadFile>(
    async (file, signal) => {
      // What opened another file may open this one: nobody is asked twice for one password.
      const passwords: (string | undefined)[] = [undefined, ...known.current];
      for (let tried = 0; ; tried++) {
        const password = passwords[tried];
        try {
          const content = await services.readFile(file, signal, password);
          if (password !== undefined) known.current.add(password);
          return content;
        } catch (error) {
          if (!(error instanceof HostError && error.code === "locked")) throw error;
          if (tried + 1 < passwords.length) continue;
          const given = await ask(file.name, tried > known.current.size);
          if (given === null) throw error;
          passwords.push(given);
        }
      }
    },
    [services, ask],
  );
  return (
    <ReadingContext.Provider value={read}>
      {children}
      {asked && <PasswordDialog asked={asked} />}
    </ReadingContext.Provider>
  );
}
