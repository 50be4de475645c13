import { serious } from "../e2e/barriers";
import { browserBeside, BUILT, describeBuilt, expectCalm, visit } from "./page";
import { putAway } from "../support/chromium";

function suite(): void {
  const server = browserBeside(() => BUILT);

  test("the sheet in sight is looked at page by page, as large as the window, by the keyboard alone", async () => {
    const { browser, origin } = server();
    const watched = await visit(browser, `${origin}/index.html`);
    const { page } = watched;
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole("button", { name: "打印预览" }).focus();
    await page.keyboard.press("Enter");
    const preview = page.getByRole("dialog", { name: "打印预览" });
    await preview.getByText(/^第 1 页，共 [2-9] 页$/).waitFor();
    expect(await preview.boundingBox()).toMatchObject({ x: 0, y: 0, width: 1280, height: 720 });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("打印或存为 PDF");
    expect(await serious(page, ".page-bar")).toEqual([]);
    // 上一页 is reached as well, and leads nowhere yet.
    for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
    await preview.getByText(/^第 2 页，共 [2-9] 页$/).waitFor();
    await page.keyboard.press("Escape");
    await preview.waitFor({ state: "detached" });
    expectCalm(watched, origin);
    await putAway(watched);
  });
}

describeBuilt(["chromium"], "the print preview", suite);
