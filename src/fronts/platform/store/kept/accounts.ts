import { fits, hashOf, newCode, typedCode } from "./codes";
import { append } from "./log";
import type { Ground } from "../ground";

/** The supervision office's account; the departments' are their codes. */
export const OFFICE_ACCOUNT = "office";

/** Names in the log of whoever is no department. */
export const NO_DEPARTMENTS: ReadonlySet<string> = new Set([OFFICE_ACCOUNT, "platform", "-"]);

/** Departments as 机构设置 lists them. */
export interface ListedDepartment {
  readonly code: string;
  readonly name: string;
  /** Open, so that something is expected of it. */
  readonly expected: boolean;
}

/** Who may come in, and by what. Codes and passwords are kept as hashes; what they are is told once, when they are made. */
export class Accounts {
  constructor(private readonly ground: Ground) {}

  /** Departments in official order. */
  departments(): ListedDepartment[] {
    return this.ground.database
      .prepare<[], { code: string; name: string; expected: number }>(
        "SELECT code, name, expected FROM departments ORDER BY place",
      )
      .all()
      .map(({ code, name, expected }) => ({ code, name, expected: expected === 1 }));
  }

  department(code: string): ListedDepartment | undefined {
    return this.departments().find((one) => one.code === code);
  }

  /** When the account's present secret was made: a session of before has ended. Null of an account that has none. */
  issuedAt(account: string): string | null {
    return this.row(account)?.at ?? null;
  }

  /** Whether a code or the password is an account's. */
  async isSecretOf(account: string, secret: string): Promise<boolean> {
    return fits(account === OFFICE_ACCOUNT ? secret : typedCode(secret), this.row(account)?.hash ?? null);
  }

  /** A new code for a department, in place of the old one; whoever is signed in by that is signed out. */
  async renewCode(department: string, actor: string): Promise<string> {
    const code = newCode();
    await this.replace(department, typedCode(code), actor);
    return code;
  }

  /** Another password for the supervision office. */
  async setPassword(password: string, actor: string): Promise<void> {
    await this.replace(OFFICE_ACCOUNT, password, actor);
  }

  private async replace(account: string, secret: string, actor: string): Promise<void> {
    const { database, clock } = this.ground;
    const hash = await hashOf(secret);
    const at = clock.now().toISOString();
    database
      .transaction(() => {
        database
          .prepare(
            "INSERT INTO accounts VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET hash = excluded.hash, at = excluded.at",
          )
          .run(account, hash, at);
        database.prepare("DELETE FROM sessions WHERE account = ?").run(account);
        append(database, at, actor, account === OFFICE_ACCOUNT ? "修改口令" : "换发访问码", {
          科室: account,
        });
      })
      .immediate();
  }

  private row(account: string): { hash: string; at: string } | undefined {
    return this.ground.database
      .prepare<[string], { hash: string; at: string }>("SELECT hash, at FROM accounts WHERE account = ?")
      .get(account);
  }
}
