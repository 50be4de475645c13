import { askToClose, hearPane, type Coming } from "../../../src/hosts/excel/program/wide-page";
import { WideWindow } from "../../../src/hosts/excel/program/wide-window";
import { DIALOG_CODES, dialogAnswer } from "../../office-host/dialogs";

const PANE = "https://oa.example/lz/taskpane.html";
const free = { isOpen: false, isIgnored: false };

test.each([
  ["https://oa.example/lz/wide.html", free, 0],
  ["https://other.example/lz/wide.html", free, 12_004],
  ["https://oa.example:8443/lz/wide.html", free, 12_004],
  ["http://oa.example/lz/wide.html", free, 12_005],
  ["https://oa.example/lz/wide.html", { ...free, isOpen: true }, 12_007],
  ["https://oa.example/lz/wide.html", { ...free, isIgnored: true }, 12_009],
] as const)("the test host answers %s, %j with %i, as Excel does", (url, state, code) => {
  expect(dialogAnswer({ url, width: 90, height: 90 }, PANE, state)).toBe(code);
});

/** Excel between a pane and its window, both in this process: it carries texts, in turn. */
class Windows {
  code = 0;
  shown: Coming[] = [];
  opened = 0;
  loads = true;
  private readonly handlers = new Map<string, (event: object) => void>();
  private toChild: (event: { message: string }) => void = () => undefined;

  readonly ui = {
    displayDialogAsync: (_address: string, _options: object, done: (answer: object) => void) => {
      if (this.code !== 0) {
        done({ status: "failed", error: { code: this.code } });
        return;
      }
      this.opened += 1;
      done({ status: "succeeded", value: this.dialog });
      if (this.loads) setTimeout(() => hearPane((coming) => void this.shown.push(coming), this.child), 0);
    },
  } as unknown as Office.UI;

  private readonly dialog = {
    addEventHandler: (type: string, handler: (event: object) => void) => this.handlers.set(type, handler),
    messageChild: (message: string) => queueMicrotask(() => this.toChild({ message })),
    close: () => {
      this.handlers.clear();
    },
  };

  readonly child = {
    addHandlerAsync: (_type: string, handler: (event: { message: string }) => void, done: () => void) => {
      this.toChild = handler;
      done();
    },
    messageParent: (message: string) => queueMicrotask(() => this.handlers.get("message")?.({ message })),
  } as unknown as Office.UI;

  /** Excel tells the pane what became of its window. */
  tell(error: number): void {
    this.handlers.get("other")?.({ error });
  }

  get last(): Coming | undefined {
    return this.shown.at(-1);
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
let windows: Windows;

beforeEach(() => {
  windows = new Windows();
  const Office = {
    AsyncResultStatus: { Succeeded: "succeeded" },
    EventType: {
      DialogMessageReceived: "message",
      DialogEventReceived: "other",
      DialogParentMessageReceived: "parent",
    },
  };
  Object.assign(globalThis, { Office });
});

test.each([0, 1, 50_000, 50_001, 260_000])(
  "a text of %i characters comes whole, in its order",
  async (length) => {
    const text = Array.from({ length }, (_, i) => "甲乙丙丁戊"[i % 5]).join("");
    const wide = new WideWindow("wide.html", windows.ui);
    await wide.show(text);
    await settled();
    expect(windows.last?.text === text).toBe(true);
    expect(windows.last).toMatchObject({ came: windows.last?.of });
  },
);

test("what is shown later replaces what has only half come, in the same window", async () => {
  const wide = new WideWindow("wide.html", windows.ui);
  await wide.show("旧".repeat(200_000));
  await wide.show("新");
  await settled();
  expect(windows.last?.text).toBe("新");
  expect(windows.opened).toBe(1);
});

test.each([
  [12_004, /https/],
  [12_005, /https/],
  [12_007, /先关掉/],
  [12_009, /允许/],
  [12_011, /拦住/],
  [5_001, /再试一次/],
])("refusal %i is told as what to do, and what else there is", async (code, words) => {
  windows.code = code;
  const shown = new WideWindow("wide.html", windows.ui).show("页");
  await expect(shown).rejects.toThrow(words);
  await expect(shown).rejects.toThrow("在窗格里看");
});

test("closed by either side it opens anew; a page that never came is told", async () => {
  const wide = new WideWindow("wide.html", windows.ui);
  await wide.show("一");
  windows.tell(DIALOG_CODES.closedByUser);
  await wide.show("二");
  askToClose(windows.child);
  await settled();
  await wide.show("三");
  expect(windows.opened).toBe(3);
  windows.tell(DIALOG_CODES.closedByUser);
  windows.loads = false;
  const failing = wide.show("四");
  await settled();
  windows.tell(12_002);
  await expect(failing).rejects.toThrow("没有打开");
});
