import { createHash } from "node:crypto";
import { departmentWorkbook } from "../../src/flows/workbooks/workbooks";
import { reviewSets, openDepartment } from "../../src/flows/reviewing/awaiting";
import { openInstitution } from "../../src/flows/open-institution";
import { registerSigned } from "../../src/flows/reviewing/register-signed";
import { reviewSheets } from "../../src/flows/reviewing/review-sheets";
import { department, institution, TABS } from "../support/books";
import { alone } from "../support/layouts";
import { coverCell, ownCell, staffCell } from "../support/filed";
import { commandOn, Folder, jsonOf } from "../support/command-line";
import { Book } from "../support/sheets";

/** One reviewer, one set (§9): a code ties the paper to the rows that it was printed from. */

const folder = new Folder();
const OPINIONS = [2, 3, 4].flatMap((line) => [staffCell("opinion", line), staffCell("reviewedOn", line)]);
const OWN = [2, 3, 4, 5].flatMap((line) => [ownCell("opinion", line), ownCell("reviewedOn", line)]);
/** Nobody has reviewed anything yet; rows bear their numbers. */
const open = [2, 3, 4].reduce(
  (book, line) => book.with(staffCell("riskId", line), `GS-G-00${line - 1}`),
  department().withAll([...OPINIONS, ...OWN], null),
);
const opened = (book: Book = open) => openDepartment(book.content(), "2012-10-20");
const setOf = (says: string, book?: Book) => {
  const set = reviewSets(opened(book)).find((one) => one.says === says);
  if (!set) throw new Error(`nobody waits for ${says}`);
  return set;
};
const SIGNED = { opinion: "同意" as const, on: "2012-10-19", except: [] as string[], archive: "监察室" };
const HEAD = "科室负责人李强";

test("rows by who is to review them: the staff's by the head, his own and the department's by 分管领导", () => {
  expect(reviewSets(opened()).map(({ says, points }) => [says, points.length])).toEqual([
    ["分管领导赵刚", 5],
    [HEAD, 2],
  ]);
  expect(reviewSets(opened(department()))).toEqual([]);
});

const OWN_LAYOUT = alone([
  ["廉政风险点登记表"],
  ["序号", "岗位", "风险点", "防控措施"],
  [1, "公诉人", "退查不说明理由", "填审批表"],
]);

test.each([
  ["the institution's workbook", () => institution(), /是院工作簿/],
  [
    "a list of a department's own layout",
    () => OWN_LAYOUT,
    /是科室自己的表.*同时给出院工作簿.*按“转成科室工作簿”/,
  ],
  [
    "a department's workbook that says no department",
    () =>
      new Book("登记表.xlsx", department().withAll([coverCell("department"), coverCell("code")], null).tabs),
    /请在“科室信息”里填写/,
  ],
  [
    "what is no register at all",
    () => alone([["通讯录"], ["姓名", "电话"], ["张三", "123"]]),
    /没有找到登记表/,
  ],
])("where %s is given, it is said what to do", (_, book, says) => {
  expect(() => opened(book())).toThrow(says);
});

test("a list of a department's own layout is taken beside the institution's workbook, which knows whose it is", () => {
  const own = openDepartment(OWN_LAYOUT.content(), "2012-10-20", openInstitution(institution().content()));
  expect(own.department?.name).toBe("公诉科");
});

test("the code is of the words alone: not of their order, nor of what the review itself writes", () => {
  const { code } = setOf(HEAD);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  const rows = open.rows(TABS.staff);
  const turned = open.withRow(TABS.staff, 3, rows[3] ?? []).withRow(TABS.staff, 4, rows[2] ?? []);
  expect(setOf(HEAD, turned).code).toBe(code);
  expect(setOf(HEAD, open.with(staffCell("reviewer", 3), null)).code).toBe(code);
  for (const key of ["point", "grade", "measures", "post"] as const)
    expect(
      setOf(HEAD, open.with(staffCell(key, 3), key === "grade" ? "一级" : "改过的内容，与打印时不同")).code,
    ).not.toBe(code);
});

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const FIELDS = [
  ...(["riskId", "name", "post", "power", "category", "point", "likelihood", "severity", "grade"] as const),
  ...(["assessedOn", "reviewer", "opinion", "reviewedOn", "measures"] as const),
];

test("the code is Crockford's base 32 of SHA-256 over the sorted digests of the rows, as Node has them", () => {
  const { code, points } = setOf(HEAD);
  const sha = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  const rows = points.map(({ record }) =>
    sha(
      FIELDS.map((key) => (["reviewer", "opinion", "reviewedOn"].includes(key) ? "" : (record[key] ?? "")))
        .map((text) => text.normalize("NFC").trim())
        .join("\u001F"),
    ),
  );
  const bits = BigInt(`0x${sha(rows.sort().join("\n")).slice(0, 10)}`);
  const expected = Array.from(
    { length: 8 },
    (_, at) => ALPHABET[Number((bits >> BigInt(35 - 5 * at)) & 31n)],
  );
  expect(code).toBe(expected.join(""));
});

