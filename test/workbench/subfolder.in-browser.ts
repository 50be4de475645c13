import { cpSync } from "node:fs";
import type { WatchedPage } from "../support/chromium";
import { tempFolder } from "../support/temp-folder";
import { browserBeside, BUILT, describeBuilt, expectCalm, visit, walk } from "./page";

/** A name that is neither localhost nor https: to a browser no secure place, as many an intranet is. */
const NAME = "lzfk.example";
const FOLDER = "监察/工作台";

describeBuilt(["chromium"], "the workbench in a folder of a server without https", () => {
  const inFolder = tempFolder();
  const server = browserBeside(
    () => {
      cpSync(BUILT, inFolder(`web/${FOLDER}`), { recursive: true });
      return inFolder("web");
    },
    { name: NAME, flags: [`--host-resolver-rules=MAP ${NAME} localhost`] },
  );
  let watched: WatchedPage;
  beforeAll(async () => {
    const { browser, origin } = server();
    watched = await visit(browser, `${origin}/${encodeURI(FOLDER)}/index.html`);
  });

  test("the browser takes it for what it is", async () => {
    expect(await watched.page.evaluate(() => window.isSecureContext)).toBe(false);
  });

  test("shows, opens, judges, saves; and asks for nothing outside its folder", async () => {
    await walk(watched.page, inFolder("."));
    expectCalm(watched, `${server().origin}/${encodeURI(FOLDER)}`);
  });
});
