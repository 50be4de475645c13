import { createReadStream, statSync } from "node:fs";
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";

/** A certificate and its key, as PEM. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/** What stands behind these names never changes: the name holds a hash of it, or a version. */
const UNCHANGING = /^\/(static|office-js)\//;

/** Files are megabytes: they are read in large pieces. */
const PIECE = 1 << 20;
/** A build writes its files in any order. */
const PACKED_AFTER_MS = 60_000;

/**
 * Serves a folder, as docs/手册/安装.md asks of any web server: types, caching, nothing outside the folder.
 * Not listening yet. With a certificate by https, otherwise by http.
 */
export function staticServer(folder: string, certificate?: Certificate): Server {
  const answer = (request: IncomingMessage, response: ServerResponse): void =>
    serve(folder, request, response);
  return certificate ? createHttpsServer(certificate, answer) : createHttpServer(answer);
}

function serve(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const asked = pathOf(request);
  const path = asked?.endsWith("/") ? `${asked}index.html` : asked;
  const file = path === null ? null : fileAt(folder, path);
  if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
  if (path === null || file === null)
    return void response.writeHead(404, { "Cache-Control": "no-cache" }).end();
  const sent = accepted(request) ? (packedForm(file.name) ?? file) : file;
  response.writeHead(200, {
    ...headersOf(path, sent.size),
    ...(sent !== file && { "Content-Encoding": "gzip", Vary: "Accept-Encoding" }),
  });
  if (request.method === "HEAD") return void response.end();
  createReadStream(sent.name, { highWaterMark: PIECE })
    .on("error", (error) => response.destroy(error))
    .pipe(response);
}

function accepted({ headers }: IncomingMessage): boolean {
  return String(headers["accept-encoding"]).includes("gzip");
}

/** What the build packed in advance; the file itself may be newer where somebody builds by hand. */
function packedForm(name: string): StoredFile | null {
  const [own, packed] = [name, `${name}.gz`].map((one) => statSync(one, { throwIfNoEntry: false }));
  if (!own || !packed || packed.mtimeMs < own.mtimeMs - PACKED_AFTER_MS) return null;
  return { name: `${name}.gz`, size: packed.size };
}

interface StoredFile {
  readonly name: string;
  readonly size: number;
}

/** Null where the address is none. */
function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  } catch {
    return null;
  }
}

/** Null where there is no such file, or where the path leads out of the folder. */
function fileAt(folder: string, path: string): StoredFile | null {
  if (path.includes("\0")) return null;
  const name = normalize(join(folder, path));
  if (!name.startsWith(normalize(folder) + sep)) return null;
  const stats = statSync(name, { throwIfNoEntry: false });
  return stats?.isFile() ? { name, size: stats.size } : null;
}

function headersOf(path: string, size: number): Record<string, string | number> {
  return {
    "Content-Type": TYPES[extname(path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": size,
    "Cache-Control": UNCHANGING.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
}
