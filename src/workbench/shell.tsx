import { useEffect, useState, useSyncExternalStore, type ReactElement } from "react";
import { createPortal } from "react-dom";
import { App } from "../taskpane/app";
import type { Services } from "../taskpane/services";
import type { Desk } from "./desk";
import { Notices } from "./notices";
import type { SampleGroup } from "./samples";
import { Tabs } from "./tabs";
import { Toolbar } from "./toolbar";
import { Tour } from "./tour";
import { useDrop } from "./use-drop";
import { useLeaving } from "./use-leaving";

interface ShellProps {
  readonly desk: Desk;
  readonly services: Services;
  readonly samples: () => readonly SampleGroup[];
  /** Where the pane stands, beside the spreadsheet. */
  readonly paneElement: HTMLElement;
}

/** The frame around spreadsheet and pane: what can be opened, what lies open, what was refused. */
export function Shell({ desk, services, samples, paneElement }: ShellProps): ReactElement {
  const state = useSyncExternalStore(desk.subscribe, () => desk.state);
  const [touring, setTouring] = useState(false);
  const over = useDrop((files) => void desk.openFiles(files));
  useLeaving(state.books.some(({ dirty }) => dirty));
  useEffect(() => {
    // The pane asks for the selected cell whenever somebody turns to it.
    desk.shown?.onSelected(() => window.dispatchEvent(new Event("focus")));
  }, [desk, state.session]);
  return (
    <>
      <Toolbar desk={desk} state={state} samples={samples} onTour={() => setTouring(true)} />
      <Tabs desk={desk} state={state} />
      <Notices desk={desk} state={state} />
      {over && <div className="drop-here">松开鼠标，打开这些文件</div>}
      {createPortal(
        <>
          <Tour shown={touring} onClose={() => setTouring(false)} />
          {state.session ? (
            <App key={state.active} session={state.session} services={services} />
          ) : (
            <p role="status">正在打开表格……</p>
          )}
        </>,
        paneElement,
      )}
    </>
  );
}
