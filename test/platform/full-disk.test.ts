import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { perform } from "../../src/fronts/platform/jobs/perform";
import { refusedByDisk } from "../../src/fronts/platform/store/disk-refusal";
import { verified } from "../../src/fronts/platform/store/upkeep/verify";
import { OFFICE_ACCOUNT } from "../../src/fronts/platform/store/kept/accounts";
import { backUp } from "../../src/fronts/platform/store/upkeep/backup";
import { describeOnSmallDisk } from "../support/small-disk";
import { Desk, filled, type Signed } from "./desk";

test("a full disk is said to the person; what was answered stays, and room lets the next one in", async () => {
  const desk = await Desk.open();
  const gs = await desk.as("GS");
  const { database } = desk.store;
  database.pragma(`max_page_count = ${Number(database.pragma("page_count", { simple: true })) + 8}`);
  const answers = [];
  for (let n = 0; n < 12; n++) answers.push(await desk.hand(gs, await filled("公诉科")));
  const received = answers.filter(({ statusCode }) => statusCode === 200).length;
  const refused = answers.filter(({ statusCode }) => statusCode !== 200);
  expect(refused.length).toBeGreaterThan(0);
  for (const answer of refused) {
    expect(answer.statusCode).toBe(507);
    expect(answer.json<{ sentence: string }>().sentence).toContain("磁盘满了");
  }
  expect(desk.store.handIns.of("GS").length).toBe(received);
  expect((await verified(desk.folder)).faults).toEqual([]);
  expect(readdirSync(join(desk.folder, "incoming"))).toEqual([]);
  database.pragma("max_page_count = 100000");
  expect((await desk.hand(gs, await filled("公诉科"))).json()).toMatchObject({
    outcome: "received",
    number: received + 1,
  });
  await desk.close();
});

test("a file that the disk breaks off leaves nothing of itself", async () => {
  const desk = await Desk.open({ sample: false });
  const breaking = new Readable({
    read() {
      this.push(Buffer.alloc(1_000));
      this.destroy(Object.assign(new Error("no space left on device"), { code: "ENOSPC", syscall: "write" }));
    },
  });
  await expect(desk.store.files.receive(breaking)).rejects.toThrow(/磁盘满了/);
  expect(readdirSync(join(desk.folder, "incoming"))).toEqual([]);
  await desk.close();
});

test.each([
  ["ENOSPC", /磁盘满了/],
  ["SQLITE_FULL", /磁盘满了/],
  ["SQLITE_IOERR_WRITE", /写不了/],
  ["EACCES", /写不了/],
  ["SQLITE_CORRUPT", /restore/],
])("%s is a sentence that says what to do", (code, sentence) => {
  expect(refusedByDisk(Object.assign(new Error("x"), { code }), "数据")).toMatchObject({
    name: "HostError",
    message: expect.stringMatching(sentence) as string,
  });
});

test("anything else is a fault of ours, and stays one", () => {
  const error = new TypeError("x");
  expect(refusedByDisk(error, "数据")).toBe(error);
});

describeOnSmallDisk(8, "a disk that is truly full", (disk) => {
  const KB = 1_000;
  let desk: Desk;
  let [gs, office]: (Signed | undefined)[] = [];
  beforeAll(async () => {
    desk = await Desk.open({ folder: join(disk.folder, "data") });
    [gs, office] = [await desk.as("GS"), await desk.as(OFFICE_ACCOUNT)];
  });
  afterAll(() => desk.close());
  afterEach(async () => {
    // Nothing half, however it ended.
    expect(readdirSync(join(desk.folder, "incoming"))).toEqual([]);
    expect((await verified(desk.folder)).faults).toEqual([]);
    disk.clear();
  });

  const rows = (table: string) =>
    desk.store.database.prepare<[], { n: number }>(`SELECT count(*) n FROM ${table}`).get()?.n ?? 0;

  test.each([0, 12 * KB, 30 * KB, 60 * KB, 120 * KB, 250 * KB])(
    "with %i bytes left a hand-in is received whole or refused with a sentence; pages are still read",
    async (left) => {
      const before = rows("hand_ins");
      const bytes = await filled("公诉科");
      disk.fill(left);
      const answer = await desk.hand(gs ?? {}, bytes);
      if (answer.statusCode === 200) expect(rows("hand_ins")).toBe(before + 1);
      else {
        expect([answer.statusCode, rows("hand_ins")]).toEqual([507, before]);
        expect(answer.json<{ sentence: string }>().sentence).toContain("磁盘满了");
      }
      if (left === 0) expect(answer.statusCode).toBe(507);
      expect((await desk.ask("/department", gs)).statusCode).toBe(200);
      expect((await desk.ask("/")).statusCode).toBe(200);
    },
  );

  test("once there is room again it is received", async () => {
    expect((await desk.hand(gs ?? {}, await filled("公诉科"))).json()).toMatchObject({ outcome: "received" });
  });

  const asked = (url: string) => desk.send(url, office ?? {}, { draft: "1", basis: basis });
  let basis = "";

  test.each([
    ["issuing", "/office/issue", "handouts", 60 * KB],
    ["consolidating", "/office/consolidation", "consolidations", 60 * KB],
    ["publishing", "/office/publish", "publications", 200 * KB],
  ])(
    "%s is done whole or refused with a sentence, and done once there is room",
    async (_what, url, table, left) => {
      basis =
        /name="basis" value="(\w+)"/.exec((await desk.ask("/office/consolidation", office)).body)?.[1] ?? "";
      const before = rows(table);
      disk.fill(left);
      const answer = await asked(url);
      expect([answer.statusCode, rows(table)]).toEqual([507, before]);
      expect(answer.body).toContain("磁盘满了");
      expect(
        readdirSync(disk.folder, { recursive: true, encoding: "utf8" }).filter((name) =>
          name.endsWith(".part"),
        ),
      ).toEqual([]);
      disk.clear();
      expect((await asked(url)).statusCode).toBe(303);
      expect(rows(table)).toBeGreaterThan(before);
    },
  );

  test("in a thread of its own the disk's refusal is a sentence too, which the thread passes on", async () => {
    disk.fill(0);
    await expect(perform("sample", { folder: disk.folder })).rejects.toMatchObject({
      name: "HostError",
      code: "disk",
    });
    expect(readdirSync(disk.folder).sort()).toEqual(["data", "filler"]);
  });

  test("a backup onto it is refused with a sentence and leaves nothing", async () => {
    disk.fill(100 * KB);
    await expect(backUp(desk.folder, join(disk.folder, "b.sqlite"))).rejects.toThrow(/磁盘满了/);
    expect(readdirSync(disk.folder).sort()).toEqual(["data", "filler"]);
  });

  test("nobody is signed in on it, which is said, and whoever was still is", async () => {
    disk.fill(0);
    const answers = [];
    for (let n = 0; n < 5; n++) answers.push((await desk.signIn("GS")).statusCode);
    expect(answers.filter((status) => status !== 507 && status !== 303)).toEqual([]);
    expect((await desk.ask("/department", gs)).statusCode).toBe(200);
  });
});
