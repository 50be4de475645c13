import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { openSealedZip } from "../../src/hosts/file/exchange/sealed-zip";
import { openPackage } from "../../src/hosts/file/exchange/open-package";
import { readExchange } from "../../src/subjects/exchange/read-exchange";
import { root } from "../../scripts/npm.mjs";
import { command, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { exportable, TABLE_ROW } from "../support/exchange-books";
import { envelopeJson } from "../support/run-json";
import { sampleImage } from "../support/sample-books";
import { date } from "../support/sheets";
import { NOTICE, supervision } from "../support/supervision-books";

/** `export`, §11 and §12. */

const folder = new Folder();
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const isAsTheSchemaSays = new Ajv2020({ formats: { date: true }, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(root, "docs/exchange/v1.schema.json"), "utf8")) as object,
);

const exported = (book: string, ...more: readonly string[]) =>
  command("export", book, "--out", folder.at("上报"), ...more);

test("[Roll-up 1] the sample's manifest is as its schema says, and every digest fits", async () => {
  const book = await folder.put("汇总.xlsx", sampleImage());
  const answer = await exported(book, "--format", "json", "--as-of", "2012-12-20");
  const { records, files } = envelopeJson.parse(jsonOf(answer));
  const bytes = readFileSync(folder.at("上报", "440799-2012-01.irpc.zip"));
  const { parts = [], comment } = openSealedZip(bytes) ?? {};
  const [first, ...tables] = parts;
  const manifest = JSON.parse(new TextDecoder().decode(first?.bytes)) as {
    tables: { name: string; file: string; rows: number; sha256: string }[];
  };
  expect(answer.status).toBe(0);
  expect(files).toEqual([{ file: "440799-2012-01.irpc.zip", kind: "exchange", sha256: sha256(bytes) }]);
  expect(comment).toBe(sha256(first?.bytes ?? bytes));
  expect(tables.map((part) => [part.name, sha256(part.bytes)])).toEqual(
    manifest.tables.map((table) => [table.file, table.sha256]),
  );
  expect(records).toEqual(manifest.tables.map(({ name: table, rows }) => ({ table, rows })));
  expect(isAsTheSchemaSays(manifest)).toBe(true);
  for (const wrong of [
    { version: "1" },
    { masked: false },
    { batch: "2012" },
    { tables: manifest.tables.slice(1) },
  ])
    expect(isAsTheSchemaSays({ ...manifest, ...wrong })).toBe(false);
});

test("for people: what is in it, and that no name is; a second time nothing is written over", async () => {
  const book = await folder.put("汇总.xlsx", exportable());
  const first = await exported(book);
  expect([first.status, first.out]).toEqual([
    0,
    [
      "新会区检察院（440705）2012年度第 2012-01 批，按 2012-10-26 计算。",
      "风险点 1 个，科室 4 个，预警 没有计入（没有给出 --supervision）；不含任何人的姓名，岗位风险点不带文字。",
      "已写入：440705-2012-01.irpc.zip",
      "",
    ].join("\n"),
  ]);
  const before = folder.snapshot();
  const again = await exported(book);
  expect(again.status).toBe(2);
  expectOneLine(again);
  expect(folder.snapshot()).toEqual(before);
});

const CODE = { institutionCode: "440705" };

test.each<[what: string, book: ReturnType<typeof exportable>, says: RegExp]>([
  ["no 机构代码", exportable([TABLE_ROW], {}), /没有填“机构代码”.*在“单位信息”里填上/],
  ["a code of five digits", exportable([TABLE_ROW], { institutionCode: "44070" }), /“44070”，应当是六位数字/],
  [
    "a parent that is no code",
    exportable([TABLE_ROW], { ...CODE, parentCode: "江门" }),
    /“上级机构代码”是“江门”/,
  ],
  ["no batch of the year", exportable([TABLE_ROW], { ...CODE, year: 2013 }), /2013年度还没有汇总过/],
  [
    "a 科室 that nobody knows",
    exportable([{ ...TABLE_ROW, riskId: "JS-K-001", department: "技术科" }], CODE),
    /“技术科”不在“机构设置”里/,
  ],
  ["no 层级", exportable([{ ...TABLE_ROW, level: null }], CODE), /没有写层级/],
  ["a 科室代码 that could be a name", exportable().with("机构设置!B3", "张三"), /公诉科的科室代码是“张三”/],
])("refused, and nothing written: %s", async (_what, book, says) => {
  const answer = await exported(await folder.put("汇总.xlsx", book));
  expect([answer.status, answer.err]).toEqual([2, expect.stringMatching(says)]);
  expectOneLine(answer);
  expect(folder.has("上报")).toBe(false);
});

test("of the third workbook counts alone: by kind of department and object, method and grade", async () => {
  const book = await folder.put("汇总.xlsx", exportable([{ ...TABLE_ROW, grade: "一级" }]));
  const replied = { 回告日期: date("2012-10-09"), 成因分析: "认识模糊", 整改措施: "建立台账" };
  const own = await folder.put(
    "监察室.xlsx",
    supervision({
      warnings: [
        { ...NOTICE, ...replied, riskId: "GS-K-001" },
        { ...NOTICE, number: "检廉预〔2012〕2号", 对象: "王芳" },
        {
          ...NOTICE,
          number: "检廉预〔2012〕3号",
          对象: "王芳",
          作废日期: date("2012-10-01"),
          作废原因: "重复",
        },
        { ...NOTICE, number: "检廉预〔2012〕4号", 对象: "王芳", 处置方式: "请张三喝茶谈话" },
      ],
    }),
  );
  const answer = await exported(book, "--supervision", own);
  expect(answer.out).toContain("预警 3 件；");
  const bytes = readFileSync(folder.at("上报", "440705-2012-01.irpc.zip"));
  const { manifest, rows } = await readExchange(openPackage("a", bytes));
  const one = {
    institution_code: "440705",
    plan_year: 2012,
    department_kind: "办案部门",
    object_kind: "检察干警",
  };
  const none = { issued: 1, in_time: 0, late: 0, overdue: 0, closed: 0, redone: 0 };
  expect(manifest.warnings).toBe(true);
  expect(rows.warnings).toEqual([
    { ...one, method: "其他", grade: null, ...none },
    { ...one, method: "谈心疏导", grade: null, ...none, overdue: 1 },
    { ...one, method: "谈心疏导", grade: "一级", ...none, in_time: 1 },
  ]);
});
