import { openBook } from "../../../src/hosts/excel/program/open-book";
import { loadLibrary } from "../../office-host/load-library";
import { TestExcel } from "../../office-host/test-excel";

/** Excel with a workbook open, and a way to open others beside it through the real library. */
function beside(level = "1.8") {
  const excel = new TestExcel("院工作簿.xlsx", ["表"]);
  const { Excel } = loadLibrary(excel, level);
  return { excel, open: (bytes: Uint8Array) => openBook(bytes, (base64) => Excel.createWorkbook(base64)) };
}

/** Begins as a package does. */
const FILE = Uint8Array.from({ length: 100_000 }, (_, i) => [0x50, 0x4b, 3, 4][i] ?? i % 251);

test("a result is opened in Excel as the bytes that a file would have", async () => {
  const { excel, open } = beside();
  await open(FILE);
  const [base64 = "", ...others] = excel.book.openedBesides;
  expect(Buffer.from(base64, "base64").equals(Buffer.from(FILE))).toBe(true);
  expect(others).toEqual([]);
});

test.each([
  ["a cell is being typed into", "InvalidOperationInCellEditMode", "editing", /回车键/],
  ["Excel stands before a dialog", "GeneralException", "inactive", /关闭对话框/],
  ["an administrator forbids it", "AccessDenied", "refused", /“下载”文件夹/],
  ["it is not known there", "NotImplemented", "refused", /浏览器工作台/],
])("where %s that is told, and nothing was opened", async (_, refusal, code, words) => {
  const { excel, open } = beside();
  excel.refuse({ code: refusal, request: 1 });
  const opening = open(FILE);
  await expect(opening).rejects.toMatchObject({ name: "HostError", code });
  await expect(opening).rejects.toThrow(words);
  expect(excel.book.openedBesides).toEqual([]);
});

test("what is no workbook Excel refuses, and that is told", async () => {
  const { open } = beside();
  await expect(open(new Uint8Array(3))).rejects.toMatchObject({ name: "HostError", code: "refused" });
});
