import { HostError, sentenceOf } from "../../../workbook/host-error";
import { isNeverKept, type Book, type ReadBook } from "./book";
import type { AskedPassword, DeskTools } from "./desk-state";

/** Passwords of books that came with one, by id: they are saved behind the same. In memory alone, as long as the book lies open. */
export class FilePasswords {
  readonly #known = new Map<string, string>();

  constructor(
    private readonly tools: Pick<DeskTools, "read">,
    private readonly show: (asked: AskedPassword | null) => void,
  ) {}

  of(id: string): string | undefined {
    return this.#known.get(id);
  }

  forget(id: string): void {
    this.#known.delete(id);
  }

  forgetAll(): void {
    this.#known.clear();
  }

  /** A copy of a book stands behind the same. */
  same(id: string, copy: string): void {
    const password = this.#known.get(id);
    if (password !== undefined) this.#known.set(copy, password);
  }

  /** Whether a copy of it may stay behind in the browser. */
  isKeepable(book: Book): boolean {
    return !isNeverKept(book) && !this.#known.has(book.id);
  }

  /** Files as books, and a sentence for each that was refused. */
  async openAll(
    files: readonly File[],
    newId: () => string,
  ): Promise<{ readonly books: readonly Book[]; readonly refused: readonly string[] }> {
    const refused: string[] = [];
    const books: Book[] = [];
    for (const file of files) {
      const id = newId();
      const read = await this.open(id, file).catch((error: unknown) => sentenceOf(error));
      if (typeof read === "string") refused.push(`${file.name}：${read}`);
      else books.push({ ...read, id, dirty: false });
    }
    return { books, refused };
  }

  /** Its password is asked for until it fits. Throws `HostError` where the file is refused, or nobody knows the password. */
  private async open(id: string, file: File): Promise<ReadBook> {
    let password: string | undefined;
    for (;;) {
      try {
        const read = await this.tools.read(file, password);
        if (password !== undefined) this.#known.set(id, password);
        return read;
      } catch (error) {
        if (!(error instanceof HostError && error.code === "locked")) throw error;
        const given = await this.ask(file.name, password !== undefined);
        if (given === null) throw error;
        password = given;
      }
    }
  }

  private async ask(file: string, again: boolean): Promise<string | null> {
    const given = await new Promise<string | null>((answer) => this.show({ file, again, answer }));
    this.show(null);
    return given;
  }
}
