import { CASE_RULES, POINT_RULES } from "../../src/rules/check-case";
import type { Report } from "../../src/checking/check";
import { EXAMPLES, MORE } from "../support/examples";

/** What each rule object said while all examples were checked. */
function heard(): Map<object, Set<string>> {
  const said = new Map<object, Set<string>>();
  for (const rule of [...POINT_RULES, ...CASE_RULES] as { check: (...args: unknown[]) => void }[]) {
    const ids = new Set<string>();
    said.set(rule, ids);
    const check = rule.check.bind(rule);
    jest.spyOn(rule, "check").mockImplementation((...args) => {
      const report = args.at(-1) as Report;
      const listen: Report = (finding) => {
        ids.add(finding.rule);
        report(finding);
      };
      check(...args.slice(0, -1), listen);
    });
  }
  for (const example of [...Object.values(EXAMPLES), ...MORE]) example();
  jest.restoreAllMocks();
  return said;
}

const said = heard();

test.each(
  [...POINT_RULES, ...CASE_RULES].map((rule) => [rule.rules.map(({ id }) => id).join(" "), rule] as const),
)("the rule of %s says these and nothing else", (_, rule) => {
  const listed = rule.rules.map(({ id }) => id);
  expect([...(said.get(rule) ?? [])].filter((id) => !listed.includes(id))).toEqual([]);
  expect(said.get(rule)?.size).toBeGreaterThan(0);
});
