import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { occupied } from "../../../src/fronts/platform/store/database";
import { OFFICE_ACCOUNT } from "../../../src/fronts/platform/store/kept/accounts";
import { backUp, restore } from "../../../src/fronts/platform/store/upkeep/backup";
import { verified } from "../../../src/fronts/platform/store/upkeep/verify";
import { Desk, filled, type Signed } from "../desk";

let desk: Desk;
let gs: Signed;
beforeEach(async () => {
  desk = await Desk.open();
  gs = await desk.as("GS");
  await desk.hand(gs, await filled("公诉科"));
});
afterEach(() => desk.close());

test("a row that is written once is not changed by a mistake of ours", () => {
  for (const sql of [
    "UPDATE log SET at = ''",
    "DELETE FROM log",
    "UPDATE hand_ins SET number = 2",
    "DELETE FROM hand_ins",
  ])
    expect(() => desk.store.database.exec(sql)).toThrow(/written once/);
});

test("a file that was changed or is gone is named", async () => {
  const { sha256 = "" } = desk.store.handIns.latest("GS") ?? {};
  appendFileSync(desk.store.files.at(sha256), "x");
  expect((await verified(desk.folder)).faults).toEqual([`文件 ${sha256} 被改动过（GS 第 1 次）`]);
  rmSync(desk.store.files.at(sha256));
  expect((await verified(desk.folder)).faults).toEqual([`缺少文件 ${sha256}（GS 第 1 次）`]);
});

test("a backup made while somebody hands in is whole; restored, all is there and nobody is signed in", async () => {
  const [out, folder] = [join(desk.folder, "备份.sqlite"), join(desk.folder, "恢复")];
  const handingIn = (async () => {
    for (let n = 0; n < 5; n++) await desk.hand(gs, await filled("公诉科"));
  })();
  await Promise.all([handingIn, backUp(desk.folder, out)]);
  await expect(backUp(desk.folder, out)).rejects.toThrow(/已经存在/);
  await restore(out, folder);
  const { faults, handIns, leftOver } = await verified(folder);
  expect([faults, handIns >= 1, leftOver]).toEqual([[], true, 0]);
  const again = await Desk.open({ folder });
  expect((await again.ask("/department", gs)).statusCode).toBe(303);
  expect((await again.signIn("GS", desk.codes.get("GS"))).statusCode).toBe(303);
  await again.close();
  await expect(restore(out, desk.folder)).rejects.toThrow(/已经有文件/);
});

test("data and backups are their owner's alone, whatever folder they lie in", async () => {
  const out = join(desk.folder, "备份.sqlite");
  await backUp(desk.folder, out);
  const open = readdirSync(desk.folder).filter(
    (name) => (statSync(join(desk.folder, name)).mode & 0o077) !== 0,
  );
  expect(open).toEqual([]);
});

test("a folder in which the first start was broken off is begun anew; one of another program is left alone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "platform-"));
  writeFileSync(join(folder, "platform.sqlite"), "");
  await expect(verified(folder)).rejects.toThrow(/另一个版本的程序/);
  const begun = await Desk.open({ folder, sample: false });
  expect((await begun.ask("/")).statusCode).toBe(200);
  begun.store.database.exec("DROP TABLE settings");
  await begun.app.close();
  begun.store.close();
  await expect(Desk.open({ folder })).rejects.toThrow(/另一个版本的程序/);
  rmSync(folder, { recursive: true });
});

test("what is no backup is refused and leaves nothing", async () => {
  const folder = join(desk.folder, "恢复");
  await expect(
    restore(desk.store.files.at(desk.store.handIns.latest("GS")?.sha256 ?? ""), folder),
  ).rejects.toThrow();
  await expect(restore(join(desk.folder, "platform.sqlite"), folder)).rejects.toThrow(/不是平台的备份/);
  expect(existsSync(folder)).toBe(false);
});

test("a restore goes into a folder that somebody else made, and one that was broken off is begun anew", async () => {
  const [out, folder] = [join(desk.folder, "备份.sqlite"), join(desk.folder, "恢复")];
  await backUp(desk.folder, out);
  for (const left of [[], ["restoring.part", "workbooks"]]) {
    for (const name of left) mkdirSync(join(folder, name), { recursive: true });
    if (left.length === 0) mkdirSync(folder);
    await expect(restore(join(desk.folder, "platform.sqlite"), folder)).rejects.toThrow(/不是平台的备份/);
    expect(readdirSync(folder)).toEqual([]);
    for (const name of left) mkdirSync(join(folder, name));
    await restore(out, folder);
    expect((await verified(folder)).faults).toEqual([]);
    expect(readdirSync(folder)).not.toContain("restoring.part");
    rmSync(folder, { recursive: true });
  }
  // Somebody's own files are nobody's leavings.
  for (const name of ["restoring.part", "毕业照.jpg"]) mkdirSync(join(folder, name), { recursive: true });
  await expect(restore(out, folder)).rejects.toThrow(/已经有文件/);
  expect(readdirSync(folder).sort()).toEqual(["restoring.part", "毕业照.jpg"]);
});

test("a folder is one platform's at a time", async () => {
  await expect(occupied(desk.folder)).rejects.toThrow(/正由另一个平台使用/);
});

test("what was broken off before it was answered is cleared away by the next start", async () => {
  const { files } = desk.store;
  await files.keep(await files.receive((await import("node:stream")).Readable.from([Buffer.from("halb")])));
  await files.receive((await import("node:stream")).Readable.from([Buffer.from("halb")]));
  expect((await verified(desk.folder)).leftOver).toBe(1);
  desk = await desk.restarted();
  expect([(await verified(desk.folder)).leftOver, readdirSync(join(desk.folder, "incoming"))]).toEqual([
    0,
    [],
  ]);
});

test("with a clock that was set back numbers go on, and the log stays whole", async () => {
  desk.milliseconds -= 3 * 3_600_000;
  const [office, again] = [await desk.as(OFFICE_ACCOUNT), await desk.as("GS")];
  expect((await desk.hand(again, await filled("公诉科"))).json()).toMatchObject({ number: 2 });
  expect((await desk.ask("/office", office)).body).toContain("第 2 次");
  expect((await verified(desk.folder)).faults).toEqual([]);
});
