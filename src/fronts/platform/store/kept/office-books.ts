import type { Ground } from "../ground";
import { append, type LoggedAction, type LogFacts } from "./log";
import { digestOfHandouts, HANDOUTS_DIGEST } from "./log-facts";
import type { ListedDepartment } from "./accounts";

/** Where a version of the institution workbook came from. */
export type Origin = "上传" | "示例" | "汇总" | "撤销汇总";

/** The institution workbook in one of its versions; the newest is the one in force. */
export interface InstitutionVersion {
  readonly number: number;
  readonly sha256: string;
  readonly origin: Origin;
  /** JSON of what the pages say about it. */
  readonly facts: string;
  readonly at: string;
}

/** A workbook that lies ready for a department. */
export interface Handout {
  readonly id: number;
  readonly department: string;
  readonly kind: "下发" | "回执";
  readonly sha256: string;
  readonly file: string;
  readonly size: number;
  readonly at: string;
}

/** A workbook that does not count, and why. */
export interface SetApart {
  readonly id: number;
  /** Whoever handed it in. */
  readonly department: string;
  readonly sha256: string;
  readonly file: string;
  readonly size: number;
  readonly at: string;
  readonly sentence: string;
}

interface Return {
  readonly hand_in: number;
  readonly reasons: string;
  readonly at: string;
}

interface Publication {
  readonly number: number;
  readonly draft: number;
  readonly digest: string;
  readonly at: string;
}

/** What the supervision office did: versions of its workbook, hand-outs, returns, consolidations, publications. Never changed, never taken out. */
export class OfficeBooks {
  constructor(private readonly ground: Ground) {}

  /** The version in force; undefined before the first one. */
  institution(): InstitutionVersion | undefined {
    return this.ground.database
      .prepare<[], InstitutionVersion>("SELECT * FROM institutions ORDER BY number DESC LIMIT 1")
      .get();
  }

  institutions(): InstitutionVersion[] {
    return this.ground.database
      .prepare<[], InstitutionVersion>("SELECT * FROM institutions ORDER BY number DESC")
      .all();
  }

  /** A new version, and the departments that it lists. */
  setInstitution(
    sha256: string,
    origin: Origin,
    facts: string,
    departments: readonly ListedDepartment[],
    actor: string,
  ): InstitutionVersion {
    return this.ground.database
      .transaction(() => {
        const version = this.addInstitution(sha256, origin, facts, departments);
        this.tell(actor, "院工作簿", { 版本: version.number, 来源: origin, SHA256: sha256 });
        return version;
      })
      .immediate();
  }

  /** The result of a consolidation, with what goes back to the departments: all of it or nothing. */
  addConsolidation(
    result: {
      readonly sha256: string;
      readonly facts: string;
      readonly batch: string;
      readonly departments: readonly ListedDepartment[];
    },
    handIns: readonly number[],
    receipts: readonly Omit<Handout, "id" | "kind" | "at">[],
  ): void {
    const { database, clock } = this.ground;
    const at = clock.now().toISOString();
    database
      .transaction(() => {
        const version = this.addInstitution(result.sha256, "汇总", result.facts, result.departments);
        const { lastInsertRowid } = database
          .prepare("INSERT INTO consolidations (institution, batch, at) VALUES (?, ?, ?)")
          .run(version.number, result.batch, at);
        const part = database.prepare("INSERT INTO consolidated VALUES (?, ?)");
        for (const handIn of handIns) part.run(lastInsertRowid, handIn);
        for (const receipt of receipts)
          this.addHandout({ ...receipt, kind: "回执" }, at, Number(lastInsertRowid));
        const facts = {
          批次: result.batch,
          份数: handIns.length,
          回执: receipts.length,
          SHA256: result.sha256,
        };
        append(database, at, "office", "汇总", { ...facts, [HANDOUTS_DIGEST]: digestOfHandouts(receipts) });
      })
      .immediate();
  }

  /** The books as they were before the last consolidation, as a new version; what it had taken in waits to be consolidated again. */
  undoConsolidation({ sha256, facts, number }: InstitutionVersion): void {
    const { database, clock } = this.ground;
    database
      .transaction(() => {
        const at = clock.now().toISOString();
        const version = {
          number: (this.institution()?.number ?? 0) + 1,
          sha256,
          origin: "撤销汇总",
          facts,
          at,
        };
        database
          .prepare("INSERT INTO institutions VALUES (@number, @sha256, @origin, @facts, @at)")
          .run(version);
        database.prepare("INSERT INTO undone SELECT max(id), ? FROM consolidations").run(at);
        this.tell("office", "院工作簿", {
          版本: version.number,
          来源: "撤销汇总",
          回到: number,
          SHA256: sha256,
        });
      })
      .immediate();
  }

