import type { Session } from "../../../session/session";
import { firstPlace } from "../../../session/tasks/first-place";

/** Books that were in sight: where somebody was in them is his own affair. */
export class FirstSight {
  readonly #seen = new Set<string>();

  /** A book that comes into sight for the first time shows where there is something to do. */
  async show(id: string, session: Session): Promise<void> {
    const place = this.#seen.has(id) ? null : firstPlace(session.state);
    this.#seen.add(id);
    if (place) await session.reveal(place);
  }
}
