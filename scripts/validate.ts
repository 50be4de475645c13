/**
 * Checks the add-in's manifest: `npm run validate`. Everything here works offline.
 *
 *     npm run validate -- dist/taskpane/manifest.xml   another one
 *     npm run validate -- --service                    Microsoft's service as well, to which the manifest is sent
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { manifestFaults } from "./manifest";
import { ownWorld, sharedWorld } from "./manifest-world";
import { npm, root } from "./npm.mjs";

/** Kept beside the project where it is developed; not ours to copy. */
const SCHEMA = join(root, "../shared/manifest-xsd/OfficeAppManifestV1_1.xsd");

/** What is wrong; or why there was nothing to do; neither where all is well. */
interface Outcome {
  readonly wrong?: string;
  readonly skipped?: string;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: { service: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const file = resolve(positionals[0] ?? join(root, "manifest.xml"));
  if (!existsSync(file)) throw new Error(`没有 ${file}，请先运行 npm run build，或给出清单的路径`);
  const steps: [string, () => Outcome][] = [
    ["微软公布的结构（schema）", () => schema(file)],
    ["本项目的要求", () => own(file)],
    ["office-addin-manifest info", () => tool("info", file)],
  ];
  if (values.service) steps.push(["微软的验证服务（需要互联网）", () => tool("validate", file)]);
  // All of them, so that one run names all that is wrong.
  const passed = steps.map(([title, step]) => report(title, step()));
  if (passed.includes(false)) process.exitCode = 1;
}

function report(title: string, { wrong, skipped }: Outcome): boolean {
  if (skipped !== undefined) console.log(`－ ${title}：跳过，${skipped}`);
  else if (wrong !== undefined) console.error(`✗ ${title}：\n${wrong.trim()}`);
  else console.log(`✓ ${title}`);
  return wrong === undefined;
}

function schema(file: string): Outcome {
  if (!existsSync(SCHEMA)) return { skipped: "项目旁没有 shared/manifest-xsd" };
  // The schema is older than shared runtimes (MS-OWEMXML has them since): all else is looked at.
  const input = readFileSync(file, "utf8").replace(/\s*<Runtimes>.*?<\/Runtimes>/s, "");
  const ran = spawnSync("xmllint", ["--noout", "--nonet", "--schema", SCHEMA, "-"], {
    encoding: "utf8",
    input,
  });
  if (ran.error && "code" in ran.error && ran.error.code === "ENOENT")
    return { skipped: "没有安装 xmllint（Debian 的 libxml2-utils）" };
  return ran.status === 0 ? {} : { wrong: `${ran.stdout}${ran.stderr}${ran.error?.message ?? ""}` };
}

function own(file: string): Outcome {
  const xml = readFileSync(file, "utf8");
  const faults = manifestFaults(xml, xml.includes("<Runtimes>") ? sharedWorld() : ownWorld());
  return faults.length === 0 ? {} : { wrong: faults.join("\n") };
}

/** Microsoft's own reader; `--no` so that a tool that is missing is said and not fetched. */
function tool(command: "info" | "validate", file: string): Outcome {
  const { ok, output } = npm(["exec", "--no", "--", "office-addin-manifest", command, file], "pipe");
  return ok ? {} : { wrong: output };
}
