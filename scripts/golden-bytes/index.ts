// Every result of the command line, part by part: `npm run golden:bytes [-- <folder>] [--only <institution>]`.
// Without a folder it prints a digest for each part of each result. With the folder of an earlier checkout, which has its own
// `npm run build`, both programs do the same work on the same files and what differs is printed; exits 1 where anything does.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../npm.mjs";
import { differences, digestOf, resultsIn, SAME_TEXTS, type Results } from "./parts";
import { institutions } from "./institutions";
import { doneBy, worksOf } from "./works";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" } },
});

async function main(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "golden-bytes-"));
  try {
    const [earlier] = positionals;
    if (earlier === undefined) await printDigests(work);
    else await compare(work, resolve(earlier));
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** One line a part, to be kept and compared by hand. */
async function printDigests(work: string): Promise<void> {
  await forEach(work, root, (name, results) => {
    for (const [part, content] of results) console.log(`${name}/${part} ${digestOf(content)}`);
  });
}

async function compare(work: string, earlier: string): Promise<void> {
  let [parts, different, renumbered] = [0, 0, 0];
  const before = new Map<string, Results>();
  await forEach(work, earlier, (name, results) => void before.set(name, results));
  await forEach(work, root, (name, results) => {
    const said = differences(before.get(name) ?? new Map(), results);
    for (const line of said) console.log(`${name}/${line}`);
    parts += results.size;
    different += said.length;
    renumbered += said.filter((line) => line.endsWith(SAME_TEXTS)).length;
  });
  console.log(`${parts} parts compared, ${different} differ, ${renumbered} of these are ${SAME_TEXTS}.`);
  if (different > 0) process.exitCode = 1;
}

/** What the program of a checkout makes of each institution, one after the other. */
async function forEach(
  work: string,
  checkout: string,
  look: (name: string, results: Results) => void,
): Promise<void> {
  for (const institution of institutions()) {
    if (values.only !== undefined && values.only !== institution.name) continue;
    const folder = mkdtempSync(join(work, "institution-"));
    await institution.write(folder);
    doneBy(checkout, worksOf(institution.kind), folder);
    look(institution.name, resultsIn(join(folder, "results")));
    rmSync(folder, { recursive: true });
  }
}

void main();
