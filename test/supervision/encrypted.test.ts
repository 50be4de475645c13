import { readFileSync } from "node:fs";
import { keysOf } from "../../src/sheets/define-sheet";
import { warnings } from "../../src/subjects/warnings/sheets/warnings";
import { columnName } from "../../src/workbook/address";
import { asked } from "../support/asked";
import { expectOneLine, Folder } from "../support/command-line";
import { inLibreOffice } from "../support/libreoffice-passwords";
import { NOTICE, NUMBER, supervision } from "../support/supervision-books";
import { describeWith } from "../support/tools";

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
});
