/**
 * Pictures of the workbench for README and manual, from the built page in Chromium, into docs/pictures:
 *
 *     npm run build:workbench && npx tsx scripts/workbench-pictures.ts [name …]
 */
import { mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium, watchedPage } from "../test/support/chromium";
import { root } from "./npm.mjs";
import { staticServer } from "./static-server";
import { SHOTS, type Shot } from "./workbench/shots";

const FOLDER = join(root, "docs/pictures");
const WINDOW = { width: 1440, height: 860 };

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const server = staticServer(join(root, "dist/workbench"));
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/index.html`;
  const browser = await launchChromium();
  const wanted = process.argv.slice(2);
  try {
    for (const shot of SHOTS)
      if (wanted.length === 0 || wanted.includes(shot.name)) await take(browser, address, shot);
  } finally {
    await browser.close();
    server.close();
  }
}

async function take(
  browser: Browser,
  address: string,
  { name, steps, window = WINDOW }: Shot,
): Promise<void> {
  const { page, errors } = await watchedPage(browser, { viewport: window });
  await page.goto(address);
  await page.getByRole("tab", { name: "填报" }).waitFor();
  // The sample's first error comes into sight.
  await page.waitForTimeout(2000);
  for (const step of steps) {
    await step(page);
    // Dialogues and drop-downs come and go slowly.
    await page.waitForTimeout(600);
  }
  await page.screenshot({ path: join(FOLDER, `工作台-${name}.png`) });
  if (errors.length > 0) throw new Error(`${name}: ${errors.join("; ")}`);
  await page.context().close();
  console.log(`docs/pictures/工作台-${name}.png`);
}

void main();
