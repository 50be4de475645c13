import { connect, type Socket } from "node:net";

/** What goes over the wire, to the letter. */
export function written(path: string, host = "localhost", more: readonly string[] = []): string {
  return [`GET ${path} HTTP/1.1`, `Host: ${host}`, ...more, "", ""].join("\r\n");
}

/** Everything that comes back until the other side closes; "" where it closes without an answer. */
export function answerTo(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => void socket.write(text));
    socket.setEncoding("latin1").on("data", (part: string) => (answer += part));
    socket.on("error", () => undefined).on("close", () => resolve(answer));
  });
}

/** Status of the answer to one request on a connection of its own. */
export async function statusOf(port: number, path: string, host = "localhost"): Promise<number> {
  const answer = await answerTo(port, written(path, host, ["Connection: close"]));
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
}

/** A connection that has asked and takes its answer no further than the first bytes. */
export function slowReader(port: number, text: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => void socket.write(text));
    socket.on("error", reject);
    socket.once("readable", () => resolve(socket));
  });
}
