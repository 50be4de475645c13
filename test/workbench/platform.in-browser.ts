import { writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { OFFICE_ACCOUNT } from "../../src/fronts/platform/store/kept/accounts";
import { serious } from "../e2e/barriers";
import { Desk } from "../platform/desk";
import { launchChromium, watchedPage } from "../support/chromium";
import { BUILT, describeBuilt, settled } from "./page";

/** The workbench that the platform serves: a department opens its workbook there and hands it in, by the real server. */

const PATIENCE = 240_000;

describeBuilt(["chromium"], "the workbench served from the platform", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ sites: { workbench: BUILT } });
    const issued = await desk.send("/office/issue", await desk.as(OFFICE_ACCOUNT));
    expect(issued.statusCode).toBe(303);
    await desk.app.listen({ port: 0, host: "127.0.0.1" });
  }, PATIENCE);
  afterAll(() => desk.close());

  test(
    "opens what was issued, signs in by the access code, is held for its errors and handed in with a reason, by keys alone",
    async () => {
      const browser = await launchChromium();
      const { page, errors, asked } = await watchedPage(browser, { viewport: { width: 1440, height: 860 } });
      const origin = `http://127.0.0.1:${(desk.app.server.address() as AddressInfo).port}`;
      const code = desk.codes.get("GS") ?? "";
      try {
        await page.goto(`${origin}/sign-in`);
        await page.getByLabel("科室").selectOption("GS");
        await page.getByLabel("访问码").fill(code);
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/department$/);
        await page.goto(`${origin}/workbench/?open=/department/workbook`);
        await page.locator(".wb-tab.wb-active", { hasText: "公诉科" }).waitFor();
        await settled(page);
        await page.getByRole("tab", { name: "报送" }).click();
        const there = page.getByRole("region", { name: "报送到平台" });
        await there.getByText("已登录：公诉科，未报").waitFor();
        await page.context().clearCookies();
        await there.getByRole("button", { name: "报送到平台" }).focus();
        await page.keyboard.press("Enter");
        await page.getByText("请重新登录，再报送一次").first().waitFor();
        await there.getByLabel("访问码", { exact: true }).fill(code);
        await page.keyboard.press("Enter");
        await there.getByText("已登录：公诉科，未报").waitFor();
        expect(await serious(page, "#root")).toEqual([]);
        await there.getByRole("button", { name: "报送到平台" }).focus();
        await page.keyboard.press("Enter");
        await there.getByText(/查出 \d+ 处错误，还没有报送。/).waitFor();
        await there.getByLabel("仍要报送的理由").fill("人员还没有到位，先报空表");
        if (process.env.LOOK) writeFileSync(process.env.LOOK, await page.screenshot());
        await page.keyboard.press("Enter");
        await there.getByText("已收到，第 1 次。").waitFor();
        await there.getByText("已报 第 1 次").waitFor();
        expect(errors).toEqual([]);
        expect(asked.filter((one) => /^https?:/.test(one) && !one.startsWith(origin))).toEqual([]);
        expect(desk.store.handIns.of("GS")).toHaveLength(1);
      } finally {
        await browser.close();
      }
    },
    PATIENCE,
  );
});
