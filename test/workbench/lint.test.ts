import { createRequire } from "node:module";
import { join } from "node:path";
import { Linter } from "eslint";

const ROOT = join(__dirname, "../..");
const configs = createRequire(__filename)(join(ROOT, "eslint.config.js")) as readonly Linter.Config[];
/** The part about old browsers, for scripts instead of TypeScript: types are none of its business. */
const compat = configs
  .filter(({ plugins }) => plugins && "compat" in plugins)
  .map(({ files = [], ...config }) => ({
    ...config,
    files: files.map((glob) => String(glob).replace("{ts,tsx}", "js")),
  }));

function refused(file: string, code: string): string[] {
  const found = new Linter({ cwd: ROOT }).verify(code, compat, { filename: join(ROOT, file) });
  return found.map(({ ruleId }) => ruleId ?? "");
}

test.each([
  ["structuredClone(1)", "compat/compat"],
  ["crypto.randomUUID()", "compat/compat"],
  ["new Highlight()", "compat/compat"],
  ["AbortSignal.timeout(1)", "no-restricted-properties"],
  ["signal.throwIfAborted()", "no-restricted-properties"],
])("%s is refused where the workbench is made", (code, rule) => {
  for (const folder of [
    "fronts/workbench",
    "fronts/pane",
    "session",
    "hosts/univer",
    "hosts/file/read",
    "hosts/file/browser",
    "pages",
  ])
    expect(refused(`src/${folder}/some.js`, code)).toEqual([rule]);
});

test("what polyfills bring may be used", () => {
  expect(refused("src/fronts/workbench/some.js", "Object.hasOwn({}, 'a')")).toEqual([]);
});

test("the command line may use what Node has", () => {
  expect(refused("src/fronts/cli/some.js", "structuredClone(1)")).toEqual([]);
});
