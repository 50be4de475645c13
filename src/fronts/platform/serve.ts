import { existsSync, mkdtempSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { availableParallelism, hostname, networkInterfaces, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { HostError } from "../../workbook/host-error";
import { usableCertificate, type Certificate } from "./doors/certificate";
import { givenFile } from "./hosts";
import { institutionInForce, type Platform } from "./platform";
import { buildServer } from "./server";
import { refusedByDisk } from "./store/disk-refusal";
import type { WallClock } from "./store/ground";
import { OFFICE_ACCOUNT } from "./store/kept/accounts";
import { newCode } from "./store/kept/codes";
import { lastLine } from "./store/kept/log";
import type { Origin } from "./store/kept/office-books";
import { Store } from "./store/store";
import { issued } from "./tasks/issuing";
import { WorkerThreads } from "./jobs/workers";

/** The computer that a platform runs on. */
export interface Machine {
  readonly clock: WallClock;
  /** The folder of the built program, where the worker lies; what is served beside it lies next to that. */
  readonly program: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export interface ServeOptions {
  readonly data?: string;
  readonly port: number;
  readonly host: string;
  readonly name?: readonly string[];
  readonly cert?: string;
  readonly key?: string;
  readonly proxy?: string;
  readonly institution?: string;
  readonly demo?: boolean;
  readonly demoCodes?: string;
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);
/** Warm threads for hand-ins; more than the machine has cores would only wait. */
const MOST_THREADS = 4;

/** Starts the platform and says where it is; it ends with the process. Throws `HostError` where it cannot start. */
export async function serve(machine: Machine, options: ServeOptions): Promise<void> {
  const folder = dataFolder(options);
  const certificate = await certificateOf(options);
  const store = await Store.open(folder, machine.clock);
  const workers = new WorkerThreads(
    join(machine.program, "worker.js"),
    Math.max(1, Math.min(MOST_THREADS, availableParallelism())),
  );
  const platform: Platform = { store, workers, sites: sitesBeside(machine.program), err: machine.err };
  try {
    const first = await begin(platform, options);
    const app = await buildServer(platform, {
      names: [...(options.name ?? []), ...namesOf(options.host)],
      proxy: options.proxy,
      certificate,
    });
    await listening(app, options);
    store.office.note("platform", "平台启动");
    announce(machine, platform, options, { folder, first, isSecure: certificate !== undefined });
    stopOnSignal(app, platform);
  } catch (error) {
    await workers.close();
    store.close();
    throw error;
  }
}

function dataFolder({ data, demo }: ServeOptions): string {
  if (data !== undefined) return data;
  if (demo) return mkdtempSync(join(tmpdir(), "integrity-risk-platform-"));
  throw new HostError(
    "not-found",
    "请用 --data 给出存放数据的文件夹（第一次用时新建）；只想试用的，加 --demo。",
  );
}

async function certificateOf({ cert, key }: ServeOptions): Promise<Certificate | undefined> {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined)
    throw new HostError("not-found", "--cert 和 --key 要一起给出。");
  return usableCertificate({ cert: await givenFile(cert), key: await givenFile(key) });
}

/** What is built beside the program is served with it. */
function sitesBeside(program: string): Platform["sites"] {
  const built = (name: string, first: string) =>
    existsSync(join(program, "..", name, first)) ? join(program, "..", name) : null;
  return {
    workbench: built("workbench", "index.html"),
    pane: built("taskpane", "taskpane.html"),
    manual: built("manual", "index.html"),
  };
}

/** What is told once, when a folder is used for the first time. */
interface First {
  readonly password: string | null;
  /** A department with its code, to try it out. */
  readonly department: { readonly name: string; readonly code: string } | null;
}

async function begin(platform: Platform, { institution, demo, demoCodes }: ServeOptions): Promise<First> {
  const { accounts } = platform.store;
  const isNew = accounts.issuedAt(OFFICE_ACCOUNT) === null;
  const password = isNew ? newCode() : null;
  if (institution !== undefined && institutionInForce(platform.store) === null)
    await useInstitution(platform, institution, "上传");
  if (!demo || !isNew) {
    if (password !== null) await accounts.setPassword(password, "platform");
    return { password, department: null };
  }
  if (demoCodes !== undefined && existsSync(demoCodes))
    throw new HostError("already-there", `“${demoCodes}”已经存在，平台没有启动。请换一个文件名。`);
  await beginDemo(platform);
  const codes = [];
  for (const { code, name } of accounts.departments())
    codes.push({ name, code: await accounts.renewCode(code, "platform") });
  if (demoCodes !== undefined) await writeCodes(demoCodes, codes);
  // Last: a demo that was broken off before is begun anew.
  if (password !== null) await accounts.setPassword(password, "platform");
  return { password, department: codes.find(({ name }) => name === "公诉科") ?? codes[0] ?? null };
}

async function writeCodes(
  path: string,
  codes: readonly { readonly name: string; readonly code: string }[],
): Promise<void> {
  const lines = codes.map(({ name, code }) => `${name}\t${code}\n`);
  try {
    await writeFile(path, lines.join(""), { mode: 0o600, flag: "wx" });
  } catch (error) {
    throw refusedByDisk(error, path);
  }
}

async function beginDemo(platform: Platform): Promise<void> {
  const { store, workers } = platform;
  const sha256 = await store.files.aside(async (folder) => {
    const { institution } = await workers.run("sample", { folder });
    await keepInstitution(platform, institution, "示例院工作簿.xlsx", "示例");
    return institution.sha256;
  });
  await issued(platform, { path: store.files.at(sha256), sha256 });
}

async function useInstitution(platform: Platform, file: string, origin: Origin): Promise<void> {
  const incoming = await platform.store.files.receive(Readable.from([await givenFile(file)]));
  await keepInstitution(platform, incoming, basename(file), origin);
}

async function keepInstitution(
  { store, workers }: Platform,
  incoming: Parameters<Store["files"]["keep"]>[0],
  file: string,
  origin: Origin,
): Promise<void> {
  const facts = await workers.run("understand", { path: incoming.path, file });
  await store.files.keep(incoming);
  store.office.setInstitution(incoming.sha256, origin, JSON.stringify(facts), facts.departments, "platform");
}

async function listening(app: FastifyInstance, { host, port }: ServeOptions): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    const why =
      code === "EADDRINUSE"
        ? `端口 ${port} 已被占用，请用 --port 换一个。`
        : code === "EACCES"
          ? `没有权限用端口 ${port}，请用 --port 换一个大于 1023 的。`
          : null;
    if (why === null && code !== "EADDRNOTAVAIL") throw error;
    throw new HostError("refused", `平台没有启动：${why ?? `本机没有地址 ${host}，请核对 --host。`}`, {
      cause: error,
    });
  }
}

