import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const DIST = join(__dirname, "../../dist");

/** What a browser takes to show the pane, packed as a web server packs it. Only to be lowered. */
const PANE_AT_MOST = 203_000;

/** Packages that judge what the program prints, in tests; a column answers for its cells itself. */
const TESTS_ALONE = ["zod"];

function built(path: string): string {
  const whole = join(DIST, path);
  if (!existsSync(whole)) throw new Error(`dist/${path} is missing: npm run build`);
  return whole;
}

/** Names of the packages whose licences lie beside a page. */
function packagesOf(page: string): readonly string[] {
  const text = readFileSync(built(`${page}/licences.txt`), "utf8");
  return [...text.matchAll(/^=+ (\S+) /gm)].map(([, name = ""]) => name);
}

/** Names of the packages that the command line is made of. */
function packagesOfCommandLine(): readonly string[] {
  const folder = built("cli");
  const maps = readdirSync(folder).filter((name) => name.endsWith(".js.map"));
  const sources = maps.map((name) => readFileSync(join(folder, name), "utf8"));
  const names = sources.flatMap((text) => [...text.matchAll(/node_modules\/((?:@[^/"]+\/)?[^/"]+)\//g)]);
  return [...new Set(names.map(([, name = ""]) => name))];
}

test("pane, ribbon and command line go out without what only tests load", () => {
  const packages = [...packagesOf("taskpane"), ...packagesOfCommandLine()];
  expect(packages).toContain("react");
  expect(packages).toContain("commander");
  expect(packages.filter((name) => TESTS_ALONE.includes(name))).toEqual([]);
});

test("the pane is no larger than it was", () => {
  const folder = built("taskpane/static");
  const [entry = ""] = readdirSync(folder).filter((name) => /^taskpane\.\w+\.js$/.test(name));
  const size = gzipSync(readFileSync(join(folder, entry)), { level: 9 }).length;
  expect(size).toBeLessThanOrEqual(PANE_AT_MOST);
  expect(size).toBeGreaterThan(PANE_AT_MOST / 2);
});

test("what writes documents comes with the first document, in a file of its own, in the page and on the command line", () => {
  /** A word of the format that nothing else of ours knows. */
  const writesDocuments = (folder: string) =>
    readdirSync(folder).filter(
      (name) => name.endsWith(".js") && readFileSync(join(folder, name), "utf8").includes("w:tblHeader"),
    );
  expect(packagesOf("taskpane")).toContain("docx");
  expect(writesDocuments(built("taskpane/static"))).toEqual([expect.stringMatching(/^\d+\.\w+\.js$/)]);
  expect(writesDocuments(built("cli"))).toEqual([expect.stringMatching(/docx/)]);
});
