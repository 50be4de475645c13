import Database from "better-sqlite3";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OFFICE_ACCOUNT } from "../../../src/fronts/platform/store/kept/accounts";
import { verified } from "../../../src/fronts/platform/store/upkeep/verify";
import { Desk, filled } from "../desk";

/** The data of a platform at which everything happened once. */
let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
  const [gs, office] = [await desk.as("GS"), await desk.as(OFFICE_ACCOUNT)];
  await desk.hand(gs, await filled("公诉科"));
  await desk.send("/office/issue", office);
  const handIn = String(desk.store.handIns.latest("GS")?.id);
  await desk.send("/office/departments/GS/return", office, { handIn, reasons: "太空泛" });
});
afterAll(() => desk.close());

/** What somebody might do to the data, by hand and past the triggers. */
const TAMPERED: readonly (readonly [what: string, sql: string, found: RegExp])[] = [
  [
    "a line of the log rewritten",
    "DROP TRIGGER log_update; UPDATE log SET facts = '{}' WHERE line = 2",
    /日志从第 2 行起/,
  ],
  [
    "a line of the log taken out",
    "DROP TRIGGER log_delete; DELETE FROM log WHERE line = 3",
    /日志从第 3 行起/,
  ],
  [
    "the end of the log cut off",
    "DROP TRIGGER log_delete; DELETE FROM log WHERE action = '报送'",
    /日志里有 0 条/,
  ],
  [
    "a hand-in taken out",
    "DROP TRIGGER hand_ins_delete; DELETE FROM hand_ins",
    /报送：数据库里有 0 条，日志里有 1 条/,
  ],
  [
    "a hand-in given another file",
    "DROP TRIGGER hand_ins_update; UPDATE hand_ins SET sha256 = (SELECT sha256 FROM institutions)",
    /日志里没有同样的一行/,
  ],
  [
    "a hand-in given another time",
    "DROP TRIGGER hand_ins_update; UPDATE hand_ins SET at = '2012-11-29T09:00:00.000Z'",
    /报送 GS 第 1 次：日志里没有同样的一行/,
  ],
  [
    "what was found in a hand-in",
    "DROP TRIGGER hand_ins_update; UPDATE hand_ins SET report = (SELECT zeroblob(9))",
    /报送 GS 第 1 次：日志里没有同样的一行/,
  ],
  [
    "the institution's books given another file",
    "DROP TRIGGER institutions_update; UPDATE institutions SET sha256 = (SELECT sha256 FROM hand_ins)",
    /院工作簿 第 1 版：日志里没有同样的一行/,
  ],
  [
    "a department given another workbook",
    "DROP TRIGGER handouts_update; UPDATE handouts SET sha256 = (SELECT sha256 FROM hand_ins) WHERE department = 'GS'",
    /发给科室的工作簿和日志第 \d+ 行写的不同/,
  ],
  [
    "a department's workbook taken out",
    "DROP TRIGGER handouts_delete; DELETE FROM handouts WHERE department = 'GS'",
    /发给科室的工作簿：数据库里有 17 份，日志里有 18 份/,
  ],
  [
    "reasons put into somebody's mouth",
    "DROP TRIGGER returns_update; UPDATE returns SET reasons = '另一个原因'",
    /退回 报送记录 1：日志里没有同样的一行/,
  ],
  [
    "a hand-in given another number",
    "DROP TRIGGER hand_ins_update; UPDATE hand_ins SET number = 7",
    /编到第 7 次/,
  ],
];

test("as it was written, it is one", async () => {
  expect((await verified(desk.folder)).faults).toEqual([]);
});

test.each(TAMPERED)("%s shows", async (_what, sql, found) => {
  const copy = mkdtempSync(join(tmpdir(), "platform-"));
  cpSync(desk.folder, copy, { recursive: true });
  const database = new Database(join(copy, "platform.sqlite"));
  database.pragma("foreign_keys = OFF");
  database.exec(sql);
  database.close();
  expect((await verified(copy)).faults.join("\n")).toMatch(found);
  rmSync(copy, { recursive: true });
});
