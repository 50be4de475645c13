import type { Book } from "../../src/fronts/workbench/desk/book";
import { Desk } from "../../src/fronts/workbench/desk/desk";
import type { DeskTools } from "../../src/fronts/workbench/desk/desk-state";
import { sheetInSight } from "../../src/fronts/workbench/print/print-sheet";
import { otherPages } from "../../src/fronts/workbench/shell/other-pages";
import { contentOf } from "../../src/workbook/content-of-image";
import { HostError } from "../../src/workbook/host-error";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import type { ShownWorkbook } from "../../src/workbook/live/shown-workbook";
import { MemoryLiveWorkbook } from "../support/memory-live-workbook";
import { bookOf, sheetOf } from "../support/workbook-contract";

const QUIET = 2_000;

function image(text: string): WorkbookImage {
  return bookOf(sheetOf([{ cells: [text] }], { sheet: "甲" }));
}

function textOf(book: Pick<Book, "image"> | undefined): unknown {
  return book?.image.sheets[0]?.rows[0]?.cells[0];
}

/** A page with nothing but a desk: a screen that shows one workbook, a store that can be switched off. */
class Page {
  readonly stored = new Map<string, Book>();
  readonly offered: { name: string; text: unknown }[] = [];
  /** Files on the disk by name, each behind its password; any other is none. */
  readonly locked = new Map<string, string>();
  refusal: Error | null = null;
  /** What this browser remembers of 本机不留底. */
  keeps = true;
  /** The store never answers. */
  silent = false;
  cannotShow: string | null = null;
  /** While set, writing a file waits for it. */
  writing: Promise<void> = Promise.resolve();
  /** What stands in a cell that is still open. */
  typing: string | null = null;
  private edited: () => void = () => undefined;
  private inSight: WorkbookImage = image("");
  private ids = 0;
  readonly desk: Desk;

  constructor(stored: readonly Book[] = [], pages = otherPages(new QuietChannel())) {
    for (const book of stored) this.stored.set(book.id, book);
    const tools: DeskTools = {
      typable: () => undefined,
      show: (name, shown) => Promise.resolve().then(() => this.show(name, shown)),
      read: ({ name }, password) => {
        const needed = this.locked.get(name);
        if (needed === undefined) return Promise.reject(new HostError("not-a-workbook", `${name}不是表格。`));
        return password === needed
          ? Promise.resolve({ name, image: image(name), losses: [] })
          : Promise.reject(new HostError("locked", `${name}有密码。`));
      },
      write: async (written, password) => {
        await this.writing;
        const behind = password === undefined ? "" : `（密码 ${password}）`;
        return new TextEncoder().encode(`${String(textOf({ image: written }))}${behind}`);
      },
      offer: (name, bytes) => void this.offered.push({ name, text: new TextDecoder().decode(bytes) }),
      keeper: {
        keep: (book) => this.store(() => void this.stored.set(book.id, book)),
        forget: (id) => this.store(() => void this.stored.delete(id)),
        kept: () =>
          this.store(() =>
            [...this.stored.values()].map((book) => ({
              id: book.id,
              name: book.name,
              kept: 0,
              book,
              lost: 0,
            })),
          ),
      },
      pages,
      setting: { keeps: () => this.keeps, set: (keeps) => void (this.keeps = keeps) },
      today: () => "2012-10-08",
      now: () => Date.now(),
      newId: () => `新${(this.ids += 1)}`,
    };
    this.desk = new Desk(tools);
  }

  open(...names: readonly string[]): Promise<void> {
    return this.desk.open("打开示例", new Map(names.map((name) => [name, image(name)] as const)));
  }

  /** Somebody types into the workbook in sight. */
  type(text: string): void {
    this.typing = null;
    this.inSight = { ...image(text), properties: this.inSight.properties };
    this.edited();
  }

  idOf(name: string): string {
    return this.desk.state.books.find((book) => book.name === name)?.id ?? "";
  }

  private show(name: string, shown: WorkbookImage): ShownWorkbook {
    if (name === this.cannotShow) throw new Error("no such drawing");
    this.inSight = shown;
    return {
      live: new MemoryLiveWorkbook(contentOf(shown, name)),
      ready: Promise.resolve(),
      whole: Promise.resolve(),
      settle: () => {
        if (this.typing !== null) this.type(this.typing);
        return Promise.resolve();
      },
      isTyping: () => this.typing !== null,
      image: () => this.inSight,
      find: () => Promise.resolve(),
      losses: () => [],
      sheetInSight: () => "甲",
      onEdited: (listener) => void (this.edited = listener),
      onSelected: () => undefined,
      columnView: () => null,
      showColumns: () => undefined,
      filteredLines: () => 0,
      showAllLines: () => undefined,
      onLooked: () => undefined,
      mark: () => undefined,
      badge: () => undefined,
    };
  }

