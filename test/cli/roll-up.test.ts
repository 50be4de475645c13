import { writeFileSync } from "node:fs";
import { command, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { province, sentBy } from "../support/province";
import { envelopeJson } from "../support/run-json";
import { packageFile } from "../support/sent-packages";

const folder = new Folder();
const SMALL = { institutions: 4, years: [2012], points: 8, seed: 5 };
const DISTRICT = { institution: "440101", parent: "440100", tier: "区县院" } as const;

function sendAll(into = "收到"): string {
  for (const sent of province(SMALL)) packageFile(folder.at(into), sent);
  return folder.at(into);
}

test("packages of a folder are added and asked about", async () => {
  const store = folder.at("库");
  const added = await command("rollup", "add", sendAll(), "--store", store);
  expect(added).toMatchObject({ status: 0, err: "" });
  expect(added.out).toContain("440101 2012年度第 2012-03 批：已加入。\n");
  expect(added.out).toContain("共 4 个数据包，写入 4 个。\n");
  const again = await command("rollup", "add", folder.at("收到"), "--store", store, "--format", "json");
  const told = envelopeJson.parse(jsonOf(again));
  expect(told.command).toBe("rollup add");
  expect(told.records.map(({ became }) => became)).toEqual(["same", "same", "same", "same"]);
  const asked = await command("rollup", "query", "Q01", "--store", store, "--format", "json");
  const { records } = envelopeJson.parse(jsonOf(asked));
  expect(Object.keys(records[0] ?? {}).join()).toBe(
    "institution_code,plan_year,batch,as_of,n_departments,n_filed,n_in_scope,n_with_points,n_key_areas,n_key_areas_done",
  );
  expect(records.map(({ institution_code: code }) => code)).toEqual(["440000", "440100", "440101", "440102"]);
  const text = await command("rollup", "query", "Q03", "--store", store, "--parent", "440100");
  expect(text.out).toMatch(/^同级比较（2012年度）：[^]*\n440101\t区县院\t[^]*\n440102\t[^]*\n共 2 行。\n$/);
});

test("one bad package: none is added", async () => {
  const path = sendAll();
  writeFileSync(`${path}/440999-2012-03.irpc.zip`, "not a package");
  const answer = await command("rollup", "add", path, "--store", folder.at("库"));
  expect(answer.status).toBe(2);
  expectOneLine(answer);
  expect(answer.err).toContain("440999-2012-03.irpc.zip");
  expect((await command("rollup", "query", "Q01", "--store", folder.at("库"))).err).toContain("不是汇总库");
});

test("an older batch is refused with what stands there", async () => {
  const sent = sentBy(DISTRICT, 2012, { points: 5, seed: 1 });
  const older = { ...sent, facts: { ...sent.facts, batch: "2012-02" } };
  await command("rollup", "add", packageFile(folder.at("新"), sent), "--store", folder.at("库"));
  const answer = await command(
    "rollup",
    "add",
    packageFile(folder.at("旧"), older),
    "--store",
    folder.at("库"),
  );
  expect(answer.status).toBe(2);
  expect(answer.err).toBe(
    "“440101-2012-02.irpc.zip”是 440101 2012年度的第 2012-02 批，已经有较新的第 2012-03 批，这次一个包都没有加。请去掉它，再加其余的。\n",
  );
});

test.each([
  ["neither a store nor a database", ["query", "Q01"], "请写明汇总在哪里"],
  ["both", ["query", "Q01", "--store", "x", "--engine", "postgres://x/y"], "只写一样"],
  ["a view that is none", ["query", "Q11", "--store", "x"], "Q01、Q02"],
  ["an address that is none", ["query", "Q01", "--engine", "mysql://x/y"], "postgres://"],
  [
    "a database that is not there",
    ["query", "Q01", "--engine", "postgres://nobody:geheim@127.0.0.1:1/x"],
    "连不上数据库",
  ],
  ["a package that is not there", ["add", "没有.irpc.zip", "--store", "x"], "找不到文件 没有.irpc.zip"],
  ["a year that nobody sent", ["query", "Q01", "--store", "库", "--year", "2015"], "没有2015年度的数据包"],
])("refused in one line: %s", async (_, words, told) => {
  if (words.includes("库")) await command("rollup", "add", sendAll(), "--store", folder.at("库"));
  const answer = await command(
    "rollup",
    ...words.map((word) => (["库", "x"].includes(word) ? folder.at(word) : word)),
  );
  expect(answer.status).toBe(2);
  expectOneLine(answer);
  expect(answer.err).toContain(told);
  expect(answer.err).not.toContain("geheim");
});

test("without DuckDB it says so, and what to do", async () => {
  jest.doMock("@duckdb/node-api", () => {
    throw Object.assign(new Error("Cannot find module"), { code: "MODULE_NOT_FOUND" });
  });
  const answer = await command("rollup", "add", sendAll(), "--store", folder.at("库"));
  expect(answer.status).toBe(0);
  const asked = await command("rollup", "query", "Q01", "--store", folder.at("库"));
  jest.dontMock("@duckdb/node-api");
  expect(asked.status).toBe(2);
  expectOneLine(asked);
  expect(asked.err).toContain("没有装 DuckDB");
});
