import { realpath, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import send from "send";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpeg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/** How long what stands behind a path may be kept; without a line here it is asked for again each time. */
const KEPT: readonly (readonly [RegExp, string])[] = [
  // The name holds a hash of what is in it, or a version.
  [/^\/(static|office-js)\//, "public, max-age=31536000, immutable"],
  // Office shows no icon that it may not keep.
  [/^\/assets\//, "public, max-age=86400"],
];

/** A build writes its files in any order. */
const PACKED_AFTER_MS = 60_000;

/**
 * Answers a request with a file of the folder, or says that there is none; settles when the answer is out or broken off.
 * Opening, ranges and closing are `send`'s.
 */
export async function answerWithFile(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = request.url?.replace(/[?#].*$/s, "") ?? "";
  const path = asked.endsWith("/") ? `${asked}index.html` : asked;
  const file = await fileAt(folder, path);
  if (file === null) {
    nothingThere(response);
    return;
  }
  const packed = accepted(request) && (await isPacked(folder, path, file));
  await sent(folder, packed ? `${path}.gz` : path, request, response, () => {
    response.setHeader("Content-Type", TYPES[extname(file.name).toLowerCase()] ?? "application/octet-stream");
    response.setHeader("Cache-Control", KEPT.find(([paths]) => paths.test(path))?.[1] ?? "no-cache");
    if (packed) response.setHeader("Content-Encoding", "gzip").setHeader("Vary", "Accept-Encoding");
  });
}

function sent(
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  setHeaders: () => void,
): Promise<void> {
  return new Promise((settled) => {
    response.once("close", settled);
    send(request, path, { root, index: false, cacheControl: false })
      .on("headers", setHeaders)
      .on("directory", () => nothingThere(response))
      .on("error", () => nothingThere(response))
      .pipe(response);
  });
}

/** A file that goes away while it is read breaks the answer off: half of it must not pass for the whole. */
function nothingThere(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  for (const name of ["Content-Type", "Content-Encoding", "Content-Length"]) response.removeHeader(name);
  response.writeHead(404, { "Cache-Control": "no-cache" }).end();
}

function accepted({ headers }: IncomingMessage): boolean {
  return String(headers["accept-encoding"]).includes("gzip");
}

interface StoredFile {
  readonly name: string;
  readonly changed: number;
}

/** What the build packed in advance; the file itself may be newer where somebody builds by hand. */
async function isPacked(folder: string, path: string, file: StoredFile): Promise<boolean> {
  const packed = await fileAt(folder, `${path}.gz`);
  return packed !== null && packed.changed >= file.changed - PACKED_AFTER_MS;
}

/** Null where there is no such file, and where the way to it leads out of the folder, over a link or a hidden name. */
async function fileAt(folder: string, path: string): Promise<StoredFile | null> {
  try {
    const root = await realpath(folder);
    const name = normalize(join(root, decodeURIComponent(path)));
    if (!name.startsWith(root + sep) || name.slice(root.length).includes(`${sep}.`)) return null;
    const stats = await stat(name);
    return stats.isFile() && (await realpath(name)) === name ? { name, changed: stats.mtimeMs } : null;
  } catch {
    // No such name, one that is too long, one below a file, one that may not be read: nothing is there.
    return null;
  }
}
