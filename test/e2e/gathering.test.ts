import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { lockPackage } from "../../src/hosts/file/browser/password";
import { institutionAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { Post } from "./desk";
import { PATIENCE, paneForEachTest, type Opened } from "./excel-pane";
import { consolidate, putBack } from "./tasks";

describeWith(["chromium"], "the supervision office gathers files", () => {
  const inFolder = tempFolder();
  const post = new Post(inFolder);
  let opened: Opened;
  paneForEachTest(institutionAtWork, async (one) => {
    opened = one;
    await opened.tab("汇总");
  });

  test("files that cannot be read are said with what to do, and the others go on", async () => {
    const choosing = opened.choose(
      await post.send("办公室"),
      post.sendBytes("加密.xlsx", await lockPackage(readFileSync(await post.send("监察室")), "没有人知道")),
      post.sendBytes("说明.xlsx", new TextEncoder().encode("各科室：请于月底前报送。")),
      await post.send("公诉科"),
    );
    // Nobody knows the password.
    await opened.press("不打开");
    await choosing;
    const refused = opened.page.getByRole("alert").getByRole("listitem");
    expect(await refused.filter({ hasText: "加密.xlsx" }).innerText()).toContain(
      "在 Excel、WPS 里取消密码后再用",
    );
    expect(await refused.filter({ hasText: "说明.xlsx" }).innerText()).toMatch(/不是[^]*请用 Excel 或 WPS/);
    expect(await refused.count()).toBe(2);
    expect(await opened.page.getByLabel("汇总预览").innerText()).toMatch(/^文件\s+2\s/);
  });

  test("files may be dropped instead of chosen", async () => {
    await drop(await post.send("办公室"), await post.send("公诉科"));
    await opened.page.getByLabel("汇总预览").waitFor();
    expect(await opened.page.getByLabel("汇总预览").innerText()).toMatch(/^文件\s+2\s/);
  });

  test("reading can be stopped: nothing is half chosen, and one can begin again", async () => {
    const files = [await post.send("办公室"), await post.send("公诉科"), await post.send("监察室")];
    // The reader's program does not arrive, so that there is time to think better of it.
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await opened.page.context().route(/\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await opened.page.setInputFiles('input[type="file"]', files);
    await opened.page.getByText("正在读取第 1 个，共 3 个").waitFor();
    await opened.press("停止");
    await opened.page.getByText(/^正在读取/).waitFor({ state: "detached" });
    expect(await opened.page.getByLabel("汇总预览").count()).toBe(0);
    expect(await opened.page.getByRole("alert").count()).toBe(0);
    release();
    await opened.choose(...files);
    expect(await opened.page.getByLabel("汇总预览").innerText()).toMatch(/^文件\s+3\s/);
  });

  test(
    "a consolidation is put back in one step, with the sheets that it added",
    async () => {
      const before = await everything();
      await consolidate(opened, "2012-01", [await post.send("办公室"), await post.send("公诉科")]);
      await opened.page.getByText("第 2012-01 批已写入").waitFor();
      expect(Object.keys(await everything()).length).toBeGreaterThan(Object.keys(before).length);
      await putBack(opened, "撤销：写入第 2012-01 批汇总");
      expect(await everything()).toEqual(before);
      expect(await opened.page.getByText("第 2012-01 批已写入").count()).toBe(0);
    },
    PATIENCE,
  );

  async function drop(...paths: readonly string[]): Promise<void> {
    const files = paths.map((path) => ({
      name: basename(path),
      bytes: readFileSync(path).toString("base64"),
    }));
    const dataTransfer = await opened.page.evaluateHandle((dropped) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of dropped) {
        const array = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([array], name));
      }
      return transfer;
    }, files);
    const place = opened.page.locator(".drop");
    await place.dispatchEvent("dragover", { dataTransfer });
    await place.dispatchEvent("drop", { dataTransfer });
  }

  /** Every cell of every sheet. */
  async function everything(): Promise<Readonly<Record<string, readonly string[]>>> {
    const { sheets } = await opened.image();
    const all = sheets.map(async ({ sheet }) => [sheet, await opened.values(sheet)] as const);
    return Object.fromEntries(await Promise.all(all));
  }
});