function announce(
  { out }: Machine,
  { store }: Platform,
  { host, port, demo }: ServeOptions,
  { folder, first, isSecure }: { readonly folder: string; readonly first: First; readonly isSecure: boolean },
): void {
  const at = `${isSecure ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${port}/`;
  out(`内网平台：${at}\n数据：${folder}\n`);
  if (first.password !== null) out(`监察室的口令：${first.password}（只显示这一次，登录后请修改）\n`);
  if (first.department) out(`${first.department.name}的访问码：${first.department.code}\n`);
  if (demo) out("这是试用，里面是示例单位。\n");
  if (!LOOPBACK.has(host) && !isSecure) out("注意：没有给 --cert，访问码和文件在网络上不加密传送。\n");
  const last = lastLine(store.database);
  if (last) out(`日志最新一行：第 ${last.line} 行 ${last.digest.slice(0, 16)}\n`);
  out("按 Ctrl+C 结束\n");
}

/** By which names an address is asked for: on all addresses those of this machine. */
function namesOf(host: string): string[] {
  if (host !== "0.0.0.0" && host !== "::") return [host.includes(":") ? `[${host}]` : host];
  const addresses = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  return [
    hostname(),
    ...addresses.map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address)),
  ];
}

function stopOnSignal(app: FastifyInstance, { store, workers }: Platform): void {
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      void app
        .close()
        .then(() => workers.close())
        .then(() => store.close());
    });
}
