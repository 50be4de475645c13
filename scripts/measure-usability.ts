/**
 * Counts what a person does for ten tasks on the built workbench: `npm run measure:usability [-- --write] [-- title …]`.
 * Exits 1 where a task takes more than before. --write puts the table into docs/usability.md; --before COMMIT says that
 * what is counted now is what later counts are held against. --keyboard does them without a mouse, and says how many keys that takes.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./npm.mjs";
import { KeyboardHand } from "./usability/keyboard-hand";
import { measure } from "./usability/measure";
import { BEFORE, page, readBefore, table, worse } from "./usability/report";
import type { UsabilityTask } from "./usability/task";
import { TASKS } from "./usability/tasks";

async function main(): Promise<void> {
  const options = {
    write: { type: "boolean", default: false },
    before: { type: "string" },
    keyboard: { type: "boolean", default: false },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const wanted = TASKS.filter(
    ({ title }) => positionals.length === 0 || positionals.some((word) => title.includes(word)),
  );
  if (values.keyboard) return byKeyboard(wanted);
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

/** A task that cannot be done so throws, and says what is out of reach. */
async function byKeyboard(tasks: readonly UsabilityTask[]): Promise<void> {
  const { taken } = await measure(tasks, (page) => new KeyboardHand(page));
  for (const { title, count } of taken) console.log(`${title} | ${count.keys}`);
  const mouse = taken.filter(({ title, count }) => count.clicks > 0 && !BY_OTHERS.has(title));
  if (mouse.length > 0) throw new Error(`by mouse: ${mouse.map(({ title }) => title).join("、")}`);
}

/** Presses in the browser's own dialogue, which has keys of its own. */
const BY_OTHERS = new Set(["把一个科室的体系表印成 PDF"]);

void main();
