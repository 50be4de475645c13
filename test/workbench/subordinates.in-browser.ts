import { exportPackage } from "../../src/flows/exchange/export";
import { openInstitution } from "../../src/flows/open-institution";
import { packageBytes } from "../../src/hosts/file/exchange/package-bytes";
import { serious } from "../e2e/barriers";
import { exportable } from "../support/exchange-books";
import { sampleBooks } from "../support/sample-books";
import { browserBeside, BUILT, describeBuilt, visitor } from "./page";

/** Files as a browser is given them. */
const settings = { today: "2012-12-20", texts: "shared", warnings: null } as const;
const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/zip",
  buffer: Buffer.from(bytes),
});

function suite(): void {
  const server = browserBeside(() => BUILT);
  const visited = visitor(server);

  test("packages are read in the page alone: institution, department, risk point and back, by the keyboard, at 320 px too", async () => {
    const { page } = visited();
    const own = exportPackage(sampleBooks(), settings);
    const other = packageBytes(exportPackage(openInstitution(exportable().content()), settings).package);
    const altered = other.slice();
    altered[500] = 255 - (altered[500] ?? 0);
    await page.getByRole("button", { name: "下级单位" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "下级单位" });
    await dialog.getByText("可以一次选几个").waitFor();
    await page
      .getByLabel("要读的数据包")
      .setInputFiles([
        file(own.name, packageBytes(own.package)),
        file("440705-2012-01.irpc.zip", other),
        file("改过的.irpc.zip", altered),
        file("别的.zip", Uint8Array.of(1, 2, 3)),
      ]);
    await dialog.getByText("读了 2 个数据包，2 个文件没有采用。").waitFor();
    expect(await dialog.getByRole("alert").allInnerTexts()).toEqual([
      expect.stringMatching(/^“改过的.irpc.zip”和生成时不一样.*原样再发一次/),
      expect.stringMatching(/^“别的.zip”不是上报数据包/),
    ]);
    const rowsOf = (name: string) => dialog.getByRole("table", { name }).getByRole("row");
    expect([await rowsOf("各年度合计").count(), await rowsOf("各单位的数字").count()]).toEqual([2, 3]);
    expect(await serious(page, ".wb-subordinates")).toEqual([]);
    await pictured("institutions");
    await page.getByRole("button", { name: "云溪区人民检察院" }).focus();
    await page.keyboard.press("Enter");
    await dialog.getByRole("heading", { name: "云溪区人民检察院（440799）2012 年度" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await pictured("departments");
    await page.setViewportSize({ width: 320, height: 700 });
    await dialog.getByRole("button", { name: "GS", exact: true }).click();
    await dialog.getByRole("rowheader", { name: "GS-K-001" }).waitFor();
    expect(
      await page.evaluate(() => document.querySelector(".wb-subordinates")?.scrollWidth),
    ).toBeLessThanOrEqual(320);
    expect(await serious(page, ".wb-subordinates")).toEqual([]);
    await pictured("points");
    await dialog.getByRole("button", { name: "全部单位" }).click();
    await dialog.getByRole("button", { name: "新会区检察院" }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });

    async function pictured(name: string): Promise<void> {
      const folder = process.env.SUBORDINATES_PICTURES;
      if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
    }
  });
}

describeBuilt(["chromium"], "下级单位", suite);
