/**
 * Two hundred departments hand in at once, 500 rows each, over loopback: `npx tsx scripts/platform/load.ts --departments 200 --rows 500`.
 * Prints how long they waited, the most memory that the server took, and the same files checked by the command line, as a ratio.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { newInstitution } from "../../src/flows/new-institution";
import { departmentWorkbook } from "../../src/flows/workbooks/department-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { root } from "../npm.mjs";
import { PlatformProcess, Visitor, type HandInAnswer } from "./platform-process";

const LOADED = "公诉科";
const MEBIBYTE = 2 ** 20;
/** Departments that hand in twice before it is measured. */
const WARM_UP = 20;

/** One department of many: the sample's, under another code and name. */
interface Many {
  readonly code: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { departments: { type: "string", default: "200" }, rows: { type: "string", default: "500" } },
  });
  const folder = mkdtempSync(join(tmpdir(), "platform-load-"));
  try {
    const { institution, departments } = await made(Number(values.departments), Number(values.rows));
    const files = written(folder, institution, departments);
    const served = await loaded(folder, files.institution, departments);
    const seconds = checkedByCommandLine(files);
    report(served, seconds, departments.length, Number(values.rows));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function made(
  count: number,
  rows: number,
): Promise<{ readonly institution: Uint8Array; readonly departments: readonly Many[] }> {
  const sample = sampleInstitution();
  const like = sample.departments.find(({ name }) => name === LOADED);
  const line = sample.institution.departments.find(({ name }) => name === LOADED);
  if (!like || !line) throw new Error(`The sample has no ${LOADED}.`);
  const people = sample.institution.roster.filter(({ department }) => department === LOADED);
  const names = Array.from({ length: count }, (_, index) => ({
    code: `Q${String(index + 1).padStart(3, "0")}`,
    name: `第${index + 1}科`,
  }));
  const roster = names.flatMap(({ name }, index) =>
    people.map((person) => ({
      ...person,
      department: name,
      staffNo: person.staffNo && `${index}${person.staffNo}`,
    })),
  );
  const lines = names.map(({ code, name }, index) => ({
    ...line,
    code,
    name,
    order: String(index + 1),
    aliases: null,
  }));
  const institution = newInstitution("2012", { ...sample.institution, departments: lines, roster });
  const departments: Many[] = [];
  const { content } = like;
  for (const { code, name } of names) {
    const staff = Array.from({ length: rows }, (_, index) => {
      const row = (content.staff ?? [])[index % (content.staff?.length ?? 1)];
      if (!row) throw new Error("no row");
      return { ...row, riskId: null, point: `${row.point ?? ""}（${index + 1}）` };
    });
    const cover = { ...content.cover, code, department: name };
    departments.push({
      code,
      name,
      bytes: await writeWorkbook(
        departmentWorkbook({
          ...content,
          cover,
          staff,
          roster: roster.filter(({ department }) => department === name),
        }),
        deflate,
      ),
    });
  }
  return { institution: await writeWorkbook(institution, deflate), departments };
}

interface Files {
  readonly institution: string;
  readonly folder: string;
}

function written(folder: string, institution: Uint8Array, departments: readonly Many[]): Files {
  const files = { institution: join(folder, "院工作簿.xlsx"), folder: join(folder, "科室") };
  writeFileSync(files.institution, institution);
  mkdirSync(files.folder);
  for (const { name, bytes } of departments) writeFileSync(join(files.folder, `${name}.xlsx`), bytes);
  return files;
}

interface Served {
  readonly answers: readonly HandInAnswer[];
  readonly seconds: number;
  readonly memory: number;
}

async function loaded(folder: string, institution: string, departments: readonly Many[]): Promise<Served> {
  const server = await PlatformProcess.start(join(folder, "data"), "--institution", institution);
  try {
    const password = /口令：(\S{19})/.exec(server.said)?.[1] ?? "";
    const office = new Visitor(server.address, "10.9.9.9");
    await office.signIn("office", password);
    const codes = codesShown(await (await office.post("/office/codes")).text());
    const visitors = departments.map(
      (_, index) => new Visitor(server.address, `10.1.${Math.floor(index / 250)}.${(index % 250) + 1}`),
    );
    // Signing in is made slow on purpose; it is no part of handing in.
    for (const [index, { code, name }] of departments.entries())
      await visitors[index]?.signIn(code, codes.get(name) ?? "");
    // A server that has been at work for a while: the first ones are slower, until the program is compiled.
    for (const [index, { bytes }] of departments.slice(0, WARM_UP).entries())
      await Promise.all([visitors[index]?.handIn("a.xlsx", bytes), visitors[index]?.handIn("b.xlsx", bytes)]);
    const begun = performance.now();
    const answers = await Promise.all(
      departments.map(({ name, bytes }, index) => (visitors[index] as Visitor).handIn(`${name}.xlsx`, bytes)),
    );
    const seconds = (performance.now() - begun) / 1000;
    const memory =
      Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.child.pid ?? 0}/status`, "utf8"))?.[1]) /
      1024;
    return { answers, seconds, memory };
  } finally {
    await server.stop();
  }
}

function codesShown(page: string): ReadonlyMap<string, string> {
  const shown = [...page.matchAll(/<th scope="row">([^<]+)<\/th>[^]*?class="code">([^<]+)</g)];
  return new Map(shown.map(([, name = "", code = ""]) => [name, code] as const));
}

/** Seconds that the command line takes for the same files. */
function checkedByCommandLine({ institution, folder }: Files): number {
  const begun = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      join(root, "bin/integrity-risk.js"),
      "check",
      folder,
      "--institution",
      institution,
      "--stage",
      "汇总",
      "--format",
      "json",
    ],
    { encoding: "utf8", maxBuffer: 1_000 * MEBIBYTE },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return (performance.now() - begun) / 1000;
}

function report(
  { answers, seconds, memory }: Served,
  byCommandLine: number,
  departments: number,
  rows: number,
): void {
  const times = answers.map(({ milliseconds }) => milliseconds / 1000).sort((a, b) => a - b);
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
  const outcomes = new Map<string, number>();
  for (const { status, outcome } of answers)
    outcomes.set(`${status} ${outcome}`, (outcomes.get(`${status} ${outcome}`) ?? 0) + 1);
  console.log(`${departments} 个科室同时报送，每份 ${rows} 行，${cpus().length} 核`);
  console.log(`答复：${[...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join("，")}`);
  console.log(
    `等待：中位 ${at(0.5)} 秒，95% ${at(0.95)} 秒，最长 ${at(1)} 秒；全部 ${seconds.toFixed(1)} 秒`,
  );
  console.log(`内存：最多 ${memory.toFixed(0)} MB`);
  console.log(
    `同样的文件由命令行核查：${byCommandLine.toFixed(1)} 秒；平台 ÷ 命令行 = ${(seconds / byCommandLine).toFixed(2)}`,
  );
}

void main();