  private store<T>(work: () => T): Promise<T> {
    if (this.silent) return new Promise(() => undefined);
    return this.refusal ? Promise.reject(this.refusal) : Promise.resolve().then(work);
  }
}

/** Nobody else is there. */
class QuietChannel {
  postMessage(): void {
    return undefined;
  }
  addEventListener(): void {
    return undefined;
  }
}

const refused = new HostError("disk", "浏览器存不下。");

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Time passes. */
async function pass<T>(work: Promise<T> | null = null, ms = QUIET): Promise<T | null> {
  await jest.advanceTimersByTimeAsync(ms);
  return work;
}

describe("how a workbook stood before", () => {
  const versions = ({ desk }: Page, name: string) => {
    const book = desk.state.books.find((one) => one.name === name)!;
    return desk.versions.of(book.id).map((version) => [textOf(version), version.changed]);
  };

  test("is there as it was opened and as it stands, on a computer where nothing is kept too", async () => {
    const page = new Page();
    page.keeps = false;
    await page.desk.keep(false);
    await page.open("甲.xlsx", "乙.xlsx");
    page.type("改了");
    await pass();
    expect(versions(page, "甲.xlsx")).toEqual([
      ["改了", ["甲"]],
      ["甲.xlsx", null],
    ]);
    expect(versions(page, "乙.xlsx")).toEqual([]);
    expect(page.stored.size).toBe(0);
  });

  test("is opened beside what stands now, unsaved, behind the same password", async () => {
    const page = new Page();
    page.locked.set("公诉科.xlsx", "对的");
    const opening = page.desk.openFiles([new File([], "公诉科.xlsx")]);
    await pass();
    page.desk.state.asked?.answer("对的");
    await pass(opening);
    page.type("改了");
    await pass();
    const id = page.idOf("公诉科.xlsx");
    const [, opened] = page.desk.versions.of(id);
    await pass(page.desk.openBeside(id, "公诉科（以前）.xlsx", opened!.image));
    expect(page.desk.state.books.map((book) => [book.name, textOf(book), book.dirty])).toEqual([
      ["公诉科.xlsx", "改了", true],
      ["公诉科（以前）.xlsx", "公诉科.xlsx", true],
    ]);
    await pass(page.desk.save());
    expect(page.offered).toEqual([{ name: "公诉科（以前）.xlsx", text: "公诉科.xlsx（密码 对的）" }]);
    expect(page.stored.size).toBe(0);
  });
});

