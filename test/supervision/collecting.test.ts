import { patchXlsx } from "../../src/hosts/file/patch/patch-xlsx";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { nodeInflate } from "../../src/hosts/file/disk/formats/inflate";
import { collectReplies } from "../../src/flows/supervision/replies/collect-replies";
import { openSupervision } from "../../src/flows/supervision/open-supervision";
import { reply, type ReplyRecord } from "../../src/subjects/notices/sheets/reply";
import { readFileSync, writeFileSync } from "node:fs";
import { form } from "../support/books";
import { commandOn, Folder, jsonOf } from "../support/command-line";
import { Book, date, tab, type Cell } from "../support/sheets";
import { NOTICE, NUMBER, supervision } from "../support/supervision-books";

const folder = new Folder();
const DAY = "2012-10-09";
const { tab: SHEET, purpose } = reply;
/** Title and purpose stand above; the form begins in row 3. */
const ROW = Object.fromEntries(Object.keys(reply.columns).map((key, i) => [key, i + 3])) as Record<
  keyof ReplyRecord,
  number
>;

const FILLED: Partial<Record<keyof ReplyRecord, Cell>> = {
  ...{ number: NUMBER, round: 1, 对象: "张三", due: date("2012-10-10") },
  ...{ 回告日期: date("2012-10-09"), 成因分析: "把关不严", 整改措施: "每案登记", 负责人: "张三" },
};

const ANSWER = { 回告日期: date("2012-10-09"), 成因分析: "把关不严", 整改措施: "每案登记" };

/** A reply as it came back, this put differently. */
function returned(more: typeof FILLED = {}, name = "张三.xlsx"): Book {
  const rows = [[SHEET], [purpose], ...form(reply, { ...FILLED, ...more })];
  return new Book(name, [tab(SHEET, rows)], { "IRPC.Kind": "notice", "IRPC.Notice": NUMBER });
}

type Lines = Parameters<typeof supervision>[0]["warnings"];

/** What became of each file, and what was written. */
function collected(books: readonly Book[], lines: Lines = [NOTICE], day = DAY) {
  const own = openSupervision(supervision({ warnings: lines }).content());
  const contents = books.map((book) => book.content());
  const { files, notices, patch, findings } = collectReplies(own, { today: day }, contents);
  return {
    files: files.map((one) => [one.file, one.outcome]),
    reasons: files.flatMap((one) => (one.outcome === "refused" ? [one.reason] : [])),
    records: notices.map(({ record, state }) => [record.number, record.成因分析, record.整改措施, state]),
    written: patch?.changes.length ?? 0,
    findings: findings.map(({ rule, value }) => [rule, value]),
  };
}

const ENTERED = [[NUMBER, "把关不严", "每案登记", "已回告"]];

describe("a reply is read however its sheet was changed", () => {
  const book = returned();
  test.each<readonly [string, Book]>([
    ["as it was sent", book],
    ["its sheet renamed", book.renamed(SHEET, "Sheet1")],
    ["a row put in above", book.withRowBefore(SHEET, 1, ["清平区人民检察院"])],
    ["a row put in among the fields", book.withRowBefore(SHEET, ROW.整改措施, [])],
    [
      "a column put in before",
      book.withRows(
        SHEET,
        book.rows(SHEET).map((row) => [null, ...row]),
      ),
    ],
    ["other sheets beside it", book.plus(tab("附件", [["会议记录", "2012-10-8"]]))],
    ["an empty copy of the sheet beside it", book.plus(tab("空白", form(reply, { number: NUMBER })))],
    ["saved by a program that drops its properties", new Book(book.name, book.tabs)],
    ["its number gone from the sheet", book.with(`${SHEET}!B${ROW.number}`, null)],
    ["a day typed as text", book.with(`${SHEET}!B${ROW.回告日期}`, "2012年10月9日")],
  ])("%s", (_, changed) => {
    expect(collected([changed]).reasons).toEqual([]);
    expect(collected([changed]).records).toEqual(ENTERED);
  });

  test("paragraphs in rows of their own belong to the field above", () => {
    const more = book.withRowBefore(SHEET, ROW.整改措施, [null, "制度没有落实"]);
    expect(collected([more]).records).toEqual([[NUMBER, "把关不严\n制度没有落实", "每案登记", "已回告"]]);
  });

  test("lines of its own are said, and the file keeps them", () => {
    const last = book.rows(SHEET).length + 1;
    const more = book
      .withRow(SHEET, last, ["附件", "会议记录一份"])
      .withRow(SHEET, last + 1, ["公诉科（盖章）"]);
    expect(collected([more])).toMatchObject({
      records: ENTERED,
      findings: [
        ["L04", "附件"],
        ["L04", "公诉科（盖章）"],
      ],
    });
  });
});

