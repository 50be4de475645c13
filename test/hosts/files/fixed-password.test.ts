import { utils, write } from "@e965/xlsx";
import { readBytes } from "../../../src/hosts/file/disk/formats/read-file";
import { locked } from "../../support/fixed-password";

const CELLS = [
  ["姓名", "风险点"],
  ["张三", "接受吃请"],
];

function xls(rows: number): Uint8Array {
  const book = utils.book_new();
  const many = Array.from({ length: rows }, (_, i) => ["第" + String(i), "案卷借出没有登记"]);
  utils.book_append_sheet(book, utils.aoa_to_sheet([...CELLS, ...many]), "登记表");
  return new Uint8Array(write(book, { type: "buffer", bookType: "biff8" }) as Buffer);
}

describe("an .xls with 保护工作簿, which Excel opens without asking (14)", () => {
  test.each([0, 300])("is read as any other, with %i more rows", async (more) => {
    const content = await readBytes("公诉科.xls", locked(xls(more), "VelvetSweatshop"));
    const plain = await readBytes("公诉科.xls", xls(more));
    expect(content.sheets[0]?.rows).toEqual(plain.sheets[0]?.rows);
    expect(content.sheets[0]?.rows[1]?.values).toEqual(["张三", "接受吃请"]);
  });

  test("behind a password of somebody's own it is refused, and the sentence says what to do for either", async () => {
    const reading = readBytes("公诉科.xls", locked(xls(0), "新会1234"));
    await expect(reading).rejects.toMatchObject({ name: "HostError", code: "encrypted" });
    await expect(reading).rejects.toThrow(/请先取消密码.*保护工作簿.*另存为 \.xlsx/);
  });
});
