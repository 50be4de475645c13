/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const SOURCE = readFileSync(join(__dirname, "../../src/fronts/pane/page/loader.js"), "utf8");
const WEBVIEW2 = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0";
const TRIDENT = "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko";
const EDGE_HTML =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763";

interface Ready {
  host: string | null;
}

interface RibbonEvent {
  completed: jest.Mock;
}

/** What the loader sees of a window; `location` cannot be replaced in jsdom, so the loader gets a window of ours. */
interface FakeWindow {
  pendingCommands?: [string, RibbonEvent][];
  Office?: ReturnType<typeof office>;
  location: { href: string; replace: jest.Mock };
  history: { pushState: unknown; replaceState: unknown };
}

const PUSH = Symbol("pushState");
const REPLACE = Symbol("replaceState");

let view: FakeWindow & Record<string, unknown>;
let ready: ((info: Ready) => void) | undefined;
let functions: Map<string, (event: RibbonEvent) => void>;
let dialog: jest.Mock;

/** office.js, before Excel has answered. */
function office(api: number) {
  return {
    onReady: (listener: (info: Ready) => void) => {
      ready = listener;
    },
    actions: { associate: (id: string, run: (event: RibbonEvent) => void) => functions.set(id, run) },
    context: {
      requirements: {
        isSetSupported: (_set: string, version: string) => api >= Number(version.split(".")[1]),
      },
      ui: { displayDialogAsync: dialog },
    },
  };
}

function open(userAgent: string, commands = "", shared = false): void {
  document.head.innerHTML = "";
  document.body.innerHTML = `
    <div id="root"></div><p id="starting"></p><div id="no-answer" hidden></div><div id="incomplete" hidden></div>
    <script id="loader" type="text/plain" data-office="office-js/1/office.js" data-app="a.js b.js" data-commands="${commands}" data-shared="check fill-line"></script>`;
  view = {
    navigator: { userAgent },
    location: {
      href: `https://server.example/path/taskpane.html?${shared ? "runtime=shared" : "x=1"}`,
      replace: jest.fn(),
    },
    history: { pushState: PUSH, replaceState: REPLACE },
    setTimeout: (work: () => void, delay: number) => setTimeout(work, delay),
  };
  // The file itself, as it is served.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a script without exports, run with a window of ours
  (new Function("window", "document", SOURCE) as (window: unknown, document: unknown) => void)(
    view,
    document,
  );
}

/** The scripts asked for so far. */
function asked(): string[] {
  return [...document.head.querySelectorAll("script")].map((script) => script.getAttribute("src") ?? "");
}

function arrive(src: string): void {
  document.head.querySelector(`script[src="${src}"]`)!.dispatchEvent(new Event("load"));
}

/** office.js is here, and takes the history away as it does. */
function officeArrives(api = 9): void {
  view.Office = office(api);
  view.history = Object.assign(view.history, { pushState: null, replaceState: null });
  arrive("office-js/1/office.js");
}

function isShown(id: string): boolean {
  return !document.getElementById(id)!.hidden;
}

beforeEach(() => {
  jest.useFakeTimers();
  ready = undefined;
  functions = new Map();
  dialog = jest.fn((_page: string, _size: unknown, done: () => void) => done());
});

afterEach(() => {
  jest.useRealTimers();
});

test.each([
  [true, ["check", "fill-line"]],
  [false, []],
])("a ribbon that shares the page (%s) is answered before the program stands", (shared, known) => {
  open(WEBVIEW2, "", shared);
  officeArrives();
  expect([...functions.keys()]).toEqual(known);
  for (const id of known) functions.get(id)!({ completed: jest.fn() });
  expect(view.pendingCommands?.map(([id]) => id)).toEqual(known);
});

test("a window that the pane opened is told no requirement sets, and starts all the same", () => {
  open(WEBVIEW2);
  document.getElementById("loader")!.setAttribute("data-window", "wide");
  officeArrives(0);
  ready!({ host: "Excel" });
  expect(asked()).toContain("a.js");
  expect(view.location.replace).not.toHaveBeenCalled();
});