describe("a reply that cannot be used is refused with the sentence why, and nothing is written", () => {
  const SIGNED = { ...NOTICE, number: "检廉预〔2012〕2号", 对象: "李强" };
  const AGAIN = {
    ...NOTICE,
    ...{ 回告日期: date("2012-10-08"), 成因分析: "不清楚", 整改措施: "改正" },
    ...{ 复核意见: "重新整改", 复核人: "吴敏", 复核日期: date("2012-10-08"), round: 1 },
  };
  const ROUNDS = [AGAIN, { ...NOTICE, round: 2 }];
  test.each<readonly [string, Book, Lines, RegExp]>([
    [
      "a number that nobody gave",
      returned(),
      [{ ...SIGNED, number: "检廉预〔2012〕1号", 对象: "李强" }],
      /对象是李强/,
    ],
    ["a number that is not there", returned(), [SIGNED], /台账里没有/],
    [
      "another number in the sheet than in the file",
      returned({ number: SIGNED.number }),
      [NOTICE, SIGNED],
      /核对是哪一件/,
    ],
    ["not signed for yet", returned(), [{ ...NOTICE, 签收人: null, 签收日期: null }], /请先签收/],
    ["void", returned(), [{ ...NOTICE, 作废日期: date("2012-10-08"), 作废原因: "写错" }], /已作废/],
    ["a draft", returned(), [{ ...NOTICE, 签发日期: null, 签收日期: null }], /草拟/],
    ["the round before", returned(), ROUNDS, /现在是第2轮/],
    ["a round that is not there", returned({ round: 3 }), ROUNDS, /没有第3轮/],
    ["no round where there are two", returned({ round: null }), ROUNDS, /哪一轮/],
    [
      "answered already, in other words",
      returned(),
      [{ ...NOTICE, ...ANSWER, 成因分析: "另有原因" }],
      /不能回告/,
    ],
    [
      "blank where it must say",
      returned({ 成因分析: null, 回告日期: null }),
      [NOTICE],
      /回告日期、成因分析空白/,
    ],
    ["a day that is none", returned({ 回告日期: "上周" }), [NOTICE], /回告日期填写的内容看不明白/],
    [
      "a deadline that is none",
      returned({ 整改完成时限: "尽快" }),
      [NOTICE],
      /整改完成时限填写的内容看不明白/,
    ],
    ["a day that has not come", returned({ 回告日期: date("2012-11-09") }), [NOTICE], /还没有到/],
    ["a day before it was signed for", returned({ 回告日期: date("2012-09-20") }), [NOTICE], /早于签收日期/],
    [
      "words beside a field",
      returned().with(`${SHEET}!C${ROW.成因分析}`, "还有制度的原因"),
      [NOTICE],
      /C\d+写着“还有制度的原因”/,
    ],
    [
      "words below a day",
      returned().withRowBefore(SHEET, ROW.回告日期 + 1, [null, "附说明"]),
      [NOTICE],
      /附说明/,
    ],
    ["two sheets filled in", returned().plus(tab("第二张", returned().rows(SHEET))), [NOTICE], /都填了回告/],
    [
      "another workbook",
      new Book("张三.xlsx", [tab("工资", [["姓名", "工资"]])]),
      [NOTICE],
      /不是整改回告书/,
    ],
  ])("%s", (_, book, lines, said) => {
    const { files, reasons, written } = collected([book], lines);
    expect(files).toEqual([["张三.xlsx", "refused"]]);
    expect(reasons[0]).toMatch(said);
    expect(reasons[0]).toMatch(/请.*。$/);
    expect(written).toBe(0);
  });

  test("what stands wrong in a cell is listed by its rule", () => {
    expect(collected([returned({ 回告日期: "上周" })]).findings).toEqual([["F04", "上周"]]);
  });

  test("two files for one notice: neither, unless they say the same", () => {
    const other = returned({ 成因分析: "另有原因" }, "张三2.xlsx");
    expect(collected([returned(), other])).toMatchObject({
      files: [
        ["张三.xlsx", "refused"],
        ["张三2.xlsx", "refused"],
      ],
      written: 0,
    });
    // One of them does not say which round it answers, which is the same one.
    expect(
      collected([returned(), returned({ round: null, 成因分析: "另有原因" }, "张三2.xlsx")]).written,
    ).toBe(0);
    expect(collected([returned(), returned({}, "副本.xlsx")])).toMatchObject({
      files: [
        ["张三.xlsx", "entered"],
        ["副本.xlsx", "known"],
      ],
      records: ENTERED,
    });
  });
});

