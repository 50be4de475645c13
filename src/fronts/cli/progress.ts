import type { Environment } from "./environment";

const WIDTH = 30;
/** Nothing is shown for work that is done within so many seconds. */
const SHOW_AFTER = 1;

/** A progress bar on a terminal for anything longer than a second; none when piped. */
export class Progress {
  private readonly started = process.uptime();
  private shown = false;

  constructor(
    private readonly environment: Environment,
    private readonly what: string,
    private readonly total: number,
  ) {}

  /** So many are done. */
  at(done: number): void {
    if (!this.environment.terminal || (!this.shown && process.uptime() - this.started < SHOW_AFTER)) return;
    this.shown = true;
    const filled = Math.round((WIDTH * done) / Math.max(this.total, 1));
    this.draw(`\r${this.what} [${"█".repeat(filled)}${"·".repeat(WIDTH - filled)}] ${done}/${this.total}`);
  }

  private draw(text: string): void {
    (this.environment.draw ?? this.environment.err)(text);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.shown) this.draw("\r\u001B[K");
  }
}
