import type { SessionStore } from "@fastify/session";
import type { Session } from "fastify";
import { createHash } from "node:crypto";
import type { Ground } from "../ground";

/** How long somebody stays signed in. */
export const SESSION_MS = 8 * 3_600_000;
/** A clock that is put right goes back by so much at most. */
const BACK_MS = 300_000;

/** Sessions in the database, under the digest of their number: who reads the database can sign in as nobody. */
export class Sessions implements SessionStore {
  constructor(private readonly ground: Ground) {}

  set(id: string, session: Session, done: (error?: unknown) => void): void {
    const now = this.ground.clock.now().getTime();
    settle(done, () => {
      this.ground.database
        .prepare(
          "INSERT INTO sessions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET account = excluded.account, data = excluded.data",
        )
        .run(digestOfId(id), session.account ?? null, now, now + SESSION_MS, JSON.stringify(session));
    });
  }

  get(id: string, done: (error: unknown, session?: Session | null) => void): void {
    const now = this.ground.clock.now().getTime();
    const row = this.ground.database
      .prepare<[string, number, number], { data: string }>(
        "SELECT data FROM sessions WHERE digest = ? AND from_ms <= ? AND to_ms > ?",
      )
      .get(digestOfId(id), now + BACK_MS, now);
    done(null, row ? (JSON.parse(row.data) as Session) : null);
  }

  destroy(id: string, done: (error?: unknown) => void): void {
    settle(done, () => {
      this.ground.database.prepare("DELETE FROM sessions WHERE digest = ?").run(digestOfId(id));
    });
  }

  /** Takes away what nobody can use any more. */
  sweep(): void {
    this.ground.database
      .prepare("DELETE FROM sessions WHERE to_ms <= ?")
      .run(this.ground.clock.now().getTime());
  }
}

function digestOfId(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

function settle(done: (error?: unknown) => void, work: () => void): void {
  try {
    work();
  } catch (error) {
    done(error);
    return;
  }
  done();
}
