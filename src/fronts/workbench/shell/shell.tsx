import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactElement } from "react";
import { createPortal } from "react-dom";
import { App } from "../../pane/app";
import type { Services } from "../../pane/services/services";
import { Doors } from "../begin/doors";
import { NothingOpen } from "../begin/nothing-open";
import { useBeginning } from "../begin/use-beginning";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";
import { PasswordDialog } from "../../pane/parts/password-dialog";
import { Notices } from "./notices";
import type { SampleGroup } from "../samples";
import { Tabs } from "./tabs";
import { Toolbar } from "./toolbar";
import { Tour } from "../begin/tour";
import { LooksBar } from "../looks/looks-bar";
import { usePreviewWindow } from "../print/preview-window";
import { printSheets, sheetInSight } from "../print/print-sheet";
import { useSubordinates } from "../subordinates/use-subordinates";
import type { ReadPackage } from "../subordinates/use-packages";
import { useDrop } from "./use-drop";
import { useKeys } from "./use-keys";
import { useLeaving } from "./use-leaving";
import { useSaving } from "./use-saving";

interface ShellProps {
  readonly desk: Desk;
  readonly services: Services;
  readonly readPackage: ReadPackage;
  readonly samples: () => readonly SampleGroup[];
  /** Whoever comes here brought the workbook that he works in. */
  readonly cameWithWork: boolean;
  /** A workbook is in sight with its findings, or there is none. */
  readonly onShown: () => void;
  /** Where the pane stands, beside the spreadsheet. */
  readonly paneElement: HTMLElement;
  /** Where the spreadsheet stands. */
  readonly sheetElement: HTMLElement;
}

/** The frame around spreadsheet and pane: what can be opened, what lies open, what was refused. */
export function Shell(props: ShellProps): ReactElement {
  const { desk, samples, paneElement, sheetElement } = props;
  const state = useSyncExternalStore(desk.subscribe, () => desk.state);
  const saving = useSaving(desk, state);
  const { ask } = saving;
  useKeys(desk, () => void ask());
  const preview = usePreviewWindow();
  const { show } = preview;
  const services = useMemo(
    () => ({ ...props.services, saveBook: ask, printSheets, previewSheets: show }),
    [props.services, ask, show],
  );
  const today = useCallback(() => props.services.today(), [props.services]);
  const previewInSight = async () => {
    const image = await sheetInSight(desk);
    if (image) await show([image]);
  };
  const [touring, setTouring] = useState(false);
  const tour = useCallback(() => setTouring(true), []);
  const { isVisitor, doors, ways } = useBeginning(desk, services, tour, props.cameWithWork);
  const subordinates = useSubordinates(props.readPackage, ways.onFiles);
  const over = useDrop(subordinates.take);
  useLeaving(desk);
  useEffect(() => {
    // The pane asks for the selected cell whenever somebody turns to it.
    desk.shown?.onSelected(() => window.dispatchEvent(new Event("focus")));
  }, [desk, state.session]);
  const isEmpty = useShown(state, props.onShown);
  return (
    <>
      <Toolbar
        {...{ desk, state, samples, saving }}
        onTour={tour}
        onPreview={() => void previewInSight()}
        onSubordinates={() => subordinates.show([])}
        {...ways}
      />
      <Tabs desk={desk} state={state} today={today} />
      {state.session && <LooksBar key={state.active} desk={desk} session={state.session} />}
      {isVisitor && !isEmpty && <Doors {...doors} />}
      <Notices desk={desk} state={state} />
      <PasswordDialog asked={state.asked} />
      {preview.window}
      {subordinates.window}
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

/** Says when there is something to see; true where that is no workbook. */
function useShown({ session, busy }: DeskState, onShown: () => void): boolean {
  const isEmpty = session === null && busy === null;
  const isShown = isEmpty || session !== null;
  useEffect(() => {
    if (isShown) onShown();
  }, [isShown, onShown]);
  return isEmpty;
}
