import type { ReactElement } from "react";
import type { Session } from "../../session/session";
import { LedToProvider } from "./parts/line/led-to";
import { PaneProvider, usePane } from "./state/pane-context";
import { AddBar } from "./parts/line/add-bar";
import { BeginSupervision } from "./parts/opening/begin-supervision";
import { Boundary } from "./parts/opening/boundary";
import { Confirm } from "./parts/confirm";
import { PaneHeader } from "./parts/header";
import { later } from "./parts/opening/later";
import { Messages } from "./parts/messages";
import { Offered } from "./parts/offered";
import { CountsBesideProvider } from "./parts/steps/counts-beside";
import { OpenedPointProvider } from "./parts/steps/opened-point";
import { UndoBar } from "./parts/undo-bar";
import { UnfinishedWrite } from "./parts/unfinished-write";
import type { Services } from "./services/services";
import { LineAskedProvider } from "./parts/findings/line-asked";
import { useRibbon } from "./tasks/use-ribbon";
import { useKey } from "./state/use-key";
import { ReadingFilesProvider } from "./state/reading-files";
import { useShortcuts } from "./state/use-shortcuts";
import { TaskPane, type TaskPaneProps } from "./tasks/task-pane";

/** Behind the wall: it comes with the workbook that it is for, and with no other. */
const SupervisionPane = later(
  async () => (await import(/* webpackChunkName: "supervision-pane" */ "./supervision")).SupervisionPane,
  "正在打开监察室专用工作簿…",
);

/** Begun with once, and by few. */
const WelcomePane = later(
  async () => (await import(/* webpackChunkName: "welcome" */ "./views/welcome-pane")).WelcomePane,
);

const BeginSupervisionHere = later(
  async () =>
    (await import(/* webpackChunkName: "supervision-pane" */ "./supervision/begin-here"))
      .BeginSupervisionHere,
);

interface AppProps extends TaskPaneProps {
  readonly session: Session;
  readonly services: Services;
}

/** The pane: what stands on the screen depends on the kind of workbook behind it. */
export function App({ session, services, ...offers }: AppProps): ReactElement {
  return (
    <PaneProvider session={session} services={services}>
      <ReadingFilesProvider services={services}>
        <LedToProvider>
          <OpenedPointProvider>
            <LineAskedProvider>
              <CountsBesideProvider>
                <PaneHeader />
                <div className="answers">
                  <Messages />
                  <UnfinishedWrite />
                  <Offered />
                </div>
                <main>
                  <Boundary>
                    <Content {...offers} />
                  </Boundary>
                </main>
                <div className="foot">
                  <AddBar />
                  <UndoBar />
                </div>
                <Confirm />
              </CountsBesideProvider>
            </LineAskedProvider>
          </OpenedPointProvider>
        </LedToProvider>
      </ReadingFilesProvider>
    </PaneProvider>
  );
}

function Content(offers: TaskPaneProps): ReactElement {
  const { state, view, go } = usePane();
  const { kind } = state;
  useShortcuts();
  useRibbon();
  useKey("F8", () => kind !== "other" && view !== "findings" && go("findings"));
  if (kind === "other")
    return (
      <>
        <WelcomePane />
        <BeginSupervisionHere />
      </>
    );
  if (kind === "institution") return <TaskPane {...offers} below={<BeginSupervision />} />;
  if (kind !== "supervision") return <TaskPane {...offers} />;
  return <SupervisionPane />;
}
