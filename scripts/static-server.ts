import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { Socket } from "node:net";
import { answerWithFile } from "./static-file";

/** A certificate and its key, as PEM. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

export interface ServerSettings {
  /** With one by https, otherwise by http. */
  readonly certificate?: Certificate | undefined;
  /** Names that the machine has beside its own; asked by any other name it does not answer. */
  readonly hosts?: readonly string[] | undefined;
  /** Addresses of pages that may show these in a frame, beside those of the same address. */
  readonly framedBy?: readonly string[];
}

/** A page of elsewhere may have its own name point here; the browser then takes us for a part of it. */
const OWN_HOSTS = ["localhost", "127.0.0.1", "[::1]"];
const OTHER_HOST = "这里只回答本机的名称，请用 localhost 打开；用别的名称的，启动时加 --host 名称\n";

/** Readers who take nothing hold a piece of a file each. */
const CONNECTIONS = 500;
const IDLE_MS = 20_000;
/** Asked for in one go on one connection; the browser takes another one then. */
const REQUESTS_PER_CONNECTION = 100;

/**
 * Serves a folder, as docs/手册/安装.md asks of any web server: types, caching, nothing outside the folder.
 * Not listening yet.
 */
export function staticServer(folder: string, settings: ServerSettings = {}): Server {
  const isOwn = hostTest([...OWN_HOSTS, ...(settings.hosts ?? [])]);
  const policy = `frame-ancestors ${["'self'", ...(settings.framedBy ?? [])].join(" ")}`;
  const answer = inTurn(async (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", policy);
    if (!isOwn(request.headers.host))
      return void response.writeHead(421, { "Content-Type": "text/plain; charset=utf-8" }).end(OTHER_HOST);
    if (request.method !== "GET" && request.method !== "HEAD")
      return void response.writeHead(405, { Allow: "GET, HEAD" }).end();
    await answerWithFile(folder, request, response);
  });
  const { certificate } = settings;
  const server = certificate ? createHttpsServer(certificate, answer) : createHttpServer(answer);
  server.maxConnections = CONNECTIONS;
  server.maxRequestsPerSocket = REQUESTS_PER_CONNECTION;
  return server.setTimeout(IDLE_MS);
}

/** Whatever the port: it is the name that another page could take. */
function hostTest(names: readonly string[]): (host: string | undefined) => boolean {
  const own = new Set(names.map((name) => name.toLowerCase()));
  return (host = "") => own.has(host.toLowerCase().replace(/:\d*$/, ""));
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * One answer at a time on each connection: whoever asks for a thousand files and reads none has one of them opened.
 * An answer that fails ends its connection and nothing else.
 */
function inTurn(answer: Answer): (request: IncomingMessage, response: ServerResponse) => void {
  const before = new WeakMap<Socket, Promise<void>>();
  return (request, response) => {
    const { socket } = request;
    const turn = (before.get(socket) ?? Promise.resolve())
      .then(() => (socket.destroyed ? undefined : answer(request, response)))
      .catch(() => void socket.destroy());
    before.set(socket, turn);
  };
}
