import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE } from "../support/catalogue";
import type { Finding } from "../../src/findings/finding";
import type * as Rules from "../../src/findings/rule";
import { ELSEWHERE, EXAMPLES } from "../support/examples";

let mockMuted: string | null = null;

jest.mock("../../src/findings/rule", () => {
  const actual = jest.requireActual<typeof Rules>("../../src/findings/rule");
  const say: typeof actual.say = (rule, ...rest) => {
    const finding = actual.say(rule, ...rest);
    return rule.id === mockMuted ? { ...finding, rule: "muted" } : finding;
  };
  return { ...actual, say };
});

const ids = [...CATALOGUE.keys()];
const here = ids.filter((id) => !ELSEWHERE.includes(id));

afterEach(() => {
  mockMuted = null;
});

describe.each(here)("%s", (id) => {
  const rules = () => EXAMPLES[id]?.().map((finding: Finding) => finding.rule) ?? [];

  test("is raised by its example", () => {
    expect(rules()).toContain(id);
  });

  test("is what raises it: switched off, nothing of the name is said", () => {
    mockMuted = id;
    expect(rules()).not.toContain(id);
    expect(rules()).toContain("muted");
  });
});

test("no example is of a rule that there is not", () => {
  expect(Object.keys(EXAMPLES).filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(ELSEWHERE)("%s is tested with consolidation", (id) => {
  const folder = join(__dirname, "../consolidation");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".test.ts")) : [];
  const naming = files.filter((name) => readFileSync(join(folder, name), "utf8").includes(id));
  expect(naming).not.toEqual([]);
});

test.each(ids)("%s stands in docs/rules.md", (id) => {
  const page = readFileSync(join(__dirname, "../../docs/rules.md"), "utf8");
  expect(page).toContain(id);
});
