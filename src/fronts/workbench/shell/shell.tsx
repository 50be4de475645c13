import { useCallback, useEffect, useState, useSyncExternalStore, type ReactElement } from "react";
import { createPortal } from "react-dom";
import { App } from "../../pane/app";
import type { Services } from "../../pane/services/services";
import { Doors } from "../begin/doors";
import { NothingOpen } from "../begin/nothing-open";
import { useBeginning } from "../begin/use-beginning";
import type { Desk } from "../desk/desk";
import { PasswordDialog } from "../../pane/parts/password-dialog";
import { Notices } from "./notices";
import type { SampleGroup } from "../samples";
import { Tabs } from "./tabs";
import { Toolbar } from "./toolbar";
import { Tour } from "../begin/tour";
import { useDrop } from "./use-drop";
import { useLeaving } from "./use-leaving";

interface ShellProps {
  readonly desk: Desk;
  readonly services: Services;
  readonly samples: () => readonly SampleGroup[];
  /** Where the pane stands, beside the spreadsheet. */
  readonly paneElement: HTMLElement;
  /** Where the spreadsheet stands. */
  readonly sheetElement: HTMLElement;
}

/** The frame around spreadsheet and pane: what can be opened, what lies open, what was refused. */
export function Shell(props: ShellProps): ReactElement {
  const { desk, services, samples, paneElement, sheetElement } = props;
  const state = useSyncExternalStore(desk.subscribe, () => desk.state);
  const [touring, setTouring] = useState(false);
  const tour = useCallback(() => setTouring(true), []);
  const { isVisitor, doors, ways } = useBeginning(desk, services, tour);
  const over = useDrop((files) => void ways.onFiles(files));
  useLeaving(desk);
  useEffect(() => {
    // The pane asks for the selected cell whenever somebody turns to it.
    desk.shown?.onSelected(() => window.dispatchEvent(new Event("focus")));
  }, [desk, state.session]);
  const isEmpty = state.session === null && state.busy === null;
  return (
    <>
      <Toolbar desk={desk} state={state} samples={samples} onTour={tour} {...ways} />
      <Tabs desk={desk} state={state} />
      {isVisitor && !isEmpty && <Doors {...doors} />}
      <Notices desk={desk} state={state} />
      <PasswordDialog asked={state.asked} />
      {over && <div className="wb-drop-here">松开鼠标，打开这些文件</div>}
      {createPortal(
        <>
          <Tour shown={touring} onClose={() => setTouring(false)} />
          {state.session ? (
            <App key={state.active} session={state.session} services={services} />
          ) : (
            <p role="status">{isEmpty ? "这里会显示表格里的问题和下一步。" : "正在打开表格……"}</p>
          )}
        </>,
        paneElement,
      )}
      {isEmpty && createPortal(<NothingOpen {...ways} />, sheetElement)}
    </>
  );
}
