import type { Report } from "../../src/checking/check";
import * as subjects from "../../src/subjects";
import { SUPERVISION_CHECKS } from "../../src/subjects/supervision-checks";
import { EXAMPLES, MORE } from "../support/examples";

interface AnyCheck {
  readonly rules: readonly { readonly id: string }[];
  check(...args: unknown[]): void;
}

const CHECKS = [
  ...(Object.values(subjects.CHECKS).flat() as AnyCheck[]),
  ...(SUPERVISION_CHECKS as readonly AnyCheck[]),
];

/** What each check said while all examples were checked. */
function heard(): Map<object, Set<string>> {
  const said = new Map<object, Set<string>>();
  for (const one of CHECKS) {
    const ids = new Set<string>();
    said.set(one, ids);
    const check = one.check.bind(one);
    jest.spyOn(one, "check").mockImplementation((...args) => {
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

const idsOf = ({ rules }: AnyCheck) => rules.map(({ id }) => id);

test.each(CHECKS.map((one) => [idsOf(one).join(" "), one] as const))(
  "the check of %s says these and nothing else",
  (_, one) => {
    const listed = idsOf(one);
    expect([...(said.get(one) ?? [])].filter((id) => !listed.includes(id))).toEqual([]);
    expect(said.get(one)?.size).toBeGreaterThan(0);
  },
);

test("no check stands in two lists", () => {
  const all = CHECKS;
  expect(new Set(all).size).toBe(all.length);
});
