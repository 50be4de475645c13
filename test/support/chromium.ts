import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { tool } from "./tools";

/** As root, in a container, and silent: without these it looks for Google at every start. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Debian's Chromium, without a window. */
export function launchChromium(...flags: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: tool("chromium") ?? "chromium", args: [...FLAGS, ...flags] });
}

/** A page, and every address that it asked for, also those that its own policy refused. */
export interface WatchedPage {
  readonly page: Page;
  readonly asked: string[];
  /** Uncaught errors of the page. */
  readonly errors: string[];
}

export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 320, height: 640 },
    ...options,
  });
  const page = await context.newPage();
  const watched: WatchedPage = { page, asked: [], errors: [] };
  page.on("request", (request) => void watched.asked.push(request.url()));
  page.on("pageerror", (error) => void watched.errors.push(error.message));
  return watched;
}
