import { randomBytes } from "node:crypto";
import { Accounts } from "./kept/accounts";
import { refusedByDisk } from "./disk-refusal";
import { occupied, openDatabase, storedSetting, type Connection } from "./database";
import type { WallClock } from "./ground";
import { HandIns } from "./kept/hand-ins";
import { OfficeBooks } from "./kept/office-books";
import { namedFiles } from "./named-files";
import { Sessions } from "./kept/sessions";
import { WorkbookFiles } from "./workbook-files";

const SECRET = "cookie-secret";

/** Everything that a platform keeps, open in this process alone. */
export class Store {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly handIns: HandIns;
  readonly office: OfficeBooks;
  readonly files: WorkbookFiles;

  private constructor(
    readonly folder: string,
    readonly database: Connection,
    readonly clock: WallClock,
    private readonly release: () => void,
  ) {
    const ground = { database, clock };
    this.accounts = new Accounts(ground);
    this.sessions = new Sessions(ground);
    this.handIns = new HandIns(ground);
    this.office = new OfficeBooks(ground);
    this.files = new WorkbookFiles(folder);
  }

  /** Opens the data of a folder, which are made where there are none, and clears away what was broken off before. */
  static async open(folder: string, clock: WallClock): Promise<Store> {
    const database = await openDatabase(folder, { make: true });
    try {
      const store = new Store(folder, database, clock, await occupied(folder));
      store.handIns.sweep();
      store.files.sweep(namedFiles(database));
      store.sessions.sweep();
      return store;
    } catch (error) {
      database.close();
      throw refusedByDisk(error, folder);
    }
  }

  /** What cookies are signed with: made once, so that a restart signs nobody out. */
  cookieSecret(): string {
    const known = storedSetting(this.database, SECRET);
    if (known !== null) return known;
    const secret = randomBytes(48).toString("base64url");
    this.database.prepare("INSERT INTO settings VALUES (?, ?)").run(SECRET, secret);
    return secret;
  }

  close(): void {
    this.database.close();
    this.release();
  }
}
