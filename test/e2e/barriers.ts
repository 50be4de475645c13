import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe calls serious or worse, in words; of the whole page or of what lies in an element. */
export async function serious(page: Page, within = "html"): Promise<readonly string[]> {
  // By the debugger, since the page's own policy allows no script of others.
  await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { readonly axe: typeof Axe };
    const { violations, passes } = await axe.run(selector);
    if (passes.length === 0) throw new Error("axe looked at nothing");
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, within);
}
