import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe calls serious or worse, in words; of the whole page or of what lies in an element. `impacts` names others that are asked for, too. */
export async function serious(
  page: Page,
  within = "html",
  impacts: readonly string[] = ["serious", "critical"],
): Promise<readonly string[]> {
  // By the debugger, since the page's own policy allows no script of others.
  await page.evaluate(AXE);
  await page.evaluate(allHasComeIn);
  return page.evaluate(
    async ({ selector, asked }) => {
      const { axe } = window as unknown as { readonly axe: typeof Axe };
      const { violations, passes } = await axe.run(selector);
      if (passes.length === 0) throw new Error("axe looked at nothing");
      return violations
        .filter(({ impact }) => asked.includes(impact ?? ""))
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    },
    { selector: within, asked: impacts },
  );
}

/** Runs in the page: what fades in is pale until it has; what turns for ever, a spinner, is not waited for. */
async function allHasComeIn(): Promise<void> {
  const coming = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.allSettled(coming.map(({ finished }) => finished));
}
