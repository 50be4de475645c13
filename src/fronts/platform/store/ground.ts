import type { Connection } from "./database";

/** The clock of this computer; only the front's door asks it. */
export interface WallClock {
  now(): Date;
  /** The day on the wall calendar here. */
  today(): string;
}

/** What everything that is kept stands on. */
export interface Ground {
  readonly database: Connection;
  readonly clock: WallClock;
}
