import { namedPeople } from "../../../session/line/named-person";
import { Session } from "../../../session/session";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import type { ShownWorkbook } from "../../../workbook/live/shown-workbook";
import { HostError, sentenceOf } from "../../../workbook/host-error";
import { newBooks, savedName, type Book, type MadeBooks } from "./book";
import { EMPTY_DESK, type DeskState, type DeskTools } from "./desk-state";
import { tabNames, type Draft } from "../keeping/draft";
import { LeftBehind } from "../keeping/left-behind";
import { FilePasswords } from "./file-passwords";
import { FirstSight } from "./first-sight";
import { markFindings } from "./mark-findings";
import { Turns } from "./turns";
import { Safekeeping } from "../keeping/safekeeping";
import { Versions } from "../keeping/versions";

/** The workbooks that lie open, one of them in sight. Calls run one after another. */
export class Desk {
  #state = EMPTY_DESK;
  #shown: ShownWorkbook | null = null;
  readonly #turns = new Turns((part) => this.#change(part));
  /** How often each book was changed: what came while it was being saved is not saved. */
  readonly #edits = new Map<string, number>();
  readonly #passwords: FilePasswords;
  readonly #firstSight = new FirstSight();
  readonly #safekeeping: Safekeeping;
  readonly #leftBehind: LeftBehind;
  readonly #listeners = new Set<() => void>();
  readonly versions: Versions;

  constructor(private readonly tools: DeskTools) {
    this.#passwords = new FilePasswords(tools, (asked) => this.#change({ asked }));
    this.versions = new Versions(() => tools.now());
    this.#safekeeping = new Safekeeping({
      keeper: tools.keeper,
      mayKeep: (book) => this.#state.keeps && this.#passwords.isKeepable(book),
      bookNow: (id) => (this.#state.active === id ? this.#toBeKept() : this.#book(id)),
      noted: (book) => this.versions.note(book),
      refused: (error) => this.#change({ unkept: error === null ? null : sentenceOf(error) }),
    });
    this.#leftBehind = new LeftBehind(tools.pages, (id) => this.#book(id) !== null);
    this.#change({ keeps: tools.setting.keeps() });
    tools.pages.answerWith(() => this.#state.books.map(({ id }) => id));
  }

  get state(): DeskState {
    return this.#state;
  }