describe("in an Excel that will do", () => {
  test("the program is loaded after Excel has answered, its scripts in their order", () => {
    open(WEBVIEW2);
    expect(asked()).toEqual(["office-js/1/office.js"]);
    officeArrives();
    expect(asked()).toHaveLength(1);
    ready!({ host: "Excel" });
    expect(asked().slice(1)).toEqual(["a.js"]);
    arrive("a.js");
    expect(asked().slice(1)).toEqual(["a.js", "b.js"]);
  });

  test("the history that office.js took away is there again", () => {
    open(WEBVIEW2);
    officeArrives();
    ready!({ host: "Excel" });
    expect(view.history).toEqual({ pushState: PUSH, replaceState: REPLACE });
  });

  test("ExcelApi 1.8 is enough", () => {
    open(WEBVIEW2);
    officeArrives(8);
    ready!({ host: "Excel" });
    expect(view.location.replace).not.toHaveBeenCalled();
    expect(asked()).toContain("a.js");
  });
});

describe("where the program cannot run", () => {
  test.each([
    ["Internet Explorer's engine", TRIDENT],
    ["the first Edge's engine", EDGE_HTML],
  ])("%s is told at once, and nothing else is loaded", (_engine, userAgent) => {
    open(userAgent);
    expect(view.location.replace).toHaveBeenCalledWith("message.html#old-webview");
    expect(asked()).toEqual([]);
  });

  test("below ExcelApi 1.8 the message says so", () => {
    open(WEBVIEW2);
    officeArrives(7);
    ready!({ host: "Excel" });
    expect(view.location.replace).toHaveBeenCalledWith("message.html#old-excel");
    expect(asked()).toHaveLength(1);
  });

  test("in a browser the message says where to open it", () => {
    open(WEBVIEW2);
    officeArrives();
    ready!({ host: null });
    expect(view.location.replace).toHaveBeenCalledWith("message.html#outside");
  });
});

describe("where something does not come", () => {
  test("after ten seconds without an answer the page says what to try", () => {
    open(WEBVIEW2);
    officeArrives();
    jest.advanceTimersByTime(9_999);
    expect(isShown("no-answer")).toBe(false);
    jest.advanceTimersByTime(1);
    expect(isShown("no-answer")).toBe(true);
    expect(isShown("starting")).toBe(false);
  });

  test("a server that never sends office.js counts as no answer", () => {
    open(WEBVIEW2);
    jest.advanceTimersByTime(10_000);
    expect(isShown("no-answer")).toBe(true);
  });

  test("an answer that comes late starts the program", () => {
    open(WEBVIEW2);
    officeArrives();
    jest.advanceTimersByTime(20_000);
    ready!({ host: "Excel" });
    expect(isShown("no-answer")).toBe(false);
    expect(asked()).toContain("a.js");
  });

  test("an answer in time is followed by no message", () => {
    open(WEBVIEW2);
    officeArrives();
    ready!({ host: "Excel" });
    jest.advanceTimersByTime(20_000);
    expect(isShown("no-answer")).toBe(false);
  });

  test.each(["office-js/1/office.js", "a.js"])(
    "without %s the page says that files are missing",
    (missing) => {
      open(WEBVIEW2);
      if (missing === "a.js") {
        officeArrives();
        ready!({ host: "Excel" });
      }
      document.head.querySelector(`script[src="${missing}"]`)!.dispatchEvent(new Event("error"));
      expect(isShown("incomplete")).toBe(true);
      jest.advanceTimersByTime(20_000);
      expect(isShown("no-answer")).toBe(false);
    },
  );
});

describe("behind the ribbon", () => {
  const event = (): RibbonEvent => ({ completed: jest.fn() });

  test("a button pressed before the program stands waits for it", () => {
    open(WEBVIEW2, "check system-table");
    officeArrives();
    expect([...functions.keys()]).toEqual(["check", "system-table"]);
    const pressed = event();
    functions.get("check")!(pressed);
    ready!({ host: "Excel" });
    expect(view.pendingCommands).toEqual([["check", pressed]]);
    expect(pressed.completed).not.toHaveBeenCalled();
  });

  test.each([
    ["an old web view", TRIDENT, 9, "old-webview"],
    ["an old Excel", WEBVIEW2, 7, "old-excel"],
  ])("in %s a button opens a window with the message and is done", (_what, userAgent, api, message) => {
    open(userAgent, "check");
    officeArrives(api);
    const [early, late] = [event(), event()];
    functions.get("check")!(early);
    ready!({ host: "Excel" });
    functions.get("check")!(late);
    const page = `https://server.example/path/message.html#${message}`;
    expect(dialog.mock.calls.map(([address]: unknown[]) => address)).toEqual([page, page]);
    expect([early.completed, late.completed].map((done) => done.mock.calls.length)).toEqual([1, 1]);
    expect(view.location.replace).not.toHaveBeenCalled();
    expect(asked()).toHaveLength(1);
  });
});