describe("work that was not saved", () => {
  test("is put away when nothing more came for a while", async () => {
    const page = new Page();
    await page.open("甲.xlsx");
    page.type("改了");
    expect(page.stored.size).toBe(0);
    await pass();
    expect([...page.stored.values()].map(textOf)).toEqual(["改了"]);
  });

  test("is put away although another workbook came into sight at once", async () => {
    const page = new Page();
    await page.open("甲.xlsx", "乙.xlsx");
    page.type("改了");
    await page.desk.activate(page.idOf("乙.xlsx"));
    await pass();
    expect([...page.stored.values()].map((book) => [book.name, textOf(book)])).toEqual([["甲.xlsx", "改了"]]);
  });

  test("is put away at once when the page leaves the screen", async () => {
    const page = new Page();
    await page.open("甲.xlsx");
    page.type("改了");
    await page.desk.keepNow();
    expect([...page.stored.values()].map(textOf)).toEqual(["改了"]);
  });

  const old = (id: string, name = "旧.xlsx"): Book => ({
    id,
    name,
    image: image(id),
    dirty: true,
    losses: [],
  });
  const offered = ({ desk }: Page): readonly string[] => desk.state.left.map(({ id }) => id);

  test("is offered again, and taken up one by one", async () => {
    const page = new Page([old("甲"), old("乙")]);
    await pass(page.desk.lookBack());
    expect(offered(page)).toEqual(["甲", "乙"]);
    await pass(page.desk.takeUp("乙"));
    expect(page.desk.state.books.map((book) => [textOf(book), book.dirty])).toEqual([["乙", true]]);
    expect([offered(page), page.stored.size]).toEqual([["甲"], 2]);
  });

  describe("keeps the name under which it was offered", () => {
    const called = ({ desk }: Page, things: readonly { readonly id: string }[]): unknown =>
      things.map(({ id }) => [id, desk.state.names.get(id)]);

    test.each(["takeUp", "discard"] as const)("when the one before it goes by %s", async (verb) => {
      const page = new Page([old("甲"), old("乙"), old("丙")]);
      await pass(page.desk.lookBack());
      await pass(page.desk[verb]("甲"));
      expect(called(page, page.desk.state.left)).toEqual([
        ["乙", "旧.xlsx（2）"],
        ["丙", "旧.xlsx（3）"],
      ]);
    });

    test("on the desk too, where nothing else is called so", async () => {
      const page = new Page([old("甲"), old("乙")]);
      await pass(page.desk.lookBack());
      await pass(page.desk.takeUp("乙"));
      await pass(page.desk.takeUp("甲"));
      expect(called(page, page.desk.state.books)).toEqual([
        ["乙", "旧.xlsx（2）"],
        ["甲", "旧.xlsx"],
      ]);
    });
  });

  test("a workbook keeps its name when another of that name is closed, and a third takes the free one", async () => {
    const page = new Page();
    await page.open("甲.xlsx");
    await page.open("甲.xlsx");
    const names = (): unknown => page.desk.state.books.map(({ id }) => page.desk.state.names.get(id));
    expect(names()).toEqual(["甲.xlsx", "甲.xlsx（2）"]);
    await page.desk.close(page.idOf("甲.xlsx"));
    expect(names()).toEqual(["甲.xlsx（2）"]);
    await page.open("甲.xlsx");
    expect(names()).toEqual(["甲.xlsx（2）", "甲.xlsx"]);
  });

  test("is thrown away one by one, the others stay", async () => {
    const page = new Page([old("甲"), old("乙"), old("丙")]);
    await pass(page.desk.lookBack());
    await pass(page.desk.discard("乙"));
    expect([offered(page), [...page.stored.keys()]]).toEqual([
      ["甲", "丙"],
      ["甲", "丙"],
    ]);
    await pass(page.desk.discard("乙"));
    expect([page.stored.size, page.desk.state.trouble]).toEqual([2, null]);
  });

  test("is offered again where it cannot be shown, and hides nothing", async () => {
    const page = new Page([old("坏", "坏.xlsx"), old("好", "好.xlsx")]);
    await pass(page.desk.lookBack());
    page.cannotShow = "坏.xlsx";
    await pass(page.desk.takeUp("坏"));
    expect([offered(page), page.desk.state.books]).toEqual([["坏", "好"], []]);
    expect(page.desk.state.trouble).not.toBeNull();
    await pass(page.desk.takeUp("好"));
    expect(page.desk.state.books.map(({ name }) => name)).toEqual(["好.xlsx"]);
  });

  test.each(["takeUp", "discard"] as const)("another page was quicker with it: %s says so", async (verb) => {
    const [here, there] = pairOfChannels();
    const [first, second] = [
      new Page([old("甲")], otherPages(here)),
      new Page([old("甲")], otherPages(there)),
    ];
    await pass(Promise.all([first.desk.lookBack(), second.desk.lookBack()]));
    await pass(first.desk.takeUp("甲"));
    await pass(second.desk[verb]("甲"));
    expect(second.desk.state.trouble).toBe("“旧.xlsx”正在另一个网页里打开，请到那里接着做。");
    expect([second.desk.state.books, second.stored.size]).toEqual([[], 1]);
  });

  test("is nobody's leaving while it lies open in another page", async () => {
    const [here, there] = pairOfChannels();
    const elsewhere = new Page([], otherPages(there));
    await elsewhere.open("甲.xlsx");
    const id = elsewhere.idOf("甲.xlsx");
    const stored = ["旧", id].map((one) => ({
      ...{ id: one, name: `${one}.xlsx`, image: image(one), dirty: true, losses: [] },
    }));
    const page = new Page(stored, otherPages(here));
    await pass(page.desk.lookBack());
    expect(page.desk.state.left.map((book) => book.id)).toEqual(["旧"]);
  });

  test("where the browser keeps nothing that stands there until it does, and everything else works", async () => {
    const page = new Page();
    page.refusal = refused;
    await pass(page.desk.lookBack());
    expect(page.desk.state.unkept).toBe("浏览器存不下。");
    await page.open("甲.xlsx", "乙.xlsx");
    page.type("改了");
    await pass();
    await page.desk.save();
    expect(page.offered).toEqual([{ name: "甲.xlsx", text: "改了" }]);
    await page.desk.close(page.idOf("甲.xlsx"));
    const { trouble, unkept, books } = page.desk.state;
    expect([trouble, unkept, books.map(({ name }) => name)]).toEqual([null, "浏览器存不下。", ["乙.xlsx"]]);
    page.refusal = null;
    page.type("又改了");
    await pass();
    expect(page.desk.state.unkept).toBeNull();
  });

  test("where the storage never answers, saving and closing go on all the same", async () => {
    const page = new Page();
    await page.open("甲.xlsx", "乙.xlsx");
    page.silent = true;
    page.type("改了");
    await page.desk.save();
    await page.desk.close(page.idOf("甲.xlsx"));
    expect(page.offered).toEqual([{ name: "甲.xlsx", text: "改了" }]);
    expect([page.desk.state.busy, page.desk.state.books.map(({ name }) => name)]).toEqual([
      null,
      ["乙.xlsx"],
    ]);
  });
});

