import {
  createContext,
  useCallback,
  useEffect,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
  type PropsWithChildren,
  type ReactElement,
} from "react";
import type { Plan } from "../../../session/plan";
import type { Session } from "../../../session/session";
import type { SessionState } from "../../../session/state";
import type { FileImage } from "../../../paper/paper-image";
import type { WorkbookContent } from "../../../workbook/grid";
import { sentenceOf } from "../../../workbook/host-error";
import { askedView } from "./asked-view";
import { useKeptFocus } from "./use-kept-focus";
import type { Services } from "../services/services";

/** Files that were handed to the browser. */
interface OfferedFiles {
  /** Of the packed file, where there are several. */
  readonly name: string;
  readonly files: ReadonlyMap<string, FileImage>;
}

/** Some files are made by what is loaded for them. */
type MakeFiles = () => OfferedFiles["files"] | Promise<OfferedFiles["files"]>;

export interface Pane {
  readonly session: Session;
  readonly state: SessionState;
  readonly services: Services;
  /** What is being done, while it lasts. */
  readonly busy: string | null;
  readonly error: string | null;
  /** What was done last, for people who cannot see the sheet change. */
  readonly done: string | null;
  readonly pending: Plan | null;
  /** What is open; null: the list of tasks. */
  readonly view: string | null;
  readonly go: (view: string | null) => void;
  /** Does something that takes time or may be refused. */
  readonly run: (what: string, work: () => Promise<void>) => void;
  /** Makes files and hands them to the browser. */
  readonly save: (what: string, name: string, make: MakeFiles, then?: () => Promise<void>) => void;
  /** What was handed over last, until somebody puts it away. */
  readonly offered: OfferedFiles | null;
  readonly forgetOffered: () => void;
  /** Performs a plan, after asking where it has something to ask. */
  readonly propose: (plan: () => Plan | null, then?: () => void) => void;
  readonly confirm: () => void;
  readonly dismiss: () => void;
}

const PaneContext = createContext<Pane | null>(null);

/** The session, its state, and the ways to do something with it. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane outside PaneProvider");
  return pane;
}

interface Proposed {
  readonly plan: Plan;
  /** What the workbook held when the question was put: somebody may change it before the answer comes. */
  readonly seen?: WorkbookContent;
  readonly then: (() => void) | undefined;
}

interface ProviderProps {
  readonly session: Session;
  readonly services: Services;
}

export function PaneProvider({
  session,
  services,
  children,
}: PropsWithChildren<ProviderProps>): ReactElement {
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  const [view, go] = useState<string | null>(() => askedView(window.location.search, session.state));
  const [pending, setPending] = useState<Proposed | null>(null);
  const work = useWork(services);
  const { run, attempt } = work;
  const saving = useSaving(services, run);

  const perform = useCallback(
    ({ plan, seen, then }: Proposed) =>
      run(plan.label, async () => {
        await session.perform(plan, seen);
        then?.();
      }),
    [session, run],
  );
  const { content } = state;
  const propose = useCallback(
    (make: () => Plan | null, then?: () => void) => {
      const plan = attempt(make);
      if (!plan) return;
      if (plan.sentences.length > 0) setPending({ plan, seen: content, then });
      else perform({ plan, then });
    },
    [perform, attempt, content],
  );
  const confirm = useCallback(() => {
    setPending(null);
    if (pending) perform(pending);
  }, [pending, perform]);
  const dismiss = useCallback(() => {
    setPending(null);
    work.clear();
  }, [work]);

  const pane = useMemo<Pane>(
    () => ({
      session,
      state,
      services,
      view,
      go,
      pending: pending?.plan ?? null,
      ...saving,
      propose,
      confirm,
      dismiss,
      ...work,
    }),
    [session, state, services, view, pending, saving, propose, confirm, dismiss, work],
  );
  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>;
}

/** Files made and offered, and the offer taken back. */
function useSaving(services: Services, run: Work["run"]): Pick<Pane, "save" | "offered" | "forgetOffered"> {
  const [offered, setOffered] = useState<OfferedFiles | null>(null);
  const save = useCallback(
    (what: string, name: string, make: MakeFiles, then?: () => Promise<void>) =>
      run(what, async () => {
        const files = await make();
        await services.saveAll(name, files);
        setOffered({ name, files });
        await then?.();
      }),
    [services, run],
  );
  return useMemo(() => ({ save, offered, forgetOffered: () => setOffered(null) }), [save, offered]);
}

interface Work {
  readonly busy: string | null;
  readonly error: string | null;
  readonly done: string | null;
  readonly run: (what: string, work: () => Promise<void>) => void;
  readonly attempt: <T>(make: () => T) => T | null;
  readonly clear: () => void;
}

/** What runs, what came of it, and what was refused. */
function useWork(services: Services): Work {
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(() => services.leftWord?.() ?? null);
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => services.hearWords?.(setError), [services]);
  const keepFocus = useKeptFocus(busy);
  const run = useCallback(
    (what: string, work: () => Promise<void>) => {
      keepFocus();
      setBusy(what);
      setError(null);
      setDone(null);
      work()
        .then(() => setDone(`已${what}`))
        .catch((reason: unknown) => setError(sentenceOf(reason)))
        .finally(() => setBusy(null));
    },
    [keepFocus],
  );
  const attempt = useCallback(<T,>(make: () => T): T | null => {
    try {
      return make();
    } catch (reason) {
      setError(sentenceOf(reason));
      return null;
    }
  }, []);
  const clear = useCallback(() => setError(null), []);
  return useMemo(
    () => ({ busy, error, done, run, attempt, clear }),
    [busy, error, done, run, attempt, clear],
  );
}