test.each([
  ["in small letters and full width", (code: string) => `　${code.toLowerCase()} `],
  [
    "with O for 0 and I for 1, in two parts",
    (code: string) => {
      const looksSo = code.replace(/0/g, "O").replace(/1/g, "l");
      return `${looksSo.slice(0, 4)}-${looksSo.slice(4)}`;
    },
  ],
])("a code copied from paper %s is the same code", (_, copied) => {
  const signed = { ...SIGNED, code: copied(setOf(HEAD).code), reviewer: "李强" };
  expect(registerSigned(opened(), signed).points).toHaveLength(2);
});

test("[Person 3] a row changed after printing: R01, and nothing is written", () => {
  const changed = opened(open.with(staffCell("point", 3), "打印以后又改过的风险点内容"));
  const done = registerSigned(changed, { ...SIGNED, code: setOf(HEAD).code, reviewer: "李强" });
  expect([done.patch, done.findings.map(({ rule }) => rule)]).toEqual([null, ["R01"]]);
});

test("[Person 5] the wrong signer: R02, and nothing is written", () => {
  const done = registerSigned(opened(), { ...SIGNED, code: setOf(HEAD).code, reviewer: "赵刚" });
  expect([done.patch, done.findings.map(({ rule }) => rule)]).toEqual([null, ["R02"]]);
  expect(done.findings[0]?.message).toContain("应由科室负责人李强签");
});

test("a register without a column for it is refused by name, and nothing is written", () => {
  const book = open.with(staffCell("note", 1), null);
  const signed = { ...SIGNED, code: setOf(HEAD, book).code, reviewer: "李强" };
  expect(() => registerSigned(opened(book), signed)).toThrow("没有“备注”一栏");
});

test.each([["GS-G-003"], ["2"]])("[Person 4] --except %s leaves the row open", (except) => {
  const given = { ...SIGNED, code: setOf(HEAD).code, reviewer: "李强", except: [except] };
  const { patch, points } = registerSigned(opened(), given);
  expect(points.map(({ record }) => record.riskId)).toEqual(["GS-G-002"]);
  expect(new Set(patch?.changes.map(({ row }) => row))).toEqual(new Set([3]));
  expect(() => registerSigned(opened(), { ...given, except: ["GS-G-999"] })).toThrow("没有“GS-G-999”");
});

test("the paper names reviewer, code and every row", () => {
  const paper = reviewSheets(opened(), "2012-10-18").find(({ set }) => set.says === HEAD)?.paper;
  const words = JSON.stringify(paper);
  // The header stands on every page: none is signed without the code.
  const table = paper?.blocks.find((block) => block.kind === "table");
  expect(
    table?.kind === "table" && table.columns.some(({ header }) => header.includes(setOf(HEAD).code)),
  ).toBe(true);
  for (const word of [
    HEAD,
    setOf(HEAD).code,
    "GS-G-002",
    "GS-G-003",
    "接受当事人及其委托人吃请",
    "审核人（签名）",
  ])
    expect(words).toContain(word);
});

test("printed, signed and registered on files: the rows bear review, 纸质 and where the paper lies", async () => {
  const own = await folder.put("公诉科.xlsx", open);
  const printed = await commandOn(
    "2012-10-18",
    "review-sheets",
    own,
    "--out",
    folder.at("送审"),
    "--format",
    "json",
  );
  expect(printed.status).toBe(0);
  const { records } = jsonOf(printed) as { records: { reviewer: string; code: string }[] };
  expect(folder.has("送审/送审表-公诉科-科室负责人李强.docx")).toBe(true);
  const code = records.find(({ reviewer }) => reviewer === HEAD)?.code ?? "";
  const words = [
    "--code",
    code,
    "--reviewer",
    "李强",
    "--opinion",
    "同意",
    "--on",
    "2012-10-19",
    "--out",
    own,
  ];
  const before = folder.snapshot();
  const wrong = await commandOn(
    "2012-10-20",
    "register-signed",
    own,
    ...words.map((word) => (word === code ? "00000000" : word)),
  );
  expect([wrong.status, folder.snapshot()]).toEqual([1, before]);
  expect((await commandOn("2012-10-20", "register-signed", own, ...words)).status).toBe(0);
  const { register } = jsonOf(
    await commandOn("2012-10-20", "check", own, "--records", "--format", "json"),
  ) as { register: Readonly<Record<string, string | null>>[] };
  expect(register.find(({ riskId }) => riskId === "GS-G-002")).toMatchObject({
    ...{
      reviewer: "李强",
      opinion: "同意",
      reviewedOn: "2012-10-19",
      signing: "纸质",
      note: "原件存放：监察室",
    },
  });
  expect(departmentWorkbook).toBeDefined();
});
