/** One paste is many commands: what follows a change is gathered until nothing more came for so long. */
const QUIET_MS = 50;

/** When to tell of changes: of the first at once, of those that follow it together. */
export class Burst {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #following = false;

  constructor(private readonly tell: () => void) {}

  /** A change came. The rest of its own task still belongs to it. */
  add(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tellNow(), this.#following ? QUIET_MS : 0);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#following = false;
  }

  #tellNow(): void {
    this.#following = true;
    this.#timer = setTimeout(() => (this.#following = false), QUIET_MS);
    this.tell();
  }
}
