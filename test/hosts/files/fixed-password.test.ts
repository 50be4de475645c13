import * as library from "@e965/xlsx";
import { utils, write } from "@e965/xlsx";
import { encrypt } from "officecrypto-tool";
import { readChosenBytes as readInBrowser } from "../../../src/hosts/file/browser/read-bytes";
import { readBytes } from "../../../src/hosts/file/disk/formats/read-file";
import { locked, type Container } from "../../support/fixed-password";
import { costOf } from "../../support/cost";

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

describe("an .xlsx that opens without a password, though it is encrypted", () => {
  const xlsx = (() => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(CELLS), "登记表");
    return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  })();
  const behind = (password: string, more: { type?: "standard" } = {}) =>
    new Uint8Array(encrypt(xlsx, { password, ...more }));
  const fixed = behind("VelvetSweatshop");

  test.each([
    ["of Excel 2010 and later", fixed],
    ["of Excel 2007", behind("VelvetSweatshop", { type: "standard" })],
  ])("with the encryption %s it is read as any other", async (_, bytes) => {
    const content = await readBytes("公诉科.xlsx", bytes);
    expect(content.sheets).toEqual((await readBytes("公诉科.xlsx", xlsx)).sheets);
    expect(content.sheets[0]?.rows[1]?.values).toEqual(["张三", "接受吃请"]);
  });

  test.each([{}, { type: "standard" }] as const)(
    "behind a password of somebody's own it is refused as an .xls is (%j)",
    async (how) => {
      const reading = readBytes("公诉科.xlsx", behind("新会1234", how));
      await expect(reading).rejects.toMatchObject({ name: "HostError", code: "encrypted" });
      await expect(reading).rejects.toThrow(/请先取消密码.*保护工作簿.*另存为 \.xlsx/);
    },
  );

  test("in the browser it is read too, and behind a password of somebody's own that is asked for", async () => {
    const { sheets } = await readInBrowser("公诉科.xlsx", fixed);
    expect(sheets[0]?.rows[1]?.values).toEqual(["张三", "接受吃请"]);
    const reading = readInBrowser("公诉科.xlsx", behind("新会1234"));
    await expect(reading).rejects.toMatchObject({ name: "HostError", code: "locked" });
    await expect(reading).rejects.toThrow("请输入密码");
  });

  test("a file larger than allowed is said to be, before anything is tried", async () => {
    const reading = readBytes("公诉科.xlsx", fixed, { packedBytes: 1000 });
    await expect(reading).rejects.toMatchObject({ code: "over-limits" });
  });

  test.each([
    ["9999999999 turns", 'spinCount="9999999999"'],
    ["as many in another notation", 'spinCount="&#57;99999999"'],
    ["as many in an element", "><spinCount>999999999</spinCount"],
  ])("one that asks for %s of its password is refused at once", async (_, words) => {
    const bytes = asking(fixed, words);
    const cost = await costOf(() =>
      expect(readBytes("公诉科.xlsx", bytes)).rejects.toMatchObject({ code: "encrypted" }),
    );
    expect(cost).toBeLessThan(1000);
  });
});

/** Says other words where the package says how often its password is turned over. */
function asking(encrypted: Uint8Array, words: string): Uint8Array {
  const { CFB } = library as unknown as { readonly CFB: Container };
  const file = CFB.read(encrypted, { type: "buffer" });
  const entry = CFB.find(file, "/EncryptionInfo");
  entry.content = Buffer.from(
    Buffer.from(entry.content).toString("latin1").replace('spinCount="100000"', words),
    "latin1",
  );
  entry.size = entry.content.length;
  return new Uint8Array(CFB.write(file, { type: "buffer" }));
}
