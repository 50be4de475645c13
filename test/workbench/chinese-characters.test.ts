import { execFileSync } from "node:child_process";
import { join } from "node:path";
import written from "../../scripts/workbench/chinese-characters.cjs";

/** Asked in a process of its own: the library is a module of the kind that tests do not load. */
const ASK = `
  import * as cjk from "cjk-regex";
  const sources = ["letters", "all", "punctuations"].map((name) => [name, cjk[name]().toRegExp().source]);
  console.log(JSON.stringify(Object.fromEntries(sources)));
`;

test("Chinese characters are written down as the spreadsheet component's library works them out", () => {
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", ASK], {
    cwd: join(__dirname, "../.."),
    encoding: "utf8",
  });
  expect(written).toEqual(JSON.parse(said));
});