  /** Workbooks for the departments to fill in. */
  issue(workbooks: readonly Omit<Handout, "id" | "kind" | "at">[]): void {
    const at = this.ground.clock.now().toISOString();
    this.ground.database
      .transaction(() => {
        for (const workbook of workbooks) this.addHandout({ ...workbook, kind: "下发" }, at, null);
        const facts = { 份数: workbooks.length, [HANDOUTS_DIGEST]: digestOfHandouts(workbooks) };
        append(this.ground.database, at, "office", "下发", facts);
      })
      .immediate();
  }

  /** The newest that lies ready for a department. */
  handout(department: string): Handout | undefined {
    return this.ground.database
      .prepare<[string | number], Handout>(
        "SELECT * FROM handouts WHERE department = ? AND (consolidation IS NULL OR consolidation NOT IN (SELECT consolidation FROM undone)) ORDER BY id DESC LIMIT 1",
      )
      .get(department);
  }

  handouts(): Handout[] {
    return this.ground.database.prepare<[], Handout>("SELECT * FROM handouts ORDER BY id").all();
  }

  sendBack(handIn: number, department: string, reasons: string): void {
    this.ground.database
      .transaction(() => {
        const at = this.ground.clock.now().toISOString();
        this.ground.database
          .prepare("INSERT INTO returns (hand_in, reasons, at) VALUES (?, ?, ?)")
          .run(handIn, reasons, at);
        this.tell("office", "退回", { 科室: department, 报送: handIn, 理由: reasons });
      })
      .immediate();
  }

  returnOf(handIn: number): Return | undefined {
    return this.ground.database
      .prepare<[string | number], Return>(
        "SELECT hand_in, reasons, at FROM returns WHERE hand_in = ? ORDER BY id DESC LIMIT 1",
      )
      .get(handIn);
  }

  isConsolidated(handIn: number): boolean {
    return (
      this.ground.database
        .prepare<[number]>(
          "SELECT 1 FROM consolidated WHERE hand_in = ? AND consolidation NOT IN (SELECT consolidation FROM undone)",
        )
        .get(handIn) !== undefined
    );
  }

  setApart(file: Omit<SetApart, "id" | "at">): void {
    const at = this.ground.clock.now().toISOString();
    this.ground.database
      .transaction(() => {
        this.ground.database
          .prepare(
            "INSERT INTO set_apart (department, sha256, file, size, at, sentence) VALUES (@department, @sha256, @file, @size, @at, @sentence)",
          )
          .run({ ...file, at });
        this.tell(file.department, "转监察室", { 文件: file.file, SHA256: file.sha256, 原因: file.sentence });
      })
      .immediate();
  }

  allSetApart(): SetApart[] {
    return this.ground.database.prepare<[], SetApart>("SELECT * FROM set_apart ORDER BY id DESC").all();
  }

  addPublication(institution: number, isDraft: boolean, digest: string): void {
    const at = this.ground.clock.now().toISOString();
    this.ground.database
      .transaction(() => {
        this.ground.database
          .prepare("INSERT INTO publications (institution, draft, digest, at) VALUES (?, ?, ?, ?)")
          .run(institution, isDraft ? 1 : 0, digest, at);
        this.tell("office", "发布", { 草稿: isDraft ? "是" : "否", SHA256: digest });
      })
      .immediate();
  }

  publication(): Publication | undefined {
    return this.ground.database
      .prepare<[], Publication>(
        "SELECT number, draft, digest, at FROM publications ORDER BY number DESC LIMIT 1",
      )
      .get();
  }

  /** A line of the log for something that leaves no other trace. */
  note(actor: string, action: LoggedAction, facts: LogFacts = {}): void {
    this.ground.database.transaction(() => this.tell(actor, action, facts)).immediate();
  }

  private addInstitution(
    sha256: string,
    origin: Origin,
    facts: string,
    departments: readonly ListedDepartment[],
  ): InstitutionVersion {
    const { database, clock } = this.ground;
    const number = (this.institution()?.number ?? 0) + 1;
    const version = { number, sha256, origin, facts, at: clock.now().toISOString() };
    database.prepare("INSERT INTO institutions VALUES (@number, @sha256, @origin, @facts, @at)").run(version);
    // One that is no longer listed keeps what it handed in, and is expected no longer.
    database.prepare("UPDATE departments SET expected = 0").run();
    const listed = database.prepare(
      "INSERT INTO departments VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name, place = excluded.place, expected = excluded.expected",
    );
    departments.forEach(({ code, name, expected }, place) => listed.run(code, name, place, expected ? 1 : 0));
    return version;
  }

  private addHandout(handout: Omit<Handout, "id" | "at">, at: string, consolidation: number | null): void {
    this.ground.database
      .prepare(
        "INSERT INTO handouts (department, kind, sha256, file, size, at, consolidation) VALUES (@department, @kind, @sha256, @file, @size, @at, @consolidation)",
      )
      .run({ ...handout, at, consolidation });
  }

  private tell(actor: string, action: LoggedAction, facts: LogFacts): void {
    append(this.ground.database, this.ground.clock.now().toISOString(), actor, action, facts);
  }
}
