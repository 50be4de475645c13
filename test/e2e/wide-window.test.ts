import type { Page } from "playwright-core";
import { institutionAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { serious } from "./barriers";
import { Post } from "./desk";
import { paneForEachTest, type Opened } from "./excel-pane";

/** What a window shows, once all of it has come. */
async function pagesIn(window: Page): Promise<string> {
  const status = window.getByRole("status").filter({ hasText: /^第 1 页，共 [1-9]\d* 页$/ });
  await status.waitFor();
  return window.frameLocator("iframe").locator("body").innerText();
}

describeWith(["chromium"], "a wide window beside the pane", () => {
  const inFolder = tempFolder();
  const post = new Post(inFolder);
  let opened: Opened;
  paneForEachTest(institutionAtWork, async (one) => {
    opened = one;
    await opened.tab("汇总");
    await opened.choose(await post.send("办公室"), await post.send("公诉科"));
  });
  const look = () => opened.press("看大图");

  test("the preview of a consolidation, then the pages to be printed: looked at by keys, closed by either side", async () => {
    const preview = await opened.windowOf(look);
    expect(await pagesIn(preview)).toMatch(/汇总预览：第 2012-01 批[^]*办公室：新增 \d+[^]*公诉科：新增 \d+/);
    await opened.done("已打开大图");
    expect(await preview.title()).toBe("汇总预览");
    expect(await preview.getByText("按“写入第 2012-01 批”").isVisible()).toBe(true);
    expect(await serious(preview)).toEqual([]);
    expect(await preview.evaluate(() => document.activeElement?.textContent)).toBe("下一页");
    await preview.keyboard.press("Enter");
    await preview.getByText(/^第 2 页，共/).waitFor();
    const closed = preview.waitForEvent("close");
    // Gone before the key is let go.
    await Promise.all([closed, preview.keyboard.press("Escape").catch(() => undefined)]);

    await opened.press("写入第 2012-01 批");
    await opened.agree();
    await opened.done("已写入第 2012-01 批汇总");
    await opened.tab("打印");
    const pages = await opened.windowOf(look);
    expect(await pagesIn(pages)).toContain("廉政风险防控体系表");
    // What is asked for while it is open goes into the same window.
    await opened.pick("范围", "公诉科");
    await look();
    await pages.frameLocator("iframe").getByText("公诉科").first().waitFor();
    await pages.waitForFunction(() => !document.querySelector("iframe")?.srcdoc.includes("监所检察"));
    expect(opened.page.context().pages()).toHaveLength(2);
    // Somebody closes it by its cross, and opens it again.
    await pages.close();
    await opened.page.waitForFunction(() => !window.dialogs.isOpen);
    await (await opened.windowOf(look)).close();
  });

  test("where it is refused that is said, with what to do, and the pane goes on", async () => {
    await opened.page.evaluate(() => void (window.dialogs.isIgnored = true));
    await look();
    await opened.page
      .getByRole("alert")
      .filter({ hasText: /没有允许打开大窗口.*在窗格里看/ })
      .waitFor();
    await opened.page.evaluate(() => void (window.dialogs.isIgnored = false));
    await opened.page.context().route(/wide\.[0-9a-f]+\.js$/, (route) => route.abort());
    const broken = await opened.windowOf(look);
    await broken.getByText("窗口没有完整载入").waitFor();
    await broken.close();
    await opened.page
      .getByText(/^汇总预览|^文件/)
      .first()
      .waitFor();
  });
});
