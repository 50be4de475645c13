import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rule } from "../../src/findings/rule";
import { CHECKS } from "../../src/subjects";
import { FAMILIES } from "../../src/subjects/families";
import { SUPERVISION_CHECKS } from "../../src/subjects/supervision-checks";
import { CATALOGUE } from "../support/catalogue";

const SRC = join(__dirname, "../../src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, code: readFileSync(join(SRC, name), "utf8") }));
const ids = [...CATALOGUE.keys()];
const lists: readonly (readonly { readonly rules: readonly Rule[] }[])[] = Object.values({
  ...CHECKS,
  supervision: SUPERVISION_CHECKS,
});
const CHECKED = new Set(lists.flat().flatMap(({ rules }) => rules.map(({ id }) => id)));

test("every rule of the catalogue is made by one defineRule, and every defineRule makes one of the catalogue", () => {
  const made = files.flatMap(({ code }) =>
    [...code.matchAll(/export const (\w+) = defineRule\(\{\s*id: "(\w+)"/g)].map(([, name, id]) => [
      name,
      id,
    ]),
  );
  expect(made.map(([, id]) => id).sort()).toEqual([...ids].sort());
  expect(made.filter(([name, id]) => name !== id)).toEqual([]);
  const calls = files.flatMap(({ code }) => code.match(/\bdefineRule\(/g) ?? []);
  expect(calls).toHaveLength(ids.length);
});

test("no rule stands in two families", () => {
  expect(FAMILIES.flatMap(({ rules }) => rules)).toHaveLength(ids.length);
});

test.each(ids)("%s is spoken: by a check, a column, the reading or consolidation", (id) => {
  const speaks = new RegExp(
    `\\bsay\\(\\s*${id},|finding\\(${id},|rule: ${id}\\.id|blankRule: ${id}\\b|refused\\("${id}"`,
  );
  const speaking = files.filter(({ name, code }) => !name.startsWith("sample/") && speaks.test(code));
  expect(CHECKED.has(id) || speaking.length > 0).toBe(true);
});
