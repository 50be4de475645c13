import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { codesIn, PlatformProcess } from "../../scripts/platform/platform-process";
import { verified } from "../../src/fronts/platform/store/upkeep/verify";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { keysOf, type SheetDefinition } from "../../src/sheets/define-sheet";
import { serious } from "../e2e/barriers";
import { departmentRegister, staffColumn, staffRegister } from "../session/fixture";
import { launchChromium, watchedPage, type WatchedPage } from "../support/chromium";
import { copy } from "./clipboard";
import { describeBuilt } from "./page";
import { WorkbenchPane } from "./workbench-pane";

const NAME = "法律政策研究室";
/** Where lines begin in a workbook that was issued. */
const FIRST = 4;
const PATIENCE = 240_000;

/** What the department types: a point of everybody in scope and one of its own, as the sample has them. */
const CONTENT = sampleInstitution().departments.find(({ name }) => name === NAME)?.content;
const STAFF = ["宋文渊", "戴佩仪", "段思远"].map(
  (who) => CONTENT?.staff?.find(({ name }) => name === who) ?? {},
);
const OWN = CONTENT?.department?.[0] ?? {};

type Line<K extends string> = Partial<Record<K, string | null>>;

/** The texts of a line from its second column to its last filled one. */
function textsOf<K extends string>(definition: SheetDefinition<K>, line: Line<K>): string[] {
  const keys = keysOf(definition);
  const last = keys.findLastIndex((key) => line[key]);
  return keys.slice(1, last + 1).map((key) => (line[key] ?? "").replaceAll("\n", " "));
}

