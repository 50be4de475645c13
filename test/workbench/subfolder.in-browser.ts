import { cpSync } from "node:fs";
import type { Server } from "node:http";
import type { Browser } from "playwright-core";
import { launchChromium, type WatchedPage } from "../support/chromium";
import { tempFolder } from "../support/temp-folder";
import { BUILT, describeBuilt, expectCalm, served, visit, walk } from "./page";

/** A name that is neither localhost nor https: to a browser no secure place, as many an intranet is. */
const NAME = "lzfk.example";
const FOLDER = "监察/工作台";

describeBuilt(["chromium"], "the workbench in a folder of a server without https", () => {
  const inFolder = tempFolder();
  let browser: Browser;
  let server: Server;
  let origin: string;
  let watched: WatchedPage;
  beforeAll(async () => {
    cpSync(BUILT, inFolder(`web/${FOLDER}`), { recursive: true });
    const started = await served(inFolder("web"));
    server = started.server;
    origin = `http://${NAME}:${started.port}`;
    browser = await launchChromium(`--host-resolver-rules=MAP ${NAME} localhost`);
    watched = await visit(browser, `${origin}/${encodeURI(FOLDER)}/index.html`);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test("the browser takes it for what it is", async () => {
    expect(await watched.page.evaluate(() => window.isSecureContext)).toBe(false);
  });

  test("shows, opens, judges, saves; and asks for nothing outside its folder", async () => {
    await walk(watched.page, inFolder("."));
    expectCalm(watched, `${origin}/${encodeURI(FOLDER)}`);
  });
});
