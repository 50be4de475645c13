import { spawn, spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Runs npm in the project's folder: the npm that called us where there is one, as on Windows `npm` alone is no program.
 * @param {string[]} args such as `["run", "types"]`
 * @param {"inherit" | "pipe"} stdio `pipe` keeps what it prints in `output`
 */
export function npm(args, stdio = "inherit") {
  const [program, all, options] = call(args);
  const ran = spawnSync(program, all, { ...options, stdio, encoding: "utf8", maxBuffer: 1 << 28 });
  if (ran.error) throw ran.error;
  return { ok: ran.status === 0, output: `${ran.stdout ?? ""}${ran.stderr ?? ""}` };
}

/** The same beside other work; what it prints is kept. */
export function npmAside(args) {
  const [program, all, options] = call(args);
  return new Promise((resolve, reject) => {
    const child = spawn(program, all, options);
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", reject);
    child.on("close", (status) => resolve({ ok: status === 0, output }));
  });
}

function call(args) {
  const own = process.env.npm_execpath;
  return own
    ? [process.execPath, [own, ...args], { cwd: root }]
    : ["npm", args, { cwd: root, shell: process.platform === "win32" }];
}
