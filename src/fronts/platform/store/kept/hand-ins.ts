import { randomBytes } from "node:crypto";
import type { Ground } from "../ground";
import { append } from "./log";
import { digestOfReport, REPORT_DIGEST } from "./log-facts";
import type { IncomingFile } from "../workbook-files";

/** A register, or 整改回告书. */
export type HandInKind = "register" | "reply";

/** What was counted when a workbook was judged. */
interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly lines: number;
}

/** A workbook that counts; `number` counts the department's own of its kind from 1. */
export interface HandIn extends Tally {
  readonly id: number;
  readonly department: string;
  readonly kind: HandInKind;
  readonly number: number;
  readonly sha256: string;
  /** As the department called it. */
  readonly file: string;
  readonly size: number;
  readonly at: string;
  /** Why it was handed in with errors. */
  readonly reason: string | null;
  /** Differences to the one before, in a few words. */
  readonly changes: string;
}

/** A workbook that has errors and waits for somebody to say that it is to count all the same. */
export interface Held extends Tally {
  readonly id: string;
  readonly department: string;
  readonly sha256: string;
  readonly file: string;
  readonly size: number;
  readonly at: string;
  /** 1 where the rules let it count with its errors. */
  readonly allowed: number;
}

/** A workbook as it is written down; `report` is what was found, packed. */
interface Judged extends Tally {
  readonly department: string;
  readonly file: string;
  readonly report: Uint8Array;
}

const COLUMNS =
  "id, department, kind, number, sha256, file, size, at, reason, errors, warnings, hints, lines, changes";
const HELD_COLUMNS = "id, department, sha256, file, size, at, allowed, errors, warnings, hints, lines";
/** So long may somebody think about 仍要报送. */
const HELD_MS = 8 * 3_600_000;

/** What departments handed in: never changed, never taken out. */
export class HandIns {
  constructor(private readonly ground: Ground) {}

  /** Counts a workbook whose file is kept. Whatever happens once this has answered, it stays. */
  count(
    judged: Judged,
    file: Pick<IncomingFile, "sha256" | "size">,
    more: { readonly kind: HandInKind; readonly reason: string | null; readonly changes: string },
  ): HandIn {
    return this.ground.database.transaction(() => this.insert(judged, file, more)).immediate();
  }

  /** Puts a workbook with errors aside until somebody decides. */
  hold(judged: Judged, { sha256, size }: Pick<IncomingFile, "sha256" | "size">, allowed: boolean): Held {
    const { database, clock } = this.ground;
    const at = clock.now();
    const held = {
      id: randomBytes(12).toString("hex"),
      ...judged,
      sha256,
      size,
      at: at.toISOString(),
      allowed: allowed ? 1 : 0,
    };
    database
      .transaction(() => {
        const expired = new Date(at.getTime() - HELD_MS).toISOString();
        database.prepare("DELETE FROM held WHERE department = ? AND at < ?").run(judged.department, expired);
        database
          .prepare(
            "INSERT INTO held VALUES (@id, @department, @sha256, @file, @size, @at, @errors, @warnings, @hints, @lines, @allowed, @report)",
          )
          .run(held);
        append(database, held.at, judged.department, "待确认", {
          文件: judged.file,
          错误: judged.errors,
          SHA256: sha256,
        });
      })
      .immediate();
    return held;
  }

  /** A workbook that waits, of this department and no other. */
  held(id: string, department: string): (Held & { readonly report: Uint8Array }) | undefined {
    return this.ground.database
      .prepare<[string, string], Held & { report: Buffer }>(
        `SELECT ${HELD_COLUMNS}, report FROM held WHERE id = ? AND department = ?`,
      )
      .get(id, department);
  }

  /** Counts one that waited; undefined where it does no longer, as when the button was pressed twice. */
  release(id: string, department: string, reason: string, changes: string): HandIn | undefined {
    const { database } = this.ground;
    return database
      .transaction(() => {
        const held = this.held(id, department);
        if (held?.allowed !== 1) return undefined;
        database.prepare("DELETE FROM held WHERE id = ?").run(id);
        return this.insert(held, held, { kind: "register", reason, changes });
      })
      .immediate();
  }

  /** Takes away what waited too long. */
  sweep(): void {
    const expired = new Date(this.ground.clock.now().getTime() - HELD_MS).toISOString();
    this.ground.database.prepare("DELETE FROM held WHERE at < ?").run(expired);
  }

  /** The department's newest of a kind. */
  latest(department: string, kind: HandInKind = "register"): HandIn | undefined {
    return this.of(department, kind)[0];
  }

  /** All of a department's, the newest first. */
  of(department: string, kind: HandInKind = "register"): HandIn[] {
    return this.ground.database
      .prepare<[string, string], HandIn>(
        `SELECT ${COLUMNS} FROM hand_ins WHERE department = ? AND kind = ? ORDER BY number DESC`,
      )
      .all(department, kind);
  }

  byId(id: number): HandIn | undefined {
    return this.ground.database
      .prepare<[number], HandIn>(`SELECT ${COLUMNS} FROM hand_ins WHERE id = ?`)
      .get(id);
  }

  all(): HandIn[] {
    return this.ground.database.prepare<[], HandIn>(`SELECT ${COLUMNS} FROM hand_ins ORDER BY id`).all();
  }

  /** What was found in it, packed. */
  reportOf(id: number): Uint8Array | undefined {
    return this.ground.database
      .prepare<[number], { report: Buffer }>("SELECT report FROM hand_ins WHERE id = ?")
      .get(id)?.report;
  }

  private insert(
    { department, file, report, errors, warnings, hints, lines }: Judged,
    { sha256, size }: Pick<IncomingFile, "sha256" | "size">,
    {
      kind,
      reason,
      changes,
    }: { readonly kind: HandInKind; readonly reason: string | null; readonly changes: string },
  ): HandIn {
    const { database, clock } = this.ground;
    const at = clock.now().toISOString();
    const number = (this.latest(department, kind)?.number ?? 0) + 1;
    const row = {
      department,
      kind,
      number,
      sha256,
      file,
      size,
      at,
      reason,
      errors,
      warnings,
      hints,
      lines,
      changes,
    };
    const names = Object.keys(row);
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO hand_ins (${names.join(", ")}, report) VALUES (${names.map((name) => `@${name}`).join(", ")}, @report)`,
      )
      .run({ ...row, report });
    append(database, at, department, kind === "reply" ? "回告" : "报送", {
      ...{ 次数: number, 文件: file, SHA256: sha256, 错误: errors, 理由: reason },
      [REPORT_DIGEST]: digestOfReport(report),
    });
    return { id: Number(lastInsertRowid), ...row };
  }
}