describe("a computer on which nothing is kept", () => {
  const left: Book = { id: "旧", name: "旧.xlsx", image: image("旧"), dirty: true, losses: [] };

  test("what is changed is not put away, and what was put away goes", async () => {
    const page = new Page([left]);
    await pass(page.desk.lookBack());
    await page.open("甲.xlsx");
    page.type("改了");
    await pass();
    expect(page.stored.size).toBe(2);
    await page.desk.keep(false);
    expect([page.stored.size, page.desk.state.left, page.keeps]).toEqual([0, [], false]);
    page.type("又改了");
    await pass();
    await page.desk.keepNow();
    expect(page.stored.size).toBe(0);
    // Nothing that is open was touched.
    expect(page.desk.state.books.map(({ dirty }) => dirty)).toEqual([true]);
    await page.desk.keep(true);
    page.type("再改");
    await pass();
    expect(page.stored.size).toBe(1);
  });
});

describe("a workbook of which no copy may stay behind", () => {
  const closed = (text: string): WorkbookImage => ({
    ...image(text),
    properties: { "IRPC.Kind": "supervision" },
  });

  test("监察室专用工作簿 is never put away: not after a while, not when the page leaves, not when another comes into sight", async () => {
    const page = new Page();
    const both = new Map([["监察室.xlsx", closed("档案")] as const, ["甲.xlsx", image("甲")] as const]);
    await page.desk.open("打开示例", both);
    page.type("改了");
    await pass();
    await page.desk.keepNow();
    page.type("又改了");
    await page.desk.activate(page.idOf("甲.xlsx"));
    await pass();
    expect(page.desk.isUnsaved(page.idOf("监察室.xlsx"))).toBe(true);
    expect(page.stored.size).toBe(0);
    page.type("甲改了");
    await pass();
    expect([...page.stored.values()].map(({ name }) => name)).toEqual(["甲.xlsx"]);
  });

  const file = (name: string): File => new File([], name);

  /** Answers the desk's questions for passwords one after another; what it asked. */
  function answering(page: Page, ...answers: readonly (string | null)[]): readonly unknown[] {
    const asked: unknown[] = [];
    page.desk.subscribe(() => {
      const question = page.desk.state.asked;
      if (!question || asked.includes(question)) return;
      asked.push(question);
      void Promise.resolve().then(() => question.answer(answers[asked.length - 1] ?? null));
    });
    return asked;
  }

  test("behind a password it is asked for until it fits, is saved behind the same, and is never put away", async () => {
    const page = new Page();
    page.locked.set("公诉科.xlsx", "对的");
    const asked = answering(page, "错的", "对的");
    await page.desk.openFiles([file("公诉科.xlsx")]);
    expect(asked).toMatchObject([
      { file: "公诉科.xlsx", again: false },
      { file: "公诉科.xlsx", again: true },
    ]);
    page.type("改了");
    await pass();
    expect(page.stored.size).toBe(0);
    await page.desk.save();
    expect(page.offered).toEqual([{ name: "公诉科.xlsx", text: "改了（密码 对的）" }]);
    expect(JSON.stringify(page.desk.state.books)).not.toContain("对的");
  });

  test("whose password nobody knows is refused with its sentence, and the others are opened", async () => {
    const page = new Page();
    page.locked.set("甲.xlsx", "一").set("乙.xlsx", "二");
    answering(page, null, "二");
    await page.desk.openFiles([file("甲.xlsx"), file("乙.xlsx")]);
    expect(page.desk.state.books.map(({ name }) => name)).toEqual(["乙.xlsx"]);
    expect(page.desk.state.trouble).toBe("甲.xlsx：甲.xlsx有密码。");
    expect(page.desk.state.asked).toBeNull();
  });
});

