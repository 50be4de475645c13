import Database from "better-sqlite3";
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codesIn, PlatformProcess } from "../../../scripts/platform/platform-process";
import { root } from "../../../scripts/npm.mjs";
import { certificateIn } from "../../support/certificate";
import { describeWith } from "../../support/tools";
import { multipart, tokenIn } from "../desk";
import { askByHttps } from "./ask-by-https";

const MANUAL = readFileSync(join(root, "docs/手册/平台.md"), "utf8");
/** The name in the manual's examples. */
const NAME = "lzfk.example.local";

/** An example of the manual, by what it is written in. */
function example(language: string): string {
  const [, text = ""] = new RegExp("```" + language + "\n([^]*?)```").exec(MANUAL) ?? [];
  expect(text).not.toBe("");
  return text;
}

/** What is changed in an example so that it runs here; each must be in it. */
function changed(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replaceAll(from, to);
  }, text);
}

/** The paths that the manual packs for a server. */
function packed(): string[] {
  const [, names = ""] = /^tar czf \S+ (.+)$/m.exec(MANUAL) ?? [];
  return names.split(" ");
}

async function listens(port: number): Promise<void> {
  for (let n = 0; n < 100; n++) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return;
    await pause(50);
  }
  throw new Error(`nobody listens on ${port}`);
}

describeWith(["nginx", "openssl"], "a server as the manual sets it up, behind nginx", () => {
  let folder: string;
  let server: PlatformProcess;
  let nginx: ChildProcess;
  let ca: Buffer;
  const port = 40_000 + Math.floor(Math.random() * 9_000);
  const origin = `https://${NAME}:${port}`;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "as-the-manual-says-"));
    for (const name of packed()) cpSync(join(root, name), join(folder, "program", name), { recursive: true });
    server = await PlatformProcess.startProgram(
      join(folder, "program/bin/integrity-risk.js"),
      join(folder, "data"),
      ...["--name", NAME, "--demo", "--demo-codes", join(folder, "codes")],
    );
    const { paths, cert } = certificateIn(folder, NAME);
    ca = cert;
    nginx = startNginx(paths);
    await listens(port);
  });
  afterAll(async () => {
    const gone = once(nginx, "exit");
    nginx.kill("SIGTERM");
    await gone;
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function startNginx({ cert, key }: { readonly cert: string; readonly key: string }): ChildProcess {
    const site = changed(example("nginx"), {
      "listen 443 ssl": `listen 127.0.0.1:${port} ssl`,
      "/etc/ssl/lzfk.crt": cert,
      "/etc/ssl/lzfk.key": key,
      "http://127.0.0.1:8320": server.address,
    });
    mkdirSync(join(folder, "nginx"));
    const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    const around = [
      ...["daemon off;", "master_process off;", `pid ${folder}/nginx/pid;`, "error_log stderr;", "events {}"],
      ...["http {", "access_log off;", ...kinds.map((kind) => `${kind}_temp_path ${folder}/nginx/${kind};`)],
    ];
    writeFileSync(join(folder, "nginx.conf"), [...around, site, "}"].join("\n"));
    return spawn("nginx", ["-e", "stderr", "-c", join(folder, "nginx.conf")], { stdio: "ignore" });
  }

  const ask = (asked: Omit<Parameters<typeof askByHttps>[0], "port" | "name" | "ca">) =>
    askByHttps({ port, name: NAME, ca, ...asked });

  async function signIn(secret: string, headers: Readonly<Record<string, string>> = {}) {
    const page = await ask({ path: "/sign-in" });
    const form = { _token: tokenIn(page.body.toString()), account: "GS", secret };
    const type = "application/x-www-form-urlencoded";
    return ask({
      ...{ path: "/sign-in", method: "POST", body: new URLSearchParams(form).toString() },
      headers: { origin, "content-type": type, accept: "application/json", ...headers },
    });
  }

  test("what it packs is all that the platform needs: a department signs in, downloads, hands in", async () => {
    const signedIn = await signIn(codesIn(readFileSync(join(folder, "codes"), "utf8")).get("公诉科") ?? "");
    const [cookie = ""] = signedIn.headers["set-cookie"] ?? [];
    expect(cookie).toContain("; Secure;");
    const { token } = JSON.parse(signedIn.body.toString()) as { token: string };
    const headers = { origin, cookie: cookie.split(";")[0] ?? "", accept: "application/json" };
    const workbook = await ask({ path: "/department/workbook", headers });
    const hand = async (bytes: Uint8Array) => {
      const { payload, type } = multipart(token, "公诉科.xlsx", bytes);
      const asked = { path: "/department/hand-in", method: "POST", body: payload } as const;
      const { status, body } = await ask({ ...asked, headers: { ...headers, "content-type": type } });
      return [status, JSON.parse(body.toString()) as object] as const;
    };
    expect(await hand(workbook.body)).toEqual([200, expect.objectContaining({ outcome: "held" })]);
    // nginx leaves it to the platform to say how much is too much.
    const large = await hand(new Uint8Array(22_000_000));
    expect(large).toEqual([
      413,
      expect.objectContaining({ sentence: expect.stringContaining("20 MB") as string }),
    ]);
  });

  test("it is asked by its own name alone, and visitors are who nginx says, not who they say", async () => {
    const spoofed = { host: "evil.example", "x-forwarded-host": NAME };
    expect((await ask({ path: "/", headers: spoofed })).status).toBe(421);
    expect((await signIn("0000-0000-0000-0000", { "x-forwarded-for": "6.6.6.6" })).status).toBe(403);
    const database = new Database(join(folder, "data/platform.sqlite"), { readonly: true });
    const facts = database.prepare("SELECT facts FROM log WHERE action = '登录失败'").pluck().all();
    database.close();
    expect(facts).toEqual(['{"地址":"127.0.0.1"}']);
  });
});

describeWith(["systemd-analyze"], "the manual's unit", () => {
  test("is one that systemd understands, word for word", () => {
    const folder = mkdtempSync(join(tmpdir(), "unit-"));
    const unit = join(folder, "lzfk.service");
    writeFileSync(
      unit,
      changed(example("ini"), { "/usr/bin/node": process.execPath, "/opt/integrity-risk": root }),
    );
    const { status, stdout, stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", unit], {
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true });
    expect([status, stdout, stderr]).toEqual([0, "", ""]);
  });
});
