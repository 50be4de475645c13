import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Platform } from "../../src/fronts/platform/platform";
import { buildServer } from "../../src/fronts/platform/server";
import { OFFICE_ACCOUNT } from "../../src/fronts/platform/store/kept/accounts";
import { Store } from "../../src/fronts/platform/store/store";
import type { Workers } from "../../src/fronts/platform/jobs/workers";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { newInstitution } from "../../src/flows/new-institution";
import {
  departmentWorkbook,
  type DepartmentWorkbookContent,
} from "../../src/flows/workbooks/department-workbook";
import { sampleInstitution } from "../../src/sample/sample-institution";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { InThisThread } from "./in-this-thread";

export const PASSWORD = "监察室的口令很长很长";
/** The day of every run; the sample is written for it. */
const BEGIN = "2012-11-30T09:00:00.000Z";

const packed = new Map<string, Promise<Uint8Array>>();
/** The bytes of a workbook, made once by its name. */
export function bytesOf(name: string, image: () => WorkbookImage): Promise<Uint8Array> {
  const bytes = packed.get(name) ?? writeWorkbook(image(), deflate);
  packed.set(name, bytes);
  return bytes;
}

export const institutionBytes = () =>
  bytesOf("院", () => newInstitution("2012", sampleInstitution().institution));

/** The filled workbook of a department of the sample, changed where something is given. */
export function filled(
  name: string,
  change: (content: DepartmentWorkbookContent) => DepartmentWorkbookContent = (content) => content,
  key = "",
): Promise<Uint8Array> {
  return bytesOf(`${name} ${key}`, () => {
    const department = sampleInstitution().departments.find((one) => one.name === name);
    if (!department) throw new Error(`no department ${name}`);
    return departmentWorkbook(change(department.content));
  });
}

/** The same with one error: a point without a text. */
export const withError = (name: string) =>
  filled(
    name,
    (content) => ({
      ...content,
      staff: (content.staff ?? []).map((line, index) => (index === 0 ? { ...line, grade: "特级" } : line)),
    }),
    "错",
  );

/** Who asks: a cookie, and what a form brings back. */
export interface Signed {
  readonly cookie: string;
  readonly token: string;
}

/** A platform in a folder of its own, without a network, on a clock that the test moves. */
export class Desk {
  readonly codes = new Map<string, string>();
  milliseconds = new Date(BEGIN).getTime();
  private constructor(
    readonly folder: string,
    readonly platform: Platform,
    readonly app: FastifyInstance,
    readonly told: string[],
  ) {}

  static async open({
    folder = mkdtempSync(join(tmpdir(), "platform-")),
    settings = {},
    workers = new InThisThread(),
    sample = true,
    sites = {},
    watch,
  }: {
    folder?: string;
    settings?: Partial<Parameters<typeof buildServer>[1]>;
    workers?: Workers;
    sample?: boolean;
    /** Built pages that it serves. */
    sites?: Partial<Platform["sites"]>;
    watch?: (app: FastifyInstance) => void;
  } = {}): Promise<Desk> {
    const told: string[] = [];
    let desk: Desk | null = null;
    const now = () => new Date(desk?.milliseconds ?? BEGIN);
    const store = await Store.open(folder, { now, today: () => now().toISOString().slice(0, 10) });
    const platform: Platform = {
      store,
      workers,
      sites: { workbench: null, pane: null, manual: null, ...sites },
      err: (text) => told.push(text),
    };
    const app = await buildServer(platform, { names: [], ...settings }, watch);
    desk = new Desk(folder, platform, app, told);
    if (sample && store.office.institution() === undefined) await desk.begin();
    return desk;
  }

  private async begin(): Promise<void> {
    const { store, workers } = this.platform;
    await store.accounts.setPassword(PASSWORD, "platform");
    const incoming = await store.files.receive(Readable.from([Buffer.from(await institutionBytes())]));
    const facts = await workers.run("understand", { path: incoming.path, file: "院工作簿.xlsx" });
    await store.files.keep(incoming);
    store.office.setInstitution(
      incoming.sha256,
      "上传",
      JSON.stringify(facts),
      facts.departments,
      OFFICE_ACCOUNT,
    );
    for (const code of ["GS", "BG"])
      this.codes.set(code, await store.accounts.renewCode(code, OFFICE_ACCOUNT));
  }

  get store(): Store {
    return this.platform.store;
  }

  async close(): Promise<void> {
    await this.app.close();
    this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The same data in a new process. */
  async restarted(): Promise<Desk> {
    await this.app.close();
    this.store.close();
    const desk = await Desk.open({ folder: this.folder });
    desk.milliseconds = this.milliseconds;
    for (const [code, secret] of this.codes) desk.codes.set(code, secret);
    return desk;
  }

  ask(
    url: string,
    { cookie }: Partial<Signed> = {},
    options: InjectOptions = {},
  ): Promise<LightMyRequestResponse> {
    return this.app.inject({
      method: "GET",
      url,
      ...options,
      headers: { host: "localhost", ...(cookie && { cookie }), ...options.headers },
    });
  }

  /** A form that is sent from one of the platform's pages. */
  send(
    url: string,
    signed: Partial<Signed>,
    fields: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> {
    const payload = new URLSearchParams({
      ...(signed.token && { _token: signed.token }),
      ...fields,
    }).toString();
    return this.ask(url, signed, {
      method: "POST",
      payload,
      headers: {
        origin: "http://localhost",
        "content-type": "application/x-www-form-urlencoded",
        ...headers,
      },
    });
  }

  /** A file that is handed in, from a page or by a program. */
  hand(
    signed: Partial<Signed>,
    bytes: Uint8Array,
    { file = "公诉科.xlsx", url = "/department/hand-in", accept = "application/json" } = {},
  ): Promise<LightMyRequestResponse> {
    const { payload, type } = multipart(signed.token ?? "", file, bytes);
    return this.ask(url, signed, {
      method: "POST",
      payload,
      headers: { origin: "http://localhost", "content-type": type, accept },
    });
  }

  async signIn(
    account: string,
    secret = account === OFFICE_ACCOUNT ? PASSWORD : (this.codes.get(account) ?? ""),
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> {
    const page = await this.ask("/sign-in");
    return this.send("/sign-in", { token: tokenIn(page.body) }, { account, secret }, headers);
  }

  /** Somebody who is signed in. */
  async as(account: string, secret?: string): Promise<Signed> {
    const answer = await this.signIn(account, secret);
    const cookie = cookieOf(answer);
    const page = await this.ask(account === OFFICE_ACCOUNT ? "/office" : "/department", { cookie });
    return { cookie, token: tokenIn(page.body) };
  }
}

/** What a browser brings back the next time. */
export function cookieOf({ cookies }: LightMyRequestResponse): string {
  return cookies
    .filter(({ value }) => value !== "")
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join("; ");
}

export function tokenIn(body: string): string {
  return /name="_token" value="([^"]+)"/.exec(body)?.[1] ?? "";
}

/** The bytes of a form with one file. */
export function multipart(
  token: string,
  file: string,
  bytes: Uint8Array,
): { readonly payload: Buffer; readonly type: string } {
  const boundary = "----platform";
  const part = (head: string, content: Uint8Array) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from("\r\n"),
  ];
  const payload = Buffer.concat([
    ...part('name="_token"', Buffer.from(token)),
    ...part(
      `name="file"; filename="${file.replaceAll('"', "%22")}"\r\ncontent-type: application/octet-stream`,
      bytes,
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { payload, type: `multipart/form-data; boundary=${boundary}` };
}