describe("what is still being typed into an open cell", () => {
  test("is saved, told of losses and printed with the rest", async () => {
    const page = new Page();
    await page.open("甲.xlsx");
    page.typing = "打了一半";
    await page.desk.save();
    expect(page.offered).toEqual([{ name: "甲.xlsx", text: "打了一半" }]);
    page.typing = "又一半";
    expect(textOf({ image: bookOf((await sheetInSight(page.desk))!) })).toBe("又一半");
  });

  test("stays where it was typed when another workbook comes into sight", async () => {
    const page = new Page();
    await page.open("甲.xlsx", "乙.xlsx");
    page.typing = "打了一半";
    await page.desk.activate(page.idOf("乙.xlsx"));
    expect(page.desk.state.books.map((book) => [book.name, textOf(book), book.dirty])).toEqual([
      ["甲.xlsx", "打了一半", true],
      ["乙.xlsx", "乙.xlsx", false],
    ]);
  });

  test("is asked about before it goes", async () => {
    const page = new Page();
    await page.open("甲.xlsx");
    expect(page.desk.isUnsaved(page.idOf("甲.xlsx"))).toBe(false);
    page.typing = "打了一半";
    expect(page.desk.isUnsaved(page.idOf("甲.xlsx"))).toBe(true);
  });
});

describe("saving", () => {
  test("takes the mark away and forgets what was put away", async () => {
    const page = new Page();
    await page.open("甲.xls");
    page.type("改了");
    await pass();
    await page.desk.save();
    expect(page.offered).toEqual([{ name: "甲.xlsx", text: "改了" }]);
    expect([page.desk.state.books[0]?.dirty, page.stored.size]).toEqual([false, 0]);
  });

  test("what is typed while the file is being written stays unsaved", async () => {
    const page = new Page();
    await page.open("甲.xlsx");
    page.type("一");
    let written: () => void = () => undefined;
    page.writing = new Promise((resolve) => (written = resolve));
    const saving = page.desk.save();
    await pass(null, 1);
    page.type("二");
    written();
    await saving;
    await pass();
    expect(page.offered.map(({ text }) => text)).toEqual(["一"]);
    expect(page.desk.state.books[0]?.dirty).toBe(true);
    expect([...page.stored.values()].map(textOf)).toEqual(["二"]);
  });
});

describe("the desk", () => {
  test("says what was saved until something changes", async () => {
    const page = new Page();
    await page.open("甲.xls");
    await page.desk.save();
    expect(page.desk.state.saved).toBe("甲.xlsx");
    page.type("改了");
    expect(page.desk.state.saved).toBeNull();
  });

  test("is cleared with one press, and nothing of it is kept", async () => {
    const page = new Page();
    await page.open("甲.xlsx", "乙.xlsx");
    page.type("改了");
    await pass();
    await pass(page.desk.closeAll());
    expect([page.desk.state.books, page.desk.state.session, page.stored.size]).toEqual([[], null, 0]);
    await page.open("丙.xlsx");
    expect(page.desk.state.books).toHaveLength(1);
  });

  test("is empty when the last workbook was closed", async () => {
    const page = new Page();
    await page.open("甲.xlsx");
    await page.desk.close(page.idOf("甲.xlsx"));
    const { active, session, books } = page.desk.state;
    expect([active, session, books, page.desk.shown]).toEqual([null, null, [], null]);
  });

  test("a workbook that cannot be drawn leaves the others where they were", async () => {
    const page = new Page();
    await page.open("甲.xlsx");
    page.type("改了");
    page.cannotShow = "乙.xlsx";
    await page.open("乙.xlsx");
    const { active, session, trouble } = page.desk.state;
    expect([active, session]).toEqual([null, null]);
    expect(trouble).toContain("no such drawing");
    await page.desk.activate(page.idOf("甲.xlsx"));
    expect(page.desk.state.active).toBe(page.idOf("甲.xlsx"));
    expect(textOf(page.desk.state.books.find(({ name }) => name === "甲.xlsx"))).toBe("改了");
  });

  test("a file that is refused is named", async () => {
    const page = new Page();
    await page.desk.openFiles([{ name: "图.xlsx" } as File]);
    expect(page.desk.state.trouble).toBe("图.xlsx：图.xlsx不是表格。");
  });
});

/** What one posts the other hears. */
function pairOfChannels(): readonly [FakeChannel, FakeChannel] {
  const [one, other] = [new FakeChannel(), new FakeChannel()];
  one.peer = other;
  other.peer = one;
  return [one, other];
}

class FakeChannel {
  peer: FakeChannel | null = null;
  private readonly listeners: ((event: MessageEvent) => void)[] = [];

  postMessage(data: unknown): void {
    for (const listener of this.peer?.listeners ?? [])
      queueMicrotask(() => listener({ data } as MessageEvent));
  }

  addEventListener(_type: string, listener: unknown): void {
    this.listeners.push(listener as (event: MessageEvent) => void);
  }
}
