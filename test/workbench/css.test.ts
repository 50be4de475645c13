import { readFileSync } from "node:fs";
import { join } from "node:path";
import DoIUse from "doiuse";
import postcss from "postcss";
import { browserslist } from "../../package.json";
import { printPage } from "../../src/fronts/pane/print/print-page";

/** Known to all browsers in the part that we use: basic shapes to clip by, and breaks between pages. */
const IN_PART = ["css-clip-path", "css-masks", "multicolumn"];

async function unknownIn(css: string): Promise<string[]> {
  const unknown: string[] = [];
  const check = new DoIUse({
    browsers: browserslist,
    ignore: IN_PART,
    onFeatureUsage: ({ message }) => unknown.push(message),
  });
  await postcss([check]).process(css, { from: undefined });
  return unknown;
}

test.each([
  "fronts/pane/page/taskpane.css",
  "fronts/pane/print/page-view.css",
  "fronts/workbench/workbench.css",
])("every browser knows %s", async (file) => {
  expect(await unknownIn(readFileSync(join(__dirname, "../../src", file), "utf8"))).toEqual([]);
});

test("every browser knows the style of a printed page", async () => {
  const look = {
    fill: "DDEBF7",
    colour: "000000",
    border: "thin",
    wrap: true,
    bold: true,
    font: "宋体",
  } as const;
  const html = printPage({ sheet: "表", columns: [{ width: 9, look }], rows: [{ cells: ["甲"] }] });
  const own = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
  const cells = [...html.matchAll(/style="([^"]*)"/g)].map(([, style]) => `td { ${style ?? ""} }`);
  expect(cells.join("")).toContain("-webkit-print-color-adjust:exact;print-color-adjust:exact");
  expect(await unknownIn([own, ...cells].join("\n"))).toEqual([]);
});

test.each(["a:has(b) { top: 0 }", "a { width: 10cqw }", "@container (width > 1px) { a { top: 0 } }"])(
  "%s is noticed",
  async (css) => expect(await unknownIn(css)).not.toEqual([]),
);