  get shown(): ShownWorkbook | null {
    return this.#shown;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Looks for what an earlier visit left. */
  async lookBack(): Promise<void> {
    this.#change({ left: await this.#leftBehind.nobodys(await this.#safekeeping.left()) });
  }

  /** Puts one of those on the desk; it is offered again where it cannot be shown. */
  takeUp(id: string): Promise<void> {
    return this.#turns.run("打开上次的工作簿", async () => {
      const draft = await this.#takeFromLeft(id);
      if (!draft?.book) return;
      try {
        await this.#lay([draft.book]);
      } catch (error) {
        const books = this.#state.books.filter((book) => book.id !== id);
        this.#change({ books, left: [draft, ...this.#state.left] });
        throw error;
      }
    });
  }

  /** Throws one of those away; the others stay. */
  discard(id: string): Promise<void> {
    return this.#turns.run("删除留底", async () => {
      if (await this.#takeFromLeft(id)) await this.#safekeeping.forget(id);
    });
  }

  /** Null where it is not offered any more. Throws `HostError` where another page has it by now. */
  async #takeFromLeft(id: string): Promise<Draft | null> {
    const draft = this.#state.left.find((one) => one.id === id);
    if (!draft) return null;
    this.#change({ left: this.#state.left.filter((one) => one !== draft) });
    return this.#leftBehind.refuseElsewhere(draft);
  }

  /** Puts away at once what was changed: the page may be gone in a moment. */
  keepNow(): Promise<void> {
    return this.#safekeeping.now();
  }

  openFiles(files: readonly File[] | (() => Promise<readonly File[]>)): Promise<void> {
    return this.#turns.run("打开文件", async () => {
      const brought = typeof files === "function" ? await files() : files;
      const { books, refused } = await this.#passwords.openAll(brought, this.tools.newId);
      await this.#lay(books);
      if (refused.length > 0) this.#change({ trouble: refused.join("\n") });
    });
  }

  /** Workbooks that are no files yet: the first one comes into sight. */
  open(name: string, images: MadeBooks | (() => Promise<MadeBooks>)): Promise<void> {
    const made = typeof images === "function" ? images : () => Promise.resolve(images);
    return this.#turns.run(name, async () => this.#lay(newBooks(await made(), this.tools.newId, false)));
  }

  /** A former version of a book, unsaved as it is; behind the same password. */
  openBeside(id: string, name: string, image: WorkbookImage): Promise<void> {
    return this.#turns.run("打开以前的一版", async () => {
      const losses = this.#book(id)?.losses ?? [];
      const books = newBooks(new Map([[name, image]]), this.tools.newId, false);
      for (const book of books) this.#passwords.same(id, book.id);
      await this.#lay(books.map((book) => ({ ...book, losses, dirty: true })));
    });
  }

  /** Samples: the first one comes into sight. */
  openSample(images: ReadonlyMap<string, WorkbookImage>): Promise<void> {
    return this.#turns.run("打开示例", () => this.#lay(newBooks(images, this.tools.newId, true)));
  }

  /** The same, beside what is in sight. */
  laySample(images: ReadonlyMap<string, WorkbookImage>): void {
    this.#change({ books: [...this.#state.books, ...newBooks(images, this.tools.newId, true)] });
  }

  activate(id: string): Promise<void> {
    return this.#turns.run("切换工作簿", () => this.#bringUp(id));
  }

  close(id: string): Promise<void> {
    return this.#turns.run("关闭工作簿", async () => {
      void this.#safekeeping.forget(id);
      this.versions.forget(id);
      this.#passwords.forget(id);
      const books = this.#state.books.filter((book) => book.id !== id);
      const next = books.at(-1)?.id;
      this.#change({ books });
      if (this.#state.active !== id) return;
      // What goes is not put down first.
      this.#change({ active: null });
      if (next !== undefined) return this.#bringUp(next);
      await this.#leave();
    });
  }

  /** Nothing lies open any more, and nothing of it is kept. */
  closeAll(): Promise<void> {
    return this.#turns.run("关闭全部工作簿", async () => {
      for (const { id } of this.#state.books) {
        void this.#safekeeping.forget(id);
        this.versions.forget(id);
      }
      this.#passwords.forgetAll();
      this.#change({ books: [], active: null });
      await this.#leave();
    });
  }

  /** 本机不留底, or the other way round: what was kept goes at once, of this visit and of earlier ones. */
  async keep(keeps: boolean): Promise<void> {
    this.tools.setting.set(keeps);
    this.#change({ keeps });
    if (keeps) return;
    const left = this.#state.left.map(({ id }) => id);
    this.#change({ left: [] });
    for (const id of [...left, ...this.#state.books.map((book) => book.id)])
      await this.#safekeeping.forget(id);
  }

  /** What a saved file will not have of the book in sight: what its file had, and what came since. */
  async lossesOfSaving(): Promise<readonly string[]> {
    await this.#shown?.settle();
    return this.#losses();
  }

  /** Whether something would be gone with the page or the book: unsaved, or still being typed. */
  isUnsaved(id: string): boolean {
    const isTyping = id === this.#state.active && this.#shown?.isTyping() === true;
    return isTyping || this.#book(id)?.dirty === true;
  }

  #losses(): readonly string[] {
    const book = this.#book(this.#state.active);
    return [...new Set([...(book?.losses ?? []), ...(this.#shown?.losses() ?? [])])];
  }

  /** The book in sight as a file, as it would be saved. Throws `HostError` where none is. */
  async fileInSight(): Promise<{ readonly id: string; readonly name: string; readonly bytes: Uint8Array }> {
    await this.#shown?.settle();
    const book = this.#putDown();
    if (!book) throw new HostError("not-found", "没有打开的工作簿。请先打开一个。");
    const bytes = await this.tools.write(book.image, this.#passwords.of(book.id));
    return { id: book.id, name: savedName(book.name), bytes };
  }

  /** Offers the book in sight as a new file. */
  save(): Promise<void> {
    return this.#turns.run("保存", async () => {
      const edits = new Map(this.#edits);
      const { id, name, bytes } = await this.fileInSight();
      this.tools.offer(name, bytes);
      this.#change({ saved: name });
      if (this.#edits.get(id) !== edits.get(id)) return;
      this.#replace(id, { dirty: false });
      void this.#safekeeping.forget(id);
    });
  }

  dismiss(): void {
    this.#change({ trouble: null });
  }

  /** The first of them comes into sight. */
  async #lay(books: readonly Book[]): Promise<void> {
    this.#change({ books: [...this.#state.books, ...books] });
    const [first] = books;
    if (first) await this.#bringUp(first.id);
  }

  async #bringUp(id: string): Promise<void> {
    const book = this.#book(id);
    if (!book || id === this.#state.active) return;
    await this.#shown?.settle();
    this.#putDown();
    await this.#state.session?.close();
    try {
      const shown = await this.tools.show(book.name, book.image);
      const session = await Session.open(shown.live, {
        today: () => this.tools.today(),
        beside: namedPeople,
      });
      this.#shown = shown;
      shown.onEdited(() => this.#edited(id));
      markFindings(shown, session);
      this.#change({ active: id, session });
      // Asked before it can be done, so that whatever somebody asks meanwhile comes after it.
      await Promise.all([this.#firstSight.show(id, session), shown.ready]);
      this.tools.typable();
      await shown.whole;
    } catch (error) {
      // The one before has left the screen. Where there was none, what is known of this one stays.
      if (this.#state.active !== id) await this.#leave();
      throw error;
    }
  }

  /** Nothing is in sight any more; what lies on the desk can be brought up again. */
  async #leave(): Promise<void> {
    await this.#state.session?.close();
    this.#shown = null;
    this.#change({ active: null, session: null });
  }

  #book(id: string | null): Book | null {
    return this.#state.books.find((book) => book.id === id) ?? null;
  }

  /** The book in sight as it stands now; null where none is. */
  #putDown(): Book | null {
    const book = this.#book(this.#state.active);
    if (!book || !this.#shown) return null;
    const now = { ...book, image: this.#shown.image() };
    this.#replace(book.id, now);
    return now;
  }

  /** What an image cannot hold is lost on the way through the storage, and to be said when the book is saved after all. */
  #toBeKept(): Book | null {
    const book = this.#putDown();
    return book && { ...book, losses: this.#losses() };
  }

  #edited(id: string): void {
    const before = this.#book(id);
    if (before) this.versions.begin(before);
    this.#edits.set(id, (this.#edits.get(id) ?? 0) + 1);
    if (before?.dirty === false) this.#replace(id, { dirty: true });
    if (this.#state.saved !== null) this.#change({ saved: null });
    this.#safekeeping.soon(id);
  }

  #replace(id: string, part: Partial<Book>): void {
    this.#change({ books: this.#state.books.map((book) => (book.id === id ? { ...book, ...part } : book)) });
  }

  #change(part: Partial<DeskState>): void {
    const { names, ...state } = { ...this.#state, ...part };
    this.#state = { ...state, names: tabNames(state, names) };
    for (const listener of this.#listeners) listener();
  }
}
