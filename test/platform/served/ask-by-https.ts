import { request } from "node:https";
import type { IncomingHttpHeaders } from "node:http";

/** What is asked of a server on this machine, under a name of its own. */
export interface HttpsAsked {
  readonly port: number;
  /** The name that the certificate bears. */
  readonly name: string;
  readonly ca: Buffer;
  readonly path: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

interface HttpsAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** As a browser asks that trusts the certificate, whatever name the network knows. */
export function askByHttps({
  port,
  name,
  ca,
  path,
  method = "GET",
  headers = {},
  body = "",
}: HttpsAsked): Promise<HttpsAnswer> {
  return new Promise((done, failed) => {
    const own = { host: `${name}:${port}`, "content-length": String(Buffer.byteLength(body)) };
    const where = { host: "127.0.0.1", port, servername: name, ca, path, method };
    const asked = request({ ...where, headers: { ...own, ...headers } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => void pieces.push(piece));
      answer.on("end", () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }),
      );
    });
    asked.on("error", failed);
    asked.end(body);
  });
}
