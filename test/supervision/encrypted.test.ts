import { readFileSync, writeFileSync } from "node:fs";
import { lockPackage } from "../../src/hosts/file/browser/password";
import { readChosenBytes } from "../../src/hosts/file/browser/read-bytes";
import { withoutPassword, withPassword } from "../../src/hosts/file/disk/formats/password";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { keysOf } from "../../src/sheets/define-sheet";
import { warnings } from "../../src/subjects/warnings/sheets/warnings";
import { columnName } from "../../src/workbook/address";
import { asked } from "../support/asked";
import { expectOneLine, Folder } from "../support/command-line";
import { inLibreOffice } from "../support/libreoffice-passwords";
import { quickDigests } from "../support/quick-digests";
import { NOTICE, NUMBER, supervision } from "../support/supervision-books";
import { describeWith } from "../support/tools";

quickDigests();
const folder = new Folder();
const SECRET = "监察2012-密";
const UNSIGNED = { ...NOTICE, 签收人: null, 签收日期: null };
const SIGNER = `${columnName(keysOf(warnings).indexOf("签收人") + 1)}2`;

const isLocked = (path: string) => readFileSync(path).subarray(0, 2).toString("hex") === "d0cf";

const sign = (own: string) => [
  ...["warn", "sign", own, "--number", NUMBER, "--as-of", "2012-09-28", "--out", own],
  ...["--set", "签收人=张三", "--set", "签收日期=2012-09-27"],
];

describeWith(["soffice", "uno"], "a supervision workbook that LibreOffice put behind a password", () => {
  test("is read, changed, and opened again by LibreOffice with the same password and no other", async () => {
    const plain = await folder.put("明文.xlsx", supervision({ warnings: [UNSIGNED] }));
    const own = folder.at("监察室.xlsx");
    expect(inLibreOffice({ path: plain, locked: own, by: SECRET })).toEqual([[]]);
    // ECMA-376 standard: an agile package describes itself in XML.
    expect(isLocked(own)).toBe(true);
    expect(readFileSync(own).includes("<encryption")).toBe(false);
    const wrong = await asked(["别的"], ...sign(own));
    expectOneLine(wrong);
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining("密码不对")]);

    const answer = await asked([SECRET], ...sign(own));
    expect([answer.err, answer.status, answer.questions]).toEqual(["", 0, ["监察室.xlsx"]]);
    expect(isLocked(own)).toBe(true);
    const cells = [
      [warnings.tab, "A2"],
      [warnings.tab, SIGNER],
    ] as const;
    expect(
      inLibreOffice({ path: own, password: SECRET, cells }, { path: own, password: "别的", cells }),
    ).toEqual([[NUMBER, "张三"], null]);
  }, 120_000);

  test("what the page and the command line close, LibreOffice and either of them open with the same password and no other", async () => {
    const plain = await folder.put("明文.xlsx", supervision({ warnings: [NOTICE] }));
    const bytes = readFileSync(plain);
    const closed = { 网页: await lockPackage(bytes, SECRET), 命令行: await withPassword(bytes, SECRET) };
    const cells = [
      [warnings.tab, "A2"],
      [warnings.tab, SIGNER],
    ] as const;
    const errands = Object.entries(closed).flatMap(([by, locked]) => {
      const [path, again] = [folder.at(`${by}.xlsx`), folder.at(`${by}-再存.xlsx`)];
      writeFileSync(path, locked);
      // Agile: it describes itself.
      expect([isLocked(path), Buffer.from(locked).includes("<encryption")]).toEqual([true, true]);
      return [
        { path, password: SECRET, locked: again, by: SECRET, cells },
        { path, password: "别的", cells },
      ];
    });
    expect(inLibreOffice(...errands)).toEqual([[NUMBER, "张三"], null, [NUMBER, "张三"], null]);
    for (const [by, locked] of Object.entries(closed))
      for (const file of [locked, readFileSync(folder.at(`${by}-再存.xlsx`))]) {
        const here = await readChosenBytes("监察室.xlsx", file, SECRET);
        const there = await readBytes("监察室.xlsx", file, {}, (each) => withoutPassword(each, SECRET));
        expect(there).toEqual(here);
        expect(here.sheets.find(({ sheet }) => sheet === warnings.tab)?.rows[1]?.values[0]).toBe(NUMBER);
      }
  }, 120_000);
});
