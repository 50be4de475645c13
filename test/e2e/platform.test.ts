import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { codesIn, PlatformProcess } from "../../scripts/platform/platform-process";
import { verified } from "../../src/fronts/platform/store/upkeep/verify";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { launchChromium, watchedPage } from "../support/chromium";
import { describeWith } from "../support/tools";
import { serious } from "./barriers";
import { filled, withError } from "../platform/desk";

describeWith(["chromium"], "the platform in three browsers", () => {
  let folder: string;
  let server: PlatformProcess;
  let browser: Browser;
  let codes: ReadonlyMap<string, string>;
  let [department, office, staff]: (Page | undefined)[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "platform-walk-"));
    [server, browser] = await Promise.all([
      PlatformProcess.start(join(folder, "data"), "--demo", "--demo-codes", join(folder, "codes")),
      launchChromium(),
    ]);
    codes = codesIn(readFileSync(join(folder, "codes"), "utf8"));
    // A phone, a desk, and somebody who only reads.
    department = await page(390);
    office = await page(1280);
    staff = await page(1280);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function page(width: number): Promise<Page> {
    return (await watchedPage(browser, { viewport: { width, height: 900 } })).page;
  }

  /** A step of the walk: the page fits its window, and nothing bars a screen reader. */
  async function looked(at: Page | undefined): Promise<Page> {
    if (!at) throw new Error("no page");
    if (at.url() === "about:blank") return at;
    expect(await at.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await serious(at)).toEqual([]);
    return at;
  }

  async function signedIn(at: Page | undefined, name: string, secret: string): Promise<Page> {
    const own = await looked(at);
    await own.goto(`${server.address}/sign-in`);
    await own.selectOption("#account", { label: name });
    // By keyboard alone from here.
    await own.focus("#secret");
    await own.keyboard.type(secret);
    await own.keyboard.press("Enter");
    await own.waitForURL(/department|office/);
    return looked(own);
  }

  async function handIn(own: Page, file: string, bytes: Uint8Array): Promise<string> {
    await own.goto(`${server.address}/department`);
    await own.setInputFiles("#file", {
      name: file,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(bytes),
    });
    await own.getByRole("button", { name: "报送" }).click();
    await own.waitForURL(/held|hand-ins/);
    await looked(own);
    return own.locator("main").innerText();
  }

  test("a round: downloaded, handed in with errors, mended, returned, consolidated, receipt, published, read", async () => {
    const own = await signedIn(department, "公诉科", codes.get("公诉科") ?? "");
    const [download] = await Promise.all([
      own.waitForEvent("download"),
      own.getByRole("link", { name: "下载工作簿" }).click(),
    ]);
    const issued = await readBytes("x.xlsx", readFileSync(await download.path()));
    expect(issued.properties.get("IRPC.Department")).toBe("GS");

    expect(await handIn(own, "公诉科.xlsx", await withError("公诉科"))).toMatch(
      /还没有报送[^]*岗位风险点登记表/,
    );
    expect(await handIn(own, "公诉科.xlsx", await filled("公诉科"))).toContain("已收到，第 1 次");

    const password = /口令：(\S{19})/.exec(server.said)?.[1] ?? "";
    const desk = await signedIn(office, "监察室（管理）", password);
    expect(await desk.locator("tbody tr").count()).toBe(18);
    await desk.getByRole("link", { name: "公诉科" }).click();
    await looked(desk);
    await desk.getByLabel("退回的原因").fill("第一行的措施太空泛，请写明谁、什么时候、怎么做。");
    await desk.getByRole("button", { name: "退回" }).click();
    expect(await desk.getByRole("status").innerText()).toContain("已退回公诉科第 1 次报送");

    await own.goto(`${server.address}/department`);
    expect(await own.locator("main").innerText()).toMatch(/退回[^]*太空泛/);
    expect(await handIn(own, "公诉科.xlsx", await filled("公诉科"))).toContain("已收到，第 2 次");

    await desk.goto(`${server.address}/office`);
    await desk.getByRole("link", { name: /汇总最新的 1 份/ }).click();
    await looked(desk);
    await desk.getByRole("button", { name: "写入并发回执" }).click();
    expect(await desk.getByRole("status").innerText()).toContain("已汇总");

    await own.goto(`${server.address}/department`);
    expect(await own.locator("main").innerText()).toMatch(/已汇总[^]*下载回执/);

    await desk.goto(`${server.address}/office/institution`);
    await looked(desk);
    await desk.getByLabel(/作为草稿/).check();
    await desk.getByRole("button", { name: "发布" }).click();
    expect(await desk.getByRole("status").innerText()).toContain("已发布");

    const reader = await looked(staff);
    await reader.goto(server.address);
    await reader.getByRole("link", { name: /看体系表/ }).click();
    expect(await reader.locator("body").innerText()).toContain("公诉科");
    expect((await verified(join(folder, "data"))).faults).toEqual([]);
  });
});
