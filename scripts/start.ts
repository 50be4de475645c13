/**
 * The workbench on this machine, for whoever wants to see or use it: `npm start`. Serves what scripts/ready.mjs has built
 * and opens the browser where there is one.
 *
 *     npm start -- --port 8123    another port
 *     npm start -- --no-open      no browser
 *     npm start -- --host NAME    answers by this name too, beside localhost
 */
import { spawn } from "node:child_process";
import type { Server } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./npm.mjs";
import { staticServer } from "./static-server";

const FOLDER = join(root, "dist/workbench");
/** Unsaved work belongs to an address: the same port finds it again. */
const PORT = 8123;
const PORTS_TRIED = 10;

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function main(): void {
  const options = {
    port: { type: "string", default: String(PORT) },
    "no-open": { type: "boolean" },
    host: { type: "string", multiple: true },
  } as const;
  const { values } = parseArgs({ options });
  const port = portOf(values.port);
  serve(port, PORTS_TRIED, { hosts: values.host ?? [], open: values["no-open"] !== true });
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= 65_535 - PORTS_TRIED) return port;
  throw new Error(`端口应为 1 到 ${65_535 - PORTS_TRIED} 的数，现在是 ${text}`);
}

interface Wanted {
  readonly hosts: readonly string[];
  /** Whether a browser is to show the page. */
  readonly open: boolean;
}

/** On this machine alone; the next port where one is taken. */
function serve(port: number, tries: number, wanted: Wanted): void {
  const server = staticServer(FOLDER, { hosts: wanted.hosts });
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE" && tries > 1) return serve(port + 1, tries - 1, wanted);
    console.error(
      `不能在端口 ${port} 上提供网页（${error.message}），请换一个端口：npm start -- --port 9000`,
    );
    process.exitCode = 2;
  });
  server.listen(port, "localhost", () => {
    const address = `http://localhost:${port}/index.html`;
    console.log(`廉政风险防控工作台：${address}\n数据只在这台电脑上。按 Ctrl+C 结束`);
    stopOnCtrlC(server);
    if (wanted.open) openBrowser(address);
  });
}

/** Browsers hold connections open, which would hold the server. */
function stopOnCtrlC(server: Server): void {
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      console.log("\n已结束");
      server.close();
      server.closeAllConnections();
    });
}

/** Where there is no browser, the address on the screen is enough. */
function openBrowser(address: string): void {
  const [command, args] = browserCommand(address);
  if (command === null) return;
  const browser = spawn(command, args, { stdio: "ignore", detached: true });
  browser.on("error", () => undefined);
  browser.unref();
}

function browserCommand(address: string): readonly [string | null, readonly string[]] {
  if (process.platform === "win32") return ["cmd", ["/c", "start", "", address]];
  if (process.platform === "darwin") return ["open", [address]];
  const hasScreen = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return [hasScreen ? "xdg-open" : null, [address]];
}
