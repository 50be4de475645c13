import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How much is done with an institution: `whole` its year's papers too. */
export type Kind = "whole" | "brief";

/** The words of one command, its files relative to the institution's folder. */
export type Words = readonly string[];

const CLOCK = join(__dirname, "standing-clock.cjs");
const AS_OF = ["--as-of", "2012-12-20"];
const JSON_FORMAT = ["--format", "json"];

const BRIEF: readonly Words[] = [
  [
    "check",
    "报送",
    "--institution",
    "院工作簿.xlsx",
    "--stage",
    "汇总",
    ...AS_OF,
    ...JSON_FORMAT,
    "--records",
  ],
  ["check", "报送", ...AS_OF, "--out", "results/问题清单.xlsx"],
  [
    ...["consolidate", "报送", "--institution", "院工作簿.xlsx", "--out", "results/汇总.xlsx"],
    ...["--receipts", "results/回执", ...AS_OF, ...JSON_FORMAT],
  ],
  ["print", "results/汇总.xlsx", "--out", "results/体系表.xlsx", "--date", "2012-12-20"],
  ["overview", "results/汇总.xlsx", ...AS_OF, ...JSON_FORMAT, "--out", "results/总览.xlsx"],
];

const MORE: readonly Words[] = [
  // The same files once more: everything is remembered and nothing new.
  ["consolidate", "报送", "--institution", "results/汇总.xlsx", "--out", "results/第二批.xlsx", ...AS_OF],
  [
    "print",
    "results/汇总.xlsx",
    "--out",
    "results/公诉科.xlsx",
    "--department",
    "公诉科",
    "--paper",
    "A4",
    "--names",
  ],
  ["print", "results/第二批.xlsx", "--out", "results/定稿.xlsx", "--final", "--masked"],
  // With all charts, as lines; as dots they take longer than everything else.
  ["publish", "results/汇总.xlsx", "--out", "results/网页", "--draft"],
  ["export", "results/汇总.xlsx", "--out", "results/上报"],
];

/** What is done with an institution, in this order. */
export function worksOf(kind: Kind): readonly Words[] {
  return kind === "whole" ? [...BRIEF, ...MORE] : BRIEF;
}

/**
 * The works one after the other, by the built program of a checkout, under a clock that stands still. What it said is
 * kept beside its results.
 *
 * @param checkout folder with its own `npm run build`
 * @param folder the institution's; files lie in it, results come into its `results`
 */
export function doneBy(checkout: string, works: readonly Words[], folder: string): void {
  const results = join(folder, "results");
  mkdirSync(results);
  for (const [i, words] of works.entries()) {
    const call = ["--require", CLOCK, join(checkout, "bin/integrity-risk.js"), ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, call, {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      env: { ...process.env, TZ: "Asia/Shanghai" },
    });
    const said = join(results, `${i + 1} ${words[0] ?? ""} says.txt`);
    writeFileSync(said, [stdout, stderr, `status ${status ?? "none"}`].join("\n"));
  }
}
