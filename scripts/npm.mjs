import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Runs npm in the project's folder: the npm that called us where there is one, as on Windows `npm` alone is no program.
 * @param {string[]} args such as `["run", "types"]`
 * @param {"inherit" | "pipe"} stdio `pipe` keeps what it prints in `output`
 */
export function npm(args, stdio = "inherit") {
  const options = { cwd: root, stdio, encoding: "utf8", maxBuffer: 1 << 28 };
  const own = process.env.npm_execpath;
  const ran = own
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (ran.error) throw ran.error;
  return { ok: ran.status === 0, output: `${ran.stdout ?? ""}${ran.stderr ?? ""}` };
}
