/**
 * Counts what a person does for ten tasks on the built workbench: `npm run measure:usability [-- --write] [-- title …]`.
 * Exits 1 where a task takes more than before. --write puts the table into docs/usability.md; --before COMMIT says that
 * what is counted now is what later counts are held against.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./npm.mjs";
import { measure } from "./usability/measure";
import { BEFORE, page, readBefore, table, worse } from "./usability/report";
import { TASKS } from "./usability/tasks";

async function main(): Promise<void> {
  const options = { write: { type: "boolean", default: false }, before: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const wanted = TASKS.filter(
    ({ title }) => positionals.length === 0 || positionals.some((word) => title.includes(word)),
  );
  const { taken, browser } = await measure(wanted);
  if (values.before !== undefined)
    writeFileSync(BEFORE, `${JSON.stringify({ commit: values.before, tasks: taken }, null, 2)}\n`);
  const before = readBefore();
  for (const line of table(before.tasks, taken)) console.log(line.join(" | "));
  if (values.write) writeFileSync(join(root, "docs/usability.md"), await page(before, taken, browser));
  const more = worse(before.tasks, taken);
  if (more.length === 0) return;
  console.log(`more than before: ${more.join("、")}`);
  process.exitCode = 1;
}

void main();
