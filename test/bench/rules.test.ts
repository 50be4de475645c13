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
    const compile = `import(${JSON.stringify(join(ROOT, "bench/rules.mjs"))}).then((it) => it.compile(process.argv[1]))`;
    execFileSync(process.execPath, ["-e", compile, folder]);
    const words = [join(ROOT, "bench/rules-child.mjs"), join(folder, "core.cjs"), String(ROWS)];
    const { sizes, edit } = JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })) as {
      sizes: { rows: number; findings: number }[];
      edit: object;
    };
    expect(sizes).toMatchObject([{ rows: ROWS }]);
    expect(sizes[0]?.findings).toBeGreaterThan(10);
    expect(edit).toEqual({ again: expect.any(Number) as number, whole: expect.any(Number) as number });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
