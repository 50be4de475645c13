import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as cfb from "@e965/xlsx";
import { utils, write } from "@e965/xlsx";
import { fileSource } from "../../../src/hosts/file/disk/formats/read-file";
import { rawWorkbook, zip } from "../../support/raw-package";
import { tempFolder } from "../../support/temp-folder";

const at = tempFolder();
const XLSX = rawWorkbook({ sheets: [{ rows: "<row><c><v>1</v></c></row>" }] });
const XLS = oldWorkbook();

function oldWorkbook(): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet([[1]]), "Sheet1");
  return new Uint8Array(write(book, { type: "buffer", bookType: "biff8" }) as Buffer);
}

/** Writes a file and gives its path. */
function file(name: string, content: Uint8Array | string): string {
  writeFileSync(at(name), content);
  return at(name);
}

describe("a file is read by its first bytes and not by its ending", () => {
  test.each([
    ["表.xlsx", XLSX],
    ["表.xlsm", XLSX],
    ["其实是新格式.xls", XLSX],
    ["表.xls", XLS],
    ["表.et", XLS],
    ["其实是旧格式.xlsx", XLS],
  ])("%s", async (name, content) => {
    const source = fileSource(file(name, content));
    const { name: said, sheets } = await source.read();
    expect([source.name, source.path, said]).toEqual([name, at(name), name]);
    expect(sheets.map(({ sheet, rows }) => [sheet, rows[0]?.values])).toEqual([["Sheet1", [1]]]);
  });
});

test("a file's check sum is that of its bytes, before and after reading", async () => {
  const source = fileSource(file("和.xlsx", XLSX));
  const sum = createHash("sha256").update(XLSX).digest("hex");
  expect(await source.sha256()).toBe(sum);
  await source.read();
  rmSync(source.path);
  expect(await source.sha256()).toBe(sum);
});

test("content and check sum come from one reading of the file, whichever is asked for first", async () => {
  const [summed, read] = [fileSource(file("一次.xlsx", XLSX)), fileSource(file("一次另.xlsx", XLSX))];
  const sum = await summed.sha256();
  const content = await read.read();
  rmSync(summed.path);
  rmSync(read.path);
  expect((await summed.read()).sheets).toEqual(content.sheets);
  expect(await read.sha256()).toBe(sum);
});

const NONE = "not-a-workbook";
const OPEN_XML = `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">`;

/** A package of these parts; `mimetype` names a table of OpenDocument. */
function zipped(name: string, ...parts: readonly string[]): string {
  const contentOf = (part: string) =>
    part === "mimetype" ? "application/vnd.oasis.opendocument.spreadsheet" : "<a/>";
  return file(name, zip(parts.map((part) => ({ name: part, content: contentOf(part) }))));
}

/** A file of the old formats with one stream, as the library makes it. */
function ole(name: string, stream: string): string {
  const { CFB } = cfb as unknown as {
    readonly CFB: {
      readonly utils: {
        cfb_new(): object;
        cfb_add(container: object, name: string, content: Buffer): void;
      };
      write(container: object, options: { readonly type: "buffer" }): Buffer;
    };
  };
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, stream, Buffer.alloc(5000, 1));
  return file(name, CFB.write(container, { type: "buffer" }));
}

describe("refuses, and says what to do", () => {
  mkdirSync(at("文件夹.xlsx"));
  test.each([
    ["a file that is not there", at("无.xlsx"), "not-found", "检查路径"],
    ["a path through a file", `${file("a", "")}/b.xlsx`, "not-found", "检查路径"],
    ["a folder", at("文件夹.xlsx"), "not-a-workbook", "是文件夹"],
    ["an empty file", file("空.xlsx", ""), "not-a-workbook", "是空的"],
    ["a renamed CSV", file("表格.xlsx", "姓名,科室\r\n张三,公诉科\r\n"), "not-a-workbook", "CSV"],
    [
      "a renamed web page",
      file("网页.xls", "<html xmlns:x=x><table></table></html>"),
      "not-a-workbook",
      "网页",
    ],
    ["a renamed PDF", file("扫描.xlsx", "%PDF-1.4\n"), "not-a-workbook", "PDF"],
    [
      "a workbook of 2003 in XML",
      file("旧.xml", `<?xml version="1.0"?><Workbook/>`),
      "not-a-workbook",
      "XML",
    ],
    [
      "XML Spreadsheet 2003 under the name of an .xls, called by its name",
      file(
        "公诉科.xls",
        `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`,
      ),
      "not-a-workbook",
      "XML 电子表格 2003",
    ],
    [
      "the same in UTF-16",
      file(
        "公诉科.xls",
        Buffer.from(`\uFEFF<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>`, "utf16le"),
      ),
      "not-a-workbook",
      "另存为 .xlsx",
    ],
    ["other XML", file("别的.xml", `<?xml version="1.0"?><a/>`), "not-a-workbook", "XML 文件"],
    ["noise", file("噪.xlsx", Uint8Array.of(1, 2, 3, 0, 5)), "not-a-workbook", "不是 Excel 工作簿"],
    [
      "a document under an office's protection",
      file("密.xlsx", "b\x14#e\0\0E-SafeNet\0LOCK"),
      "encrypted",
      "取消密码",
    ],
    ["a document of Word", zipped("表.docx", "word/document.xml", "[Content_Types].xml"), NONE, "Word 文档"],
    [
      "the same under another name",
      zipped("其实是文档.xlsx", "word/document.xml"),
      NONE,
      "复制到下发的工作簿里",
    ],
    ["a document of the Word of 1997", ole("表.doc", "WordDocument"), NONE, "Word 文档"],
    ["slides", zipped("表.pptx", "ppt/presentation.xml"), NONE, "演示文稿"],
    ["a table of OpenDocument", zipped("表.ods", "mimetype", "content.xml"), NONE, "（.ods），请用 WPS"],
    ["the same as one file of XML", file("表.fods", OPEN_XML), NONE, "（.fods）"],
    ["workbooks packed together", zipped("各科.zip", "公诉科.xlsx", "控申科.xlsx"), NONE, "请先解压"],
    ["the same by another packer", file("各科.rar", "Rar!\x1a\x07\x01\0"), NONE, "请先解压"],
    ["a photograph", file("登记表.xlsx", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x41)), NONE, "照着填"],
    ["a scan", file("登记表.xls", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d)), NONE, "这是图片"],
  ])("%s", async (_, path, code, words) => {
    await expect(fileSource(path).read()).rejects.toMatchObject({ name: "HostError", code });
    await expect(fileSource(path).read()).rejects.toThrow(words);
  });

  test("a file larger than allowed, before it is read", async () => {
    const source = fileSource(file("大.xlsx", XLSX), { packedBytes: 100 });
    await expect(source.read()).rejects.toMatchObject({ code: "over-limits" });
    await expect(source.sha256()).rejects.toMatchObject({ code: "over-limits" });
  });

  test("a file that may not be read", async () => {
    const path = file("锁.xlsx", XLSX);
    chmodSync(path, 0);
    // An administrator may read everything.
    if (canRead(path)) await expect(fileSource(path).read()).resolves.toBeDefined();
    else await expect(fileSource(path).read()).rejects.toMatchObject({ code: "no-access" });
  });
});

function canRead(path: string): boolean {
  try {
    return readFileSync(path).length > 0;
  } catch {
    // Exactly what is asked.
    return false;
  }
}
