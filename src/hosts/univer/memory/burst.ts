/** One paste is many commands: what follows a change is gathered until nothing more came for so long. */
const QUIET_MS = 50;

/** When to tell of changes: of the first at once, of those that follow it together. */
export class Burst {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: "quiet" | "telling" | "following" = "quiet";

  constructor(private readonly tell: () => void) {}

  /** A change came. What the same piece of code changes besides still belongs to it; drawing the sheet comes after it. */
  add(): void {
    if (this.#state === "following") this.#after(() => this.#tellNow());
    if (this.#state !== "quiet") return;
    this.#state = "telling";
    queueMicrotask(() => this.#state === "telling" && this.#tellNow());
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#state = "quiet";
  }

  #tellNow(): void {
    this.#state = "following";
    this.#after(() => (this.#state = "quiet"));
    this.tell();
  }

  #after(then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, QUIET_MS);
  }
}
