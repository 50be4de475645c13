import { zipSync } from "fflate";
import { existsSync, readdirSync, statSync } from "node:fs";
import { get } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { WorkerThreads } from "../../src/fronts/platform/jobs/workers";
import { Desk, filled, multipart, type Signed } from "./desk";

/** The built program's thread: `npm run build`. */
const WORKER = join(__dirname, "../../dist/platform/worker.js");

let desk: Desk;
let gs: Signed;
let bg: Signed;
let port: number;
const sockets: Socket[] = [];
beforeAll(async () => {
  expect(existsSync(WORKER)).toBe(true);
  desk = await Desk.open({ workers: new WorkerThreads(WORKER, 2) });
  [gs, bg] = [await desk.as("GS"), await desk.as("BG")];
  await desk.app.listen({ port: 0, host: "127.0.0.1" });
  port = (desk.app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await desk.platform.workers.close();
  await desk.close();
});

const left = () => readdirSync(join(desk.folder, "incoming"));
/** Waits for what happens when a line broke, for ten seconds at most. */
async function until(holds: () => boolean): Promise<boolean> {
  for (let n = 0; n < 200 && !holds(); n++) await pause(50);
  return holds();
}

function opened(text: string): Socket {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write(text);
  sockets.push(socket);
  return socket;
}

/** The head of an upload that says it is so long. */
function uploadHead(
  length: number | "chunked",
  { token = gs.token, cookie = gs.cookie } = {},
): { readonly head: string; readonly body: Buffer } {
  const { payload, type } = multipart(token, "公诉科.xlsx", Buffer.alloc(0));
  const size = length === "chunked" ? "transfer-encoding: chunked" : `content-length: ${length}`;
  const head = `POST /department/hand-in HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\ncookie: ${cookie}\r\ncontent-type: ${type}\r\n${size}\r\n\r\n`;
  return { head, body: payload.subarray(0, payload.lastIndexOf("\r\n------platform--")) };
}

async function answerOf(socket: Socket): Promise<string> {
  let heard = "";
  socket.on("data", (piece: Buffer) => (heard += piece.toString()));
  await until(() => heard.includes("\r\n\r\n") || socket.destroyed);
  return heard;
}

/** A workbook whose one sheet unpacks to so many megabytes of rows. */
function bomb(megabytes: number): Uint8Array {
  const text = (name: string, content: string) => [name, new TextEncoder().encode(content)] as const;
  const row = '<row><c t="inlineStr"><is><t>风险</t></is></c></row>';
  const rows = Buffer.alloc(megabytes * 1_000_000, row);
  return zipSync(
    Object.fromEntries([
      text(
        "[Content_Types].xml",
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ),
      text(
        "_rels/.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
      text(
        "xl/workbook.xml",
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>',
      ),
      text(
        "xl/_rels/workbook.xml.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      [
        "xl/worksheets/sheet1.xml",
        new Uint8Array(
          Buffer.concat([
            Buffer.from(
              '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>',
            ),
            rows.subarray(0, rows.lastIndexOf("</row>") + 6),
            Buffer.from("</sheetData></worksheet>"),
          ]),
        ),
      ],
    ]),
  );
}

test("a bomb costs its own request: it is refused with a sentence, leaves nothing, and the next one is received", async () => {
  const bytes = bomb(180);
  expect(bytes.length).toBeLessThan(2_000_000);
  const [bombed, good] = await Promise.all([desk.hand(gs, bytes), desk.hand(gs, await filled("公诉科"))]);
  expect([bombed.statusCode, bombed.json<{ outcome: string }>().outcome]).toEqual([422, "refused"]);
  expect(good.json()).toMatchObject({ outcome: "received" });
  expect(left()).toEqual([]);
});

test("what is larger than allowed is refused, and nothing of it stays", async () => {
  const answer = await desk.hand(gs, new Uint8Array(20_000_001));
  expect([answer.statusCode, answer.json<{ sentence: string }>().sentence]).toEqual([
    413,
    expect.stringContaining("20 MB"),
  ]);
  expect(left()).toEqual([]);
});

test("an upload without an end is cut off at the limit", async () => {
  const { head, body } = uploadHead("chunked");
  const socket = opened(head);
  const chunk = (bytes: Buffer) =>
    Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
  socket.write(chunk(body));
  const megabyte = chunk(Buffer.alloc(1_000_000));
  let sent = 0;
  while (
    sent < 80 &&
    !socket.destroyed &&
    (await Promise.race([
      new Promise<boolean>((done) => socket.write(megabyte, () => done(true))),
      pause(2_000, false),
    ]))
  )
    sent++;
  const most = left().reduce((sum, name) => sum + statSync(join(desk.folder, "incoming", name)).size, 0);
  expect(most).toBeLessThanOrEqual(20_000_000);
  socket.destroy();
  expect(await until(() => left().length === 0)).toBe(true);
});

test("half an upload leaves nothing and counts for nothing", async () => {
  const before = desk.store.handIns.of("GS").length;
  const { head, body } = uploadHead(5_000_000);
  const socket = opened(head);
  socket.write(body);
  socket.write(Buffer.alloc(100_000));
  expect(await until(() => left().length === 1)).toBe(true);
  socket.destroy();
  expect(await until(() => left().length === 0)).toBe(true);
  expect(desk.store.handIns.of("GS").length).toBe(before);
});

test("of a stranger nothing is taken in, however much he sends", async () => {
  for (const given of [{ cookie: "platform=x.y" }, { token: "x".repeat(32) }]) {
    const { head, body } = uploadHead(1_000_000, given);
    const socket = opened(head);
    socket.write(Buffer.concat([body, Buffer.alloc(1_000)]));
    expect(await answerOf(socket)).toMatch(/^HTTP\/1\.1 40[13] /);
    expect(left()).toEqual([]);
    socket.destroy();
  }
});

test("five hundred slow clients keep nobody else waiting", async () => {
  const slow = Array.from({ length: 500 }, (_, n) =>
    opened(n % 2 === 0 ? "GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: " : uploadHead(1_000_000, bg).head),
  );
  await until(() => slow.every((socket) => !socket.connecting));
  const begun = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/sign-in`);
  expect(answer.status).toBe(200);
  expect(performance.now() - begun).toBeLessThan(10_000);
  const own = await desk.hand(gs, await filled("公诉科"));
  expect(own.json()).toMatchObject({ outcome: "received" });
  for (const socket of slow) socket.destroy();
});

test("a machine that holds all the lines it can get leaves others theirs", async () => {
  const greedy = Array.from({ length: 1_100 }, () => opened("GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n"));
  await until(() => greedy.filter((socket) => socket.destroyed).length >= 100);
  const holds = greedy.filter((socket) => !socket.destroyed).length;
  expect(holds).toBeLessThanOrEqual(1_000);
  const status = await new Promise<number>((done, failed) => {
    const other = { host: "127.0.0.1", port, localAddress: "127.0.0.2", path: "/sign-in" };
    get(other, (answer) => done(answer.resume().statusCode ?? 0)).on("error", failed);
  });
  expect(status).toBe(200);
  for (const socket of greedy) socket.destroy();
});

test("a download that is broken off leaves the file whole, and a range of it is no way around", async () => {
  const socket = opened(
    `GET /department/hand-ins/register/1/file HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${gs.cookie}\r\n\r\n`,
  );
  await answerOf(socket);
  socket.destroy();
  const whole = await desk.ask("/department/hand-ins/register/1/file", gs);
  expect(await desk.store.files.faultOf(desk.store.handIns.of("GS").at(-1)?.sha256 ?? "")).toBeNull();
  expect(whole.rawPayload.length).toBe(Number(whole.headers["content-length"]));
});

test.each([
  ["a path upwards", "GET /../../etc/passwd HTTP/1.1", 404],
  ["the same, spelt", "GET /pages/..%2f..%2fplatform.sqlite HTTP/1.1", 404],
  ["a character that ends names", "GET /pages/%00 HTTP/1.1", 404],
  ["a path that looks like a host", "GET //evil.example/ HTTP/1.1", 404],
  // Nobody is sent on: it is the platform's own page.
  ["another host's address", "GET http://evil.example/ HTTP/1.1", 200],
  ["another method", "TRACE / HTTP/1.1", 403],
  [
    "two ways to say how long it is",
    "GET / HTTP/1.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked",
    400,
  ],
  ["two hosts", "GET / HTTP/1.1\r\nhost: other", 421],
  ["an endless address", `GET /${"a".repeat(20_000)} HTTP/1.1`, 431],
])("asked by %s, it answers with its own status", async (_what, line, expected) => {
  const socket = opened(`${line}\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
  const heard = await answerOf(socket);
  expect(heard).toMatch(new RegExp(`^HTTP/1[.]1 ${expected} `));
  expect(heard).not.toMatch(/root:|SQLite format/);
});
