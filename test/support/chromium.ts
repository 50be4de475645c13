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

const DEFAULT_SIZE = { width: 320, height: 640 };

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
    viewport: DEFAULT_SIZE,
    ...options,
  });
  // Other tests run beside this one.
  context.setDefaultNavigationTimeout(90_000);
  const page = await context.newPage();
  const watched: WatchedPage = { page, asked: [], errors: [] };
  page.on("request", (request) => void watched.asked.push(request.url()));
  page.on("pageerror", (error) => void watched.errors.push(error.message));
  return watched;
}

/** What pages are free in a browser, by how they were made. */
const free = new WeakMap<Browser, Map<string, WatchedPage[]>>();
const madeAs = new WeakMap<Page, string>();

/**
 * A page of an earlier test that was put away, or a new one. Begun anew in the same process it costs a third of a new
 * one, whose scripts are compiled from nothing.
 */
export async function pageAgain(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const key = JSON.stringify(options);
  const watched = free.get(browser)?.get(key)?.pop();
  if (watched) {
    await watched.page.setViewportSize(options.viewport ?? DEFAULT_SIZE);
    return watched;
  }
  const made = await watchedPage(browser, options);
  madeAs.set(made.page, key);
  return made;
}

/** For the next test: nothing is left in it of what was done, stored, routed or opened beside it. */
export async function putAway(watched: WatchedPage): Promise<void> {
  const { page, asked, errors } = watched;
  const context = page.context();
  const browser = context.browser();
  const key = madeAs.get(page);
  if (!browser || key === undefined || page.isClosed()) return context.close();
  for (const other of context.pages()) if (other !== page) await other.close();
  await context.unrouteAll();
  await page.unrouteAll();
  const { origin } = new URL(page.url());
  await page.goto("about:blank");
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await session.detach();
  asked.length = 0;
  errors.length = 0;
  const ofBrowser = free.get(browser) ?? new Map<string, WatchedPage[]>();
  free.set(browser, ofBrowser.set(key, [...(ofBrowser.get(key) ?? []), watched]));
}
