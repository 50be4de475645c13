import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

const Bound = z.strictObject({
  /** Where it shall end. */
  target: z.number(),
  /** How far from it we are today: may shrink, never grow. */
  allowed: z.number(),
});

const Settings = z.strictObject({
  /** Files that are asked for from outside: by a build, a page, an alias. */
  entries: z.array(z.string()),
  filesOfAFolder: z.number(),
  /** Folders that may hold more, each with its reason. */
  crowdedBecause: z.record(z.string(), z.string().min(10)),
  /** Headings of the page below which a walk is told, by the name of its bounds. */
  walks: z.record(z.string(), z.string()),
  bounds: z.record(z.string(), Bound),
});

export type HouseSettings = Readonly<z.infer<typeof Settings>>;

export function readSettings(file: string): HouseSettings {
  return Settings.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Writes the figures that got better, so that they cannot get worse again unseen. */
export function lowerBounds(file: string, figures: ReadonlyMap<string, number>): void {
  const settings = readSettings(file);
  for (const [id, bound] of Object.entries(settings.bounds))
    bound.allowed = Math.max(bound.target, Math.min(bound.allowed, figures.get(id) ?? bound.allowed));
  // As prettier lays it out: a bound stands on one line.
  const text = JSON.stringify(settings, null, 2).replace(
    /\{\s+("\w+": \d+),\s+("\w+": \d+)\s+\}/g,
    "{ $1, $2 }",
  );
  writeFileSync(file, `${text}\n`);
}
