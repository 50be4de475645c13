import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { refusedByDisk } from "../../src/fronts/platform/store/disk-refusal";
import { verified } from "../../src/fronts/platform/store/upkeep/verify";
import { Desk, filled } from "./desk";

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
