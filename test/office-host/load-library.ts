import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TestExcel } from "./test-excel";
import type { WireEvent, WireResponse } from "./wire";

/** What the real library puts into a page. */
export interface OfficeLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    /** The library's own check of requirement sets, asleep by an oversight of the library. */
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  /** Whether a requirement set of Excel is there, as `Office.context.requirements` says. */
  readonly supports: (version: string) => boolean;
}

interface Bridge {
  sendMessageToHost(json: string): void;
  onMessageFromHost?(json: string): void;
}

type Load = (...given: readonly unknown[]) => Omit<OfficeLibrary, "supports">;

const FILE = "excel-win32-16.01.debug.js";
const PARAMETERS = ["window", "self", "document", "navigator", "location", "_richApiNativeBridge"];
// The library looks for its neighbours among the globals, and must not find those of an earlier workbook.
const BEFORE = `with (window) {
var Microsoft = { Office: { WebExtension: {} } }, Office = Microsoft.Office.WebExtension, OSF = {};
window.OfficeExtension = window.Excel = window.OfficeExt = window.OfficeCore = window.OfficeRuntime = window.OfficeExtensionBatch = undefined;
window.Office = { context: { requirements: window.requirements } };
`;
const AFTER = "\n;return { Excel: Excel, OfficeExtension: OfficeExtension }; }";

let load: Load | undefined;

/** The unmodified library of @microsoft/office-js, with a workbook of ours behind it, strict about what level `1.x` offers. */
export function loadLibrary(excel: TestExcel, level: string): OfficeLibrary {
  load ??= compile();
  const supports = (version: string): boolean => minor(version) <= minor(level);
  const page = pageOf((set, version) => (set === "ExcelApi" ? supports(version) : set !== "ExcelApiUndo"));
  const loaded = load.call(page, page, page, page.document, page.navigator, page.location, bridgeTo(excel));
  loaded.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return { ...loaded, supports };
}

function compile(): Load {
  const folder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the library is a script for pages and no module
  return new Function(...PARAMETERS, BEFORE + readFileSync(join(folder, FILE), "utf8") + AFTER) as Load;
}

function minor(version: string): number {
  return Number(version.split(".")[1]);
}

/** The door that the library has for native hosts: JSON in, JSON out, events. */
function bridgeTo(excel: TestExcel): Bridge {
  const bridge: Bridge = {
    sendMessageToHost(json) {
      const { id, message } = JSON.parse(json) as { id: number; message: { body: unknown } };
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      setTimeout(() => {
        const answer = { statusCode: 200, headers: {}, body: JSON.stringify(answered(excel, body)) };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: answer }));
      }, 0);
    },
  };
  excel.onEvent = (event: WireEvent) => {
    const message = JSON.stringify({ type: 3, controlId: "", message: { entries: [event] } });
    setTimeout(() => bridge.onMessageFromHost?.(message), 0);
  };
  return bridge;
}

/** What the test host does not know shall be loud, and shall not leave the add-in waiting. */
function answered(excel: TestExcel, body: string): WireResponse {
  try {
    return excel.answer(body);
  } catch (error) {
    const Message = error instanceof Error ? `${error.message} ${error.stack ?? ""}` : String(error);
    const fault = { ActionIndex: 0, Code: "TestHostFault", Message, HttpStatusCode: 500, Location: "" };
    return { Results: [], TraceIds: [], Error: fault };
  }
}

/** The library's long waits shall not keep a finished test from ending. */
const timers = {
  setTimeout: (work: () => void, wait = 0) => {
    const timer = setTimeout(work, wait);
    return wait > 100 ? timer.unref() : timer;
  },
  setInterval: (work: () => void, wait = 0) => setInterval(work, wait).unref(),
};

function pageOf(isSetSupported: (set: string, version: string) => boolean) {
  const nothing = (): void => undefined;
  const element = () => ({
    setAttribute: nothing,
    appendChild: nothing,
    style: {},
    getElementsByTagName: () => [],
  });
  return {
    ...{ console, clearTimeout, clearInterval, performance, Promise, ...timers },
    navigator: { userAgent: "node" },
    location: { search: "", hash: "", href: "", protocol: "https:" },
    addEventListener: nothing,
    document: {
      ...{ getElementsByTagName: () => [], createElement: element, head: element() },
      ...{ addEventListener: nothing, URL: "" },
    },
    requirements: { isSetSupported },
  };
}
