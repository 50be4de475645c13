/**
 * Measures the house and holds it to its bounds (scripts/house/settings.json).
 *
 *     npm run house                 the table; exits 1 where a bound is broken, and says what to do
 *     npm run house -- --all        with every place that counts
 *     npm run house -- --lower      lowers the bounds that are held better than they ask
 *     npm run house -- --write      writes table and lines of walks into docs/architecture.md (part of `npm run docs`)
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../npm.mjs";
import { brokenBounds } from "./bounds";
import { measureHouse } from "./measure";
import { report, withTable } from "./report";
import { lowerBounds, readSettings } from "./settings";
import { PAGE } from "./statements";
import { withLines } from "./walks";

const SETTINGS = join(root, "scripts/house/settings.json");
const { values: asked } = parseArgs({
  options: { all: { type: "boolean" }, lower: { type: "boolean" }, write: { type: "boolean" } },
});

const house = measureHouse(root, readSettings(SETTINGS));
if (asked.lower) lowerBounds(SETTINGS, new Map(house.measures.map(({ id, figure }) => [id, figure])));
const settings = readSettings(SETTINGS);

if (asked.write)
  writeFileSync(join(root, PAGE), withTable(withLines(house.tree, house.page), house, settings));
else {
  console.log(report(house, settings));
  if (asked.all)
    for (const { says, where } of house.measures)
      console.log(["", `${says}:`, ...where.map((one) => `  ${one}`)].join("\n"));
  const broken = brokenBounds(house.measures, settings, asked.all);
  for (const sentence of broken) console.error(`\n✗ ${sentence}`);
  if (broken.length > 0) process.exitCode = 1;
}
