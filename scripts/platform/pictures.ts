/**
 * Pictures of the platform for its manual, from the built program in Chromium, into docs/pictures:
 *
 *     npm run build && npx tsx scripts/platform/pictures.ts [folder]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { departmentWorkbook } from "../../src/flows/workbooks/department-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { sampleInstitution } from "../../src/sample/sample-institution";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { launchChromium, watchedPage } from "../../test/support/chromium";
import { root } from "../npm.mjs";
import { codesIn, PlatformProcess } from "./platform-process";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };

async function main(): Promise<void> {
  const out = process.argv[2] ?? join(root, "docs/pictures");
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "platform-pictures-"));
  const server = await PlatformProcess.start(
    join(folder, "data"),
    "--demo",
    "--demo-codes",
    join(folder, "codes"),
  );
  const browser = await launchChromium();
  try {
    const codes = codesIn(readFileSync(join(folder, "codes"), "utf8"));
    const { page } = await watchedPage(browser, { viewport: WIDE });
    const { page: phone } = await watchedPage(browser, { viewport: NARROW });
    const take = async (shown: Page, name: string) => {
      await shown.screenshot({ path: join(out, `平台-${name}.png`), fullPage: true });
      console.log(`平台-${name}.png`);
    };
    await phone.goto(server.address);
    await take(phone, "首页-390");
    for (const { name, content } of sampleInstitution().departments.slice(0, 14)) {
      await signIn(page, server.address, name, codes.get(name) ?? "");
      await handIn(page, `${name}.xlsx`, await writeWorkbook(departmentWorkbook(content), deflate));
    }
    await signIn(page, server.address, "公诉科", codes.get("公诉科") ?? "");
    await handIn(page, "公诉科.xlsx", await writeWorkbook(withErrors("公诉科"), deflate));
    await take(page, "有错误");
    await signIn(phone, server.address, "公诉科", codes.get("公诉科") ?? "");
    await take(phone, "科室-390");
    await phone.goto(page.url());
    await take(phone, "有错误-390");
    await page.goto(`${server.address}/department`);
    await take(page, "科室");
    await signIn(page, server.address, "监察室（管理）", /口令：(\S{19})/.exec(server.said)?.[1] ?? "");
    await page.goto(`${server.address}/office/departments/BG`);
    await page.getByLabel("退回的原因").fill("第4行的防控措施太空泛，请写明谁、什么时候、怎么做。");
    await page.getByRole("button", { name: "退回" }).click();
    await take(page, "退回");
    await page.goto(`${server.address}/office`);
    await take(page, "各科室");
    await page.goto(`${server.address}/office/consolidation`);
    await take(page, "汇总预览");
    await page.getByRole("button", { name: "写入并发回执" }).click();
    for (const [path, name] of [
      ["institution", "院工作簿和发布"],
      ["codes", "访问码"],
      ["log", "日志"],
    ] as const) {
      await page.goto(`${server.address}/office/${path}`);
      await take(page, name);
    }
    await phone.context().close();
    const { page: desk } = await watchedPage(browser, { viewport: NARROW });
    await signIn(desk, server.address, "监察室（管理）", /口令：(\S{19})/.exec(server.said)?.[1] ?? "");
    await take(desk, "各科室-390");
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sample's workbook of a department with a grade that there is not, a measure that is missing, and a day that never was. */
function withErrors(name: string): WorkbookImage {
  const { content } = sampleInstitution().departments.find((one) => one.name === name) ?? {};
  if (!content) throw new Error(`no department ${name}`);
  const wrong = [{ grade: "特级" }, { measures: null }, { reviewedOn: "2099-01-01" }];
  return departmentWorkbook({
    ...content,
    staff: (content.staff ?? []).map((line, index) => ({ ...line, ...wrong[index] })),
  });
}

async function signIn(page: Page, address: string, name: string, secret: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${address}/sign-in`);
  await page.selectOption("#account", { label: name });
  await page.fill("#secret", secret);
  await page.keyboard.press("Enter");
  await page.waitForURL(/department|office/);
}

async function handIn(page: Page, file: string, bytes: Uint8Array): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/department`);
  await page.setInputFiles("#file", {
    name: file,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  });
  await page.getByRole("button", { name: "报送" }).click();
  await page.waitForURL(/held|hand-ins/);
}

void main();
