import { bareExcel } from "../../support/bare-excel";
import type { WorkbookContent } from "../../../src/workbook/grid";
import { imageOf } from "../../office-host/book-image";
import { openContent } from "../../office-host/open-content";
import type { TestExcel } from "../../office-host/test-excel";
import type { WireEvent } from "../../office-host/wire";
import { array, dialogExternal, FROM_DIALOG, PageDialogs, paneExternal } from "./dialogs";

/** Runs in the page before office.js: desktop Excel's web view, with the test host behind it. */

declare global {
  interface Window {
    /** Contents as JSON knows them: maps as lists of pairs. */
    excelOpens: string;
    excel: TestExcel;
    /** The workbook as an image, maps as lists of pairs. */
    excelImage: () => string;
    /** Windows that the add-in opens. */
    dialogs: PageDialogs;
  }
}

const RICH_API = 93;
const RICH_EVENTS = 33;
const NO_CAPABILITY = 7000;
type Handler = (id: number, message: unknown) => void;

/** Set in a window that was opened by the add-in. */
const opener = window.opener as Window | null;
bareExcel({ api: "1.14", isDialog: opener !== null });
if (opener) meet(dialogExternal(opener));
else beExcel();

function beExcel(): void {
  const excel = openContent(revived(window.excelOpens) as WorkbookContent);
  const dialogs = new PageDialogs();
  const handlers: Handler[] = [];
  meet({
    ...paneExternal(dialogs),
    Execute(id: number, [data]: [unknown[]], done: (answer: unknown) => void): void {
      setTimeout(() => {
        if (id === RICH_API && !excel.isHeard()) return;
        if (id !== RICH_API) done(array([NO_CAPABILITY]));
        else done(array([0, [200, [], JSON.stringify(excel.answer(String(data[4])))]]));
      }, 0);
    },
    RegisterEvent(id: number, target: string, handler: Handler, done: (code: number) => void): void {
      if (id === FROM_DIALOG) return dialogs.show(target, handler, done);
      if (id === RICH_EVENTS) handlers.push(handler);
      done(0);
    },
  });
  excel.onEvent = (event: WireEvent) => {
    for (const handler of handlers) setTimeout(() => handler(RICH_EVENTS, array([array(event)])), 0);
  };
  Object.assign(window, { excel, dialogs, excelImage: () => JSON.stringify(imageOf(excel.book), pairs) });
}

/** Adds to what desktop Excel offers its web view. */
function meet(more: Readonly<Record<string, unknown>>): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the door through which desktop Excel meets its web view
  Object.assign(window.external, more);
}

function pairs(_key: string, value: unknown): unknown {
  return value instanceof Map ? { pairs: [...value] } : value;
}

function revived(json: string): unknown {
  return JSON.parse(json, (_key, value: unknown) => {
    const isMap = typeof value === "object" && value !== null && "pairs" in value;
    return isMap ? new Map((value as { pairs: [unknown, unknown][] }).pairs) : value;
  });
}