/** One Chromium each, with a profile of its own: the department's, the supervision office's, and that of somebody who only reads. */
describeBuilt(["chromium"], "the platform in three browsers at once", () => {
  let folder: string;
  let server: PlatformProcess;
  let browsers: readonly Browser[];
  let [department, office, staff]: WatchedPage[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "platform-round-"));
    const words = ["--demo", "--demo-codes", join(folder, "codes")];
    [server, ...browsers] = await Promise.all([
      PlatformProcess.start(join(folder, "data"), ...words),
      ...[1, 2, 3].map(() => launchChromium()),
    ]);
    [department, office, staff] = await Promise.all(
      [1440, 1280, 390].map((width, index) => {
        const browser = browsers[index];
        if (!browser) throw new Error("no browser");
        return watchedPage(browser, { viewport: { width, height: 860 }, reducedMotion: "reduce" });
      }),
    );
  }, PATIENCE);
  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function pageOf(watched: WatchedPage | undefined): Page {
    if (!watched) throw new Error("no page");
    return watched.page;
  }

  async function signedIn(at: WatchedPage | undefined, name: string, secret: string): Promise<Page> {
    const page = pageOf(at);
    await page.goto(`${server.address}/sign-in`);
    await page.selectOption("#account", { label: name });
    await page.focus("#secret");
    await page.keyboard.type(secret);
    await page.keyboard.press("Enter");
    await page.waitForURL(/department|office/);
    return looked(page);
  }

  /** A page of the platform: it fits its window, and nothing bars a screen reader. */
  async function looked(page: Page): Promise<Page> {
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await serious(page)).toEqual([]);
    return page;
  }

  const said = (page: Page) => page.locator("main").innerText();

  /** The department's workbook as the platform opens it in the workbench, in a window of its own. */
  async function atWork(): Promise<WorkbenchPane> {
    const context = pageOf(department).context();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    const watched: WatchedPage = { page, asked: [], errors: [] };
    page.on("pageerror", (error) => void watched.errors.push(error.message));
    page.on("request", (request) => void watched.asked.push(request.url()));
    await page.goto(`${server.address}/department`);
    await page.getByRole("link", { name: "在浏览器的工作台里打开" }).click();
    await page.locator(".wb-tab.wb-active", { hasText: NAME }).waitFor();
    await page.getByText("数据只在这台电脑上").first().waitFor();
    await page.locator("#grid input").last().waitFor();
    // He came with his work: no door is offered.
    expect(await page.getByRole("group", { name: "从哪里开始" }).count()).toBe(0);
    return new WorkbenchPane(watched, server.address);
  }

  /** Types a line from its second column on, cell after cell. */
  async function typeLine<K extends string>(
    user: WorkbenchPane,
    definition: SheetDefinition<K>,
    line: Line<K>,
  ): Promise<void> {
    await user.select(definition.tab, FIRST, 2);
    for (const text of textsOf(definition, line)) {
      if (text !== "") await user.page.keyboard.type(text);
      await user.page.keyboard.press("Tab");
    }
  }

  /** Everything that was asked for: typed, and some of it pasted from a list of the department's own; one grade as nobody may write it. */
  async function filledIn(user: WorkbenchPane): Promise<void> {
    const cover = [
      [14, "2012-10-19"],
      [15, "3"],
      [16, "3"],
    ] as const;
    for (const [row, text] of cover) await user.type("科室信息", row, 2, text);
    const [first = {}, second = {}, third = {}] = STAFF;
    await typeLine(user, staffRegister, first);
    await user.select(staffRegister.tab, FIRST + 1, 2);
    const lines = [{ ...second, grade: "特级" }, third].map((line) =>
      textsOf(staffRegister, line).join("\t"),
    );
    await copy(user.page, { text: lines.join("\n") });
    await user.select(staffRegister.tab, FIRST + 1, 2);
    await user.page.keyboard.press("Control+v");
    await typeLine(user, departmentRegister, OWN);
  }

  /** 报送 in the workbench, for somebody whose state is said beside it; what it answers. */
  async function handIn(user: WorkbenchPane, state: string, answer: RegExp): Promise<void> {
    await user.tab("报送");
    const there = user.page.getByRole("region", { name: "报送到平台" });
    await there.getByText(`已登录：${NAME}，${state}`).waitFor();
    await there.getByRole("button", { name: "报送到平台" }).click();
    await there.getByText(answer).waitFor();
  }

  /** The file itself, through the platform's own page. */
  async function handInFile(page: Page, name: string, buffer: Buffer): Promise<string> {
    await page.setInputFiles("#file", { name, mimeType: "application/octet-stream", buffer });
    await page.getByRole("button", { name: "报送" }).click();
    await page.waitForURL(/held|hand-ins/);
    return said(await looked(page));
  }

  async function downloaded(page: Page, link: string): Promise<Buffer> {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: link }).click(),
    ]);
    return readFileSync(await file.path());
  }

  /** From the empty workbook to one that is received: what is wrong is said, by the page and in the workbench, and mended there. */
  async function firstHandIn(own: Page): Promise<WorkbenchPane> {
    const issued = await downloaded(own, "下载工作簿");
    expect((await readBytes("x.xlsx", issued)).properties.get("IRPC.Department")).toBe("YJ");
    expect(await handInFile(own, "空表.xlsx", issued)).toMatch(/查出 7 处错误，还没有报送/);
    const user = await atWork();
    await filledIn(user);
    await handIn(user, "未报", /查出 1 处错误，还没有报送/);
    await user.tab("问题");
    await user.page.locator(".card.error .where").first().click();
    await user.type(staffRegister.tab, FIRST + 1, staffColumn("grade"), "二级");
    await handIn(user, "未报", /已收到，第 1 次/);
    return user;
  }

  async function sendBack(desk: Page, reasons: string): Promise<void> {
    await desk.goto(`${server.address}/office`);
    await desk.getByRole("link", { name: NAME }).click();
    await looked(desk);
    await desk.getByLabel("退回的原因").fill(reasons);
    await desk.getByRole("button", { name: "退回" }).click();
    expect(await desk.getByRole("status").innerText()).toContain(`已退回${NAME}第 1 次报送`);
  }

  async function consolidate(desk: Page): Promise<void> {
    await desk.goto(`${server.address}/office`);
    await desk.getByRole("link", { name: /汇总最新的 1 份/ }).click();
    await looked(desk);
    await desk.getByRole("button", { name: "写入并发回执" }).click();
    expect(await desk.getByRole("status").innerText()).toContain("已汇总");
  }

  async function publish(desk: Page): Promise<void> {
    await desk.goto(`${server.address}/office/institution`);
    await looked(desk);
    await desk.getByLabel(/作为草稿/).check();
    await desk.getByRole("button", { name: "发布" }).click();
    expect(await desk.getByRole("status").innerText()).toContain("已发布");
  }

  test(
    "a round: downloaded, handed in with errors, filled in, mended, returned, handed in again, consolidated, receipt, published, read",
    async () => {
      const code = codesIn(readFileSync(join(folder, "codes"), "utf8")).get(NAME) ?? "";
      const password = /口令：(\S{19})/.exec(server.said)?.[1] ?? "";
      const [own, desk] = await Promise.all([
        signedIn(department, NAME, code),
        signedIn(office, "监察室（管理）", password),
      ]);
      const reader = pageOf(staff);
      await reader.goto(server.address);
      expect(await said(await looked(reader))).not.toContain("看体系表");
      expect(await desk.locator("tbody tr").count()).toBe(18);

      const user = await firstHandIn(own);
      await sendBack(desk, "第一行的措施太空泛，请写明谁、什么时候、怎么做。");
      await own.goto(`${server.address}/department`);
      expect(await said(await looked(own))).toMatch(/退回[^]*太空泛/);
      const measures = "1. 法律意见书由主任当日核对正反两方面依据并签名；2. 有利害关系的主动回避。";
      await user.type(staffRegister.tab, FIRST, staffColumn("measures"), measures);
      await user.tab("任务");
      await handIn(user, "退回", /已收到，第 2 次/);
      user.expectCalm();

      await consolidate(desk);
      await own.goto(`${server.address}/department`);
      expect(await said(own)).toMatch(/已汇总[^]*下载回执/);
      const receipt = await (await atWork()).saved();
      const lines = receipt.sheets.find(({ sheet }) => sheet === staffRegister.tab)?.rows ?? [];
      const first = JSON.stringify(lines.find(({ number }) => number === FIRST)?.values);
      expect(first).toMatch(/^\["YJ-G-001"[^]*由主任当日核对/);

      await publish(desk);
      await reader.reload();
      await reader.getByRole("link", { name: /看体系表/ }).click();
      const read = await reader.locator("body").innerText();
      expect(read).toContain(NAME);
      expect(read).not.toContain("宋文渊");
      expect((await verified(join(folder, "data"))).faults).toEqual([]);
    },
    PATIENCE,
  );
});
