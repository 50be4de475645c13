/**
 * Serves the built task pane on this machine, for development: `npm run serve -- --port 3000`.
 * By https where a certificate is: `--cert` and `--key`, or the one that office-addin-dev-certs made.
 * Answers by the machine's own names, and by those given as `--host`.
 */
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { staticServer, type Certificate } from "./static-server";

/** Excel on the web shows the pane in a frame, itself inside these. */
const EXCEL_ON_THE_WEB = ["live.com", "office.com", "office365.com", "sharepoint.com", "cloud.microsoft"].map(
  (name) => `https://*.${name}`,
);

const OWN = join(homedir(), ".office-addin-dev-certs");

try {
  start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function start(): void {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "3000" },
      folder: { type: "string", default: "dist/taskpane" },
      cert: { type: "string", default: join(OWN, "localhost.crt") },
      key: { type: "string", default: join(OWN, "localhost.key") },
      host: { type: "string", multiple: true },
    },
  });
  const folder = resolve(values.folder);
  if (!existsSync(join(folder, "taskpane.html")))
    throw new Error(`${folder} 中没有窗格，请先运行 npm run build`);
  const port = Number(values.port);
  const certificate = certificateAt(values.cert, values.key);
  const server = staticServer(folder, { certificate, hosts: values.host, framedBy: EXCEL_ON_THE_WEB });
  server.on("error", (error) => {
    console.error(
      `不能在端口 ${port} 上提供网页（${error.message}），请换一个端口：npm run serve -- --port 3001`,
    );
    process.exitCode = 2;
  });
  server.listen(port, "localhost", () => announce(port, certificate !== undefined));
}

function certificateAt(cert: string, key: string): Certificate | undefined {
  return existsSync(cert) && existsSync(key)
    ? { cert: readFileSync(cert), key: readFileSync(key) }
    : undefined;
}

function announce(port: number, isSecure: boolean): void {
  console.log(`窗格在 ${isSecure ? "https" : "http"}://localhost:${port}/taskpane.html，按 Ctrl+C 结束`);
  if (!isSecure)
    console.log(
      "没有找到证书，只能用 http：浏览器可以打开，Excel 不接受。证书可用 npm exec office-addin-dev-certs install 生成",
    );
}
