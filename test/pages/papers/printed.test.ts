import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { writePaper } from "../../../src/hosts/docx/write-paper";
import type { PaperImage } from "../../../src/paper/paper-image";
import { foundIn, returned, sentBack } from "../../support/returned";
import { tempFolder } from "../../support/temp-folder";
import { convert, describeWith } from "../../support/tools";

const inFolder = tempFolder();

/** What LibreOffice prints of a paper, page by page, without white space. */
async function pagesOf(name: string, paper: PaperImage): Promise<readonly string[]> {
  writeFileSync(inFolder(`${name}.docx`), await writePaper(paper));
  convert(inFolder(`${name}.docx`), "pdf", inFolder("."));
  const text = execFileSync("pdftotext", ["-layout", inFolder(`${name}.pdf`), "-"], { encoding: "utf8" });
  return text
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ""));
}

const LONG = "接受当事人及其亲属、律师宴请、礼品，泄露案情；".repeat(120);

describeWith(["lowriter", "pdftotext"], "退回清单 as LibreOffice prints it", () => {
  test("one row: one page, with everything on it", async () => {
    const [page = "", ...others] = await pagesOf("一行", returned({ rows: [sentBack(8)] }));
    expect(others).toEqual([]);
    for (const text of [
      "云溪区人民检察院公诉科退回清单",
      "公诉科：",
      "一、没有并入汇总表的行（1行）",
      "岗位风险点登记表",
      "第8行",
      "GS-G-001关颖怡：",
      "没有并入：审核意见是退回",
      "填发：纪检组监察室2012年11月5日",
      "科室负责人（签名）：日期：年月日",
      "第1页共1页",
    ])
      expect(page).toContain(text);
  });

  test("sixty rows: the header on each page, no row on two, each number once, the signature at the end", async () => {
    const rows = Array.from({ length: 60 }, (_, i) => sentBack(4 + i, { riskId: `GS-G-${100 + i}` }));
    const pages = await pagesOf("六十行", returned({ rows, findings: [foundIn("W4")] }));
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.length).toBeLessThan(10);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`第${index + 1}页共${pages.length}页`);
      const [begun, ended] = [/GS-G-1\d\d/g, /没有并入：审核意见是退回/g].map(
        (what) => page.match(what)?.length,
      );
      expect(ended).toBe(begun);
      if (begun) expect(page).toContain("填写内容、问题与改法");
    }
    const all = pages.join("");
    for (const { riskId } of rows) expect(all.split(riskId ?? "")).toHaveLength(2);
    expect(pages.at(-1)).toContain("科室负责人（签名）：");
  });

  test("texts that go over pages are printed to the last word", async () => {
    const pages = await pagesOf(
      "很长",
      returned({
        rows: [sentBack(4), sentBack(5, { point: `${LONG}完。` })],
        findings: [foundIn(null, { field: null, value: `${LONG}毕。`, message: "太长。请精简。" })],
      }),
    );
    const body = pages.join("").replace(/第\d+页共\d+页|序号位置填写内容、问题与改法/g, "");
    expect([`${LONG}完。`, `${LONG}毕。`].map((text) => body.includes(text))).toEqual([true, true]);
    // The first page is not left white for a row that would not fit there.
    expect(pages[0]).toContain(LONG.slice(0, 100));
  });
});
