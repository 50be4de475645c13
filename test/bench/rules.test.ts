import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const CACHE = join(ROOT, "node_modules/.cache");
/** Figures are for `npm run bench`; here it is only seen that the product still takes what is measured. */
const ROWS = 300;

test("what `npm run bench` measures of the rules is what the product does today", () => {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, "bench-test-"));
  try {
    const compile = `import(${JSON.stringify(join(ROOT, "bench/rules/rules.mjs"))}).then((it) => it.compile(process.argv[1]))`;
    execFileSync(process.execPath, ["-e", compile, folder]);
    const child = (name: string, ...words: readonly string[]): unknown =>
      JSON.parse(
        execFileSync(process.execPath, [join(ROOT, "bench", name), join(folder, "core.cjs"), ...words], {
          encoding: "utf8",
        }),
      );
    const sizes = child("rules/rules-child.mjs", String(ROWS)) as { rows: number; findings: number }[];
    expect(sizes).toMatchObject([{ rows: ROWS }]);
    expect(sizes[0]?.findings).toBeGreaterThan(10);
    const figure = expect.any(Number) as number;
    expect(child("goals/children/edit-child.mjs", String(ROWS))).toEqual({
      [ROWS]: { again: figure, whole: figure },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
