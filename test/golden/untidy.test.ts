import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { consolidateCommand } from "../../src/fronts/cli/commands/consolidating/consolidate";
import { writeNewWorkbooks } from "../../src/fronts/cli/files/write-new";
import { makeInstitution } from "../../src/fronts/cli/commands/make";
import { machineEnvironment } from "../../src/fronts/cli/hosts";
import { untidyWorkbooks } from "../../src/sample/untidy";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { tempFolder } from "../support/temp-folder";

/**
 * What `consolidate` says about the untidy set, from files to JSON. Where a change is meant, write the golden file anew
 * by `npm run golden` and read the difference; the mistakes themselves are named where they are made (src/sample/untidy).
 */
const GOLDEN = join(__dirname, "untidy.json");
/** Hints about a whole register or department: true of clean ones too. */
const GENERAL = new Set(["A10", "C05", "C06", "D07", "G05"]);

interface Told {
  readonly rule: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

interface Run {
  readonly files: readonly { readonly file: string; readonly rows: number; readonly merged: number; readonly setAside: number }[];
  readonly findings: readonly Told[];
}

const at = tempFolder();
let run: Run;

beforeAll(async () => {
  let printed = "";
  const desk = { ...machineEnvironment(), today: () => "2012-12-20", out: (text: string) => void (printed += text) };
  await makeInstitution({ ...desk, out: () => undefined }, { out: at("院工作簿.xlsx"), sample: true });
  const files = untidyWorkbooks().map(({ file, image }): [string, WorkbookImage] => [at(`报送/${file}`), image]);
  await writeNewWorkbooks(desk, new Map(files));
  await consolidateCommand(desk, [at("报送")], { institution: at("院工作簿.xlsx"), out: at("汇总.xlsx"), format: "json", jobs: 1 });
  run = withoutDigests(JSON.parse(printed) as Run);
});

function withoutDigests({ files, findings }: Run): Run {
  return { files: files.map((file) => ({ ...file, sha256: undefined })), findings };
}

test("the untidy set is told exactly the golden findings", () => {
  if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, `${JSON.stringify(run, null, 1)}\n`);
  expect(JSON.parse(JSON.stringify(run))).toEqual(JSON.parse(readFileSync(GOLDEN, "utf8")));
});

test("the golden findings are those that the mistakes were made for, and the departments that are missing", () => {
  const meant = untidyWorkbooks().flatMap(({ file, expected }) => expected.map((one) => name({ ...one, file })));
  const missing = ["C16", "C17"].map((cell) => name({ rule: "C04", file: "院工作簿.xlsx", sheet: "机构设置", cell }));
  const told = run.findings.filter(({ rule }) => !GENERAL.has(rule)).map(name);
  expect(told.sort()).toEqual([...meant, ...missing].sort());
});

test("every row that was read was merged or set aside", () => {
  for (const { rows, merged, setAside } of run.files) expect(merged + setAside).toBe(rows);
  expect(run.files).toHaveLength(untidyWorkbooks().length);
});

function name({ file, sheet, cell, rule }: Told): string {
  return [file, sheet, cell, rule].map((part) => part ?? "–").join(" ");
}
