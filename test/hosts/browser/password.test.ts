import library from "officecrypto-tool";
import { readChosenBytes } from "../../../src/hosts/file/browser/read-bytes";
import { openLocked, lockPackage } from "../../../src/hosts/file/browser/password";
import * as disk from "../../../src/hosts/file/disk/formats/password";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { quickDigests } from "../../support/quick-digests";
import { supervisionImageAtWork } from "../../support/supervision-at-work";

/** The page's WebCrypto against Node's library: what one closes the other opens. */

quickDigests();

const SECRET = "密码Qz7-旧瓶";
let plain: Uint8Array;
beforeAll(async () => {
  plain = await writeWorkbook(supervisionImageAtWork(), deflate);
});

const locked = (type?: "standard") =>
  new Uint8Array(library.encrypt(Buffer.from(plain), { password: SECRET, ...(type && { type }) }));

test.each([
  ["agile", undefined],
  ["standard", "standard" as const],
])("what officecrypto-tool closes by %s encryption the page opens, byte for byte", async (_, type) => {
  expect(Buffer.compare(Buffer.from((await openLocked(locked(type), SECRET))!), Buffer.from(plain))).toBe(0);
  expect(await openLocked(locked(type), `${SECRET}x`)).toBeNull();
});

test("what the page closes officecrypto-tool opens, byte for byte", async () => {
  const closed = await lockPackage(plain, SECRET);
  expect(Buffer.compare(Buffer.from((await disk.withoutPassword(closed, SECRET))!), Buffer.from(plain))).toBe(
    0,
  );
  expect(await disk.withoutPassword(closed, "另一个")).toBeNull();
  for (const encoding of ["utf8", "utf16le"] as const)
    expect(Buffer.from(closed).includes(Buffer.from(SECRET, encoding))).toBe(false);
});

test("a chosen file asks for its password, says when it is another one, and is read with the right one", async () => {
  const bytes = locked("standard");
  await expect(readChosenBytes("监察室.xlsx", bytes)).rejects.toMatchObject({ code: "locked" });
  await expect(readChosenBytes("监察室.xlsx", bytes, "错")).rejects.toMatchObject({
    code: "locked",
    message: expect.stringContaining("密码不对") as string,
  });
  const { properties } = await readChosenBytes("监察室.xlsx", bytes, SECRET);
  expect(properties.get("IRPC.Kind")).toBe("supervision");
});

test("a workbook that Excel opens without asking is opened without asking", async () => {
  const bytes = new Uint8Array(library.encrypt(Buffer.from(plain), { password: "VelvetSweatshop" }));
  expect((await readChosenBytes("监察室.xlsx", bytes)).sheets.length).toBeGreaterThan(5);
});
