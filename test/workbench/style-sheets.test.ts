import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postcss from "postcss";
import { tableCss } from "../../src/fronts/pane/print/sheet-table";

const SRC = join(__dirname, "../../src");
const OURS = "wb-";
/** Windows and printed pages, which both show. */
const SHARED = "page-";

/** Sheets that stand on one page with each other. */
const PANE = readFileSync(join(SRC, "fronts/pane/page/taskpane.css"), "utf8");
const WORKBENCH = readFileSync(join(SRC, "fronts/workbench/workbench.css"), "utf8");
const PAGES = readFileSync(join(SRC, "fronts/pane/print/page-view.css"), "utf8");

function selectorsIn(css: string): readonly string[] {
  const selectors: string[] = [];
  postcss.parse(css).walkRules(({ selectors: own }) => void selectors.push(...own));
  return selectors;
}

function classesIn(css: string): readonly string[] {
  const all = selectorsIn(css).flatMap((selector) => selector.match(/[.][A-Za-z][\w-]*/g) ?? []);
  return [...new Set(all.map((name) => name.slice(1)))].sort();
}

/** The words of class names that a folder's views give to their elements. */
function classesGivenIn(folder: string): readonly string[] {
  const files = readdirSync(join(SRC, folder), { recursive: true, encoding: "utf8" });
  const text = files
    .filter((name) => /[.](?:tsx?|html)$/.test(name))
    .map((name) => readFileSync(join(SRC, folder, name), "utf8"))
    .join("\n");
  const given = text.match(/\bclass(?:Name)?\s*=\s*(?:"[^"]*"|\{[^}]*\})/g) ?? [];
  return [...new Set(given.flatMap((one) => one.match(/"[^"]*"/g) ?? []))].flatMap((words) =>
    words.slice(1, -1).split(/\s+/),
  );
}

/** Fluent UI draws both: its names may be asked for below an element of one's own. */
const isFluent = (name: string): boolean => /^(?:ms|is)-/.test(name);

describe("the lists of the pane stay where they are: its styles and the workbench's do not meet", () => {
  test("no class of one sheet is in the other", () => {
    const own = classesIn(WORKBENCH).filter((name) => !isFluent(name));
    const pane = new Set(classesIn(PANE));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((name) => pane.has(name))).toEqual([]);
    expect(own.filter((name) => !name.startsWith(OURS))).toEqual([]);
  });

  test("what both show has names that neither sheet has", () => {
    const shared = classesIn(PAGES);
    expect(shared).toContain("page-window");
    expect(shared.filter((name) => !name.startsWith(SHARED))).toEqual([]);
    const others = new Set([...classesIn(PANE), ...classesIn(WORKBENCH)]);
    expect(shared.filter((name) => others.has(name))).toEqual([]);
  });

  test("no view of one gives its elements a class of the other", () => {
    const workbench = classesGivenIn("fronts/workbench").filter((name) => name !== "");
    expect(workbench).toContain("wb-toolbar");
    expect(workbench.filter((name) => !name.startsWith(OURS) && !name.startsWith(SHARED))).toEqual([]);
    expect(classesGivenIn("fronts/pane").filter((name) => name.startsWith(OURS))).toEqual([]);
  });

  test("what Fluent UI draws is asked for below an element of the workbench alone", () => {
    const fluent = selectorsIn(WORKBENCH).filter((selector) => /[.](?:ms|is)-/.test(selector));
    expect(fluent.filter((selector) => !selector.startsWith(`.${OURS}`))).toEqual([]);
  });

  test("the picture of the sheet, which stands on the page with the pane, styles its own table alone", () => {
    const own = selectorsIn(tableCss(".wb-preview "));
    expect(own.filter((selector) => !selector.startsWith(".wb-preview "))).toEqual([]);
  });
});