test("what is in the ledger already is known again, also after the review, and is not written twice", () => {
  expect(collected([returned()], [{ ...NOTICE, ...ANSWER }])).toMatchObject({
    files: [["张三.xlsx", "known"]],
    written: 0,
  });
  const reviewed = { 复核意见: "合格", 复核人: "吴敏", 复核日期: date("2012-10-09"), 整改结果: "已落实" };
  expect(collected([returned()], [{ ...NOTICE, ...ANSWER, ...reviewed }]).files).toEqual([
    ["张三.xlsx", "known"],
  ]);
});

test("one that is late is entered, and late", () => {
  const late = returned({ 回告日期: date("2012-10-11") });
  expect(collected([late], [NOTICE], "2012-10-12").records[0]?.at(-1)).toBe("逾期回告");
});

test("a good one goes in while a bad one beside it is named", () => {
  const other = { ...NOTICE, number: "检廉预〔2012〕2号", 对象: "李强" };
  const bad = returned({ number: other.number, 对象: "李强", 整改措施: null }, "李强.xlsx").saying({
    "IRPC.Notice": other.number,
  });
  expect(collected([bad, returned()], [NOTICE, other])).toMatchObject({
    files: [
      ["李强.xlsx", "refused"],
      ["张三.xlsx", "entered"],
    ],
    records: ENTERED,
  });
});

describe("at the command line", () => {
  /** The printed twin of 回告书, filled in as somebody does. */
  async function answered(own: string): Promise<string> {
    const words = ["paper", "回告书", own, "--number", NUMBER, "--out", folder.at("回告")];
    expect((await commandOn(DAY, ...words)).err).toBe("");
    const path = folder.at("回告", `回告书-${NUMBER}.xlsx`);
    const changes = (["回告日期", "成因分析", "整改措施"] as const).map((key) => {
      const value = FILLED[key] ?? null;
      return { sheet: SHEET, row: ROW[key], column: 2, value };
    });
    writeFileSync(path, await patchXlsx(readFileSync(path), { changes }, { inflate: nodeInflate, deflate }));
    return path;
  }

  const collect = (own: string, ...more: readonly string[]) =>
    commandOn(DAY, "warn", "collect", folder.at("回告"), "--into", own, "--out", own, ...more);

  test("the printed workbook is filled in, collected, and known again; the department's file stays as it was", async () => {
    const own = await folder.put("监察室.xlsx", supervision({ warnings: [NOTICE] }));
    await answered(own);
    const before = folder.snapshot();
    const first = await collect(own, "--format", "json");
    expect([first.err, first.status]).toEqual(["", 0]);
    expect(jsonOf(first)).toMatchObject({
      command: "warn collect",
      records: [{ number: NUMBER, 成因分析: "把关不严", status: "已回告" }],
      files: [
        { file: "监察室.xlsx", kind: "supervision" },
        { file: `回告书-${NUMBER}.docx`, kind: null, refused: null },
        { file: `回告书-${NUMBER}.xlsx`, kind: "notice", refused: null },
      ],
    });
    const after = folder.snapshot();
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(["监察室.xlsx"]);
    const second = await collect(own);
    expect([second.status, folder.snapshot()]).toEqual([0, after]);
    expect(second.out).toContain("1 份以前登记过");
  });

  test("what cannot be used is named and the status says so; named by itself it is all there is to do", async () => {
    const own = await folder.put("监察室.xlsx", supervision({ warnings: [NOTICE] }));
    await folder.put(
      "回告/李强.xlsx",
      returned({ number: "检廉预〔2012〕7号" }).saying({ "IRPC.Notice": "检廉预〔2012〕7号" }),
    );
    folder.text("回告/坏的.xlsx", "不是表格");
    const before = folder.snapshot();
    const answer = await collect(own);
    expect([answer.status, folder.snapshot()]).toEqual([1, before]);
    for (const said of ["李强.xlsx：没有采用", "坏的.xlsx：没有采用", "2 份没有采用"])
      expect(answer.out).toContain(said);
    const alone = await commandOn(
      DAY,
      "warn",
      "collect",
      folder.at("回告/李强.xlsx"),
      "--into",
      own,
      "--out",
      own,
    );
    expect([alone.status, alone.err]).toEqual([2, expect.stringContaining("检廉预〔2012〕7号")]);
  });

  test("an empty folder is said; other workbooks there are refused", async () => {
    const own = await folder.put("监察室.xlsx", supervision({ warnings: [NOTICE] }));
    folder.text("回告/说明.txt", "x");
    expect(await collect(own)).toMatchObject({
      status: 2,
      err: expect.stringContaining("没有整改回告书") as string,
    });
    await folder.put("回告/别的监察室.xlsx", supervision({}));
    const answer = await collect(own);
    expect([answer.status, answer.out]).toEqual([1, expect.stringContaining("不是整改回告书")]);
  });
});
