import { mkdirSync, writeFileSync } from "node:fs";
import { request, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { staticServer } from "../../scripts/static-server";
import { tempFolder } from "../support/temp-folder";

let server: Server;

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** The path as it is, which `fetch` would tidy up first. */
function ask(path: string, method = "GET", headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (part: string) => (body += part));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

const path = tempFolder();

beforeAll(async () => {
  const folder = path("");
  const files = [
    "secret.txt",
    "site/taskpane.html",
    "site/pages/index.html",
    "site/static/a.js",
    "site/static/packed.js",
    "site/static/packed.js.gz",
    "site/office-js/1/office.js",
    "site/assets/图标.png",
  ];
  for (const file of files) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  server = staticServer(join(folder, "site"));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});

afterAll(() => void server.close());

test.each([
  ["/taskpane.html?_host_Info=Excel", "text/html; charset=utf-8", "no-cache"],
  ["/pages/", "text/html; charset=utf-8", "no-cache"],
  ["/static/a.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
  ["/office-js/1/office.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
  ["/assets/%E5%9B%BE%E6%A0%87.png", "image/png", "public, max-age=86400"],
])("%s is served as %s and kept as %s", async (path, type, kept) => {
  const { status, headers } = await ask(path);
  expect([status, headers["content-type"], headers["cache-control"]]).toEqual([200, type, kept]);
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/static/..%2f..%2fsecret.txt",
  "/static",
  "/static/",
  "/%00",
  "/%",
  "/none",
])("%s is not there", async (path) => expect(await ask(path)).toMatchObject({ status: 404, body: "" }));

test("nothing can be sent to it", async () => {
  expect((await ask("/taskpane.html", "POST")).status).toBe(405);
});

test("asked for the head alone it sends no body", async () => {
  const { status, headers, body } = await ask("/taskpane.html", "HEAD");
  expect([status, headers["content-length"], body]).toEqual([200, "18", ""]);
});

test("what the build packed goes out packed, to whoever unpacks it", async () => {
  const packed = await ask("/static/packed.js", "GET", { "Accept-Encoding": "gzip, br" });
  expect([packed.body, packed.headers["content-encoding"], packed.headers["content-type"]]).toEqual([
    "site/static/packed.js.gz",
    "gzip",
    "text/javascript; charset=utf-8",
  ]);
  const plain = await ask("/static/packed.js");
  expect([plain.body, plain.headers["content-encoding"]]).toEqual(["site/static/packed.js", undefined]);
});
