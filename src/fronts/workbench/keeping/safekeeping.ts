import type { Book } from "../desk/book";
import type { Draft } from "./draft";
import type { DraftStore } from "./draft-store";

/** Changes are put away when nothing more came for so long. */
const QUIET_MS = 1500;

interface SafekeepingTools {
  readonly keeper: DraftStore;
  /** Somebody may have asked that nothing is kept; some books never are. */
  mayKeep(book: Book): boolean;
  /** The book as it stands now; null where it lies on the desk no more. */
  bookNow(id: string): Book | null;
  /** It was changed, and this is how it stands at a pause. */
  noted(book: Book): void;
  /** What the browser refuses, as long as it does; null when it keeps again. */
  refused(error: unknown): void;
}

/** Puts changed books away while people work on. Where the browser keeps nothing, that is told and the work goes on. */
export class Safekeeping {
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly tools: SafekeepingTools) {}

  /** Somebody changed it. */
  soon(id: string): void {
    clearTimeout(this.#waiting.get(id));
    this.#waiting.set(
      id,
      setTimeout(() => void this.#keep(id), QUIET_MS),
    );
  }

  /** Whatever waits is put away at once: the page may be gone in a moment. */
  async now(): Promise<void> {
    await Promise.all([...this.#waiting.keys()].map((id) => this.#keep(id)));
  }

  /** It was saved, or thrown away. */
  async forget(id: string): Promise<void> {
    this.#waits(id);
    await this.#trying(() => this.tools.keeper.forget(id));
  }

  /** What earlier visits left. */
  async left(): Promise<readonly Draft[]> {
    return (await this.#trying(() => this.tools.keeper.kept())) ?? [];
  }

  async #keep(id: string): Promise<void> {
    this.#waits(id);
    const book = this.tools.bookNow(id);
    if (!book?.dirty) return;
    this.tools.noted(book);
    if (this.tools.mayKeep(book)) await this.#trying(() => this.tools.keeper.keep(book));
  }

  #waits(id: string): void {
    clearTimeout(this.#waiting.get(id));
    this.#waiting.delete(id);
  }

  async #trying<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const done = await work();
      this.tools.refused(null);
      return done;
    } catch (error) {
      this.tools.refused(error);
      return null;
    }
  }
}
