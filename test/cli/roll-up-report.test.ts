import { readFileSync } from "node:fs";
import { readXlsx } from "../../src/hosts/file/read/read-xlsx";
import { nodeInflate } from "../../src/hosts/file/disk/formats/inflate";
import { ROLL_UP_VIEWS } from "../../src/subjects/roll-up/views";
import { command, Folder } from "../support/command-line";
import { province } from "../support/province";
import { packageFile } from "../support/sent-packages";

const folder = new Folder();
const SIZE = { institutions: 6, years: [2012, 2013], points: 12, seed: 14 };

async function report(...words: readonly string[]) {
  const sent = [...province(SIZE)];
  for (const one of sent) packageFile(folder.at("收到"), one);
  await command("rollup", "add", folder.at("收到"), "--store", folder.at("库"));
  const answer = await command(
    "rollup",
    "report",
    "--store",
    folder.at("库"),
    "--out",
    folder.at("报告.xlsx"),
    ...words,
  );
  expect(answer).toMatchObject({ status: 0, err: "" });
  const bytes = new Uint8Array(readFileSync(folder.at("报告.xlsx")));
  const { sheets } = await readXlsx("报告.xlsx", bytes, nodeInflate);
  return { sent, sheets };
}

/** Cells below the last header of this word, on the page of a view. */
function columnOf(
  sheets: Awaited<ReturnType<typeof report>>["sheets"],
  tab: string,
  word: string,
): readonly unknown[] {
  const { rows } = sheets.find(({ sheet }) => sheet === tab)!;
  const at = rows.findLastIndex(({ values }) => values.includes(word));
  const column = rows[at]!.columns[rows[at]!.values.indexOf(word)]!;
  return rows.slice(at + 1).map(({ columns, values }) => values[columns.indexOf(column)] ?? null);
}

test("every view has its page with a chart, and the way leads from an institution to its risk points", async () => {
  const { sent, sheets } = await report();
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    "总览",
    ...ROLL_UP_VIEWS.map(({ id, title }) => `${id}${title}`),
    ...["单位", "科室", "风险点"],
  ]);
  const alive = sent
    .filter(({ facts }) => facts.planYear === 2013)
    .flatMap(({ rows }) => rows.points.filter(({ status }) => status !== "已撤销"));
  const sum = (values: readonly unknown[]) =>
    values.reduce<number>((total, value) => total + Number(value), 0);
  for (const [tab, word] of [
    ["Q02层级和等级", "风险点"],
    ["单位", "风险点"],
    ["科室", "风险点"],
  ] as const)
    expect([tab, sum(columnOf(sheets, tab, word))]).toEqual([tab, alive.length]);
  expect(columnOf(sheets, "风险点", "风险点编号")).toHaveLength(alive.length);
});

test("to the public no 1 and no 2 of people is told, and no department or risk point", async () => {
  const { sent, sheets } = await report("--audience", "公开");
  expect(sheets.map(({ sheet }) => sheet)).not.toContain("科室");
  const warnings = sent.filter(({ facts }) => facts.planYear === 2013).flatMap(({ rows }) => rows.warnings);
  expect(warnings.some(({ issued }) => issued === 1 || issued === 2)).toBe(true);
  for (const word of ["签发", "按期回告", "逾期回告", "逾期未回告", "已办结", "重新整改"]) {
    const told = columnOf(sheets, "Q08预警回告", word);
    expect(told.filter((value) => value === 1 || value === 2)).toEqual([]);
  }
  expect(columnOf(sheets, "Q08预警回告", "签发")).toContain("<3");
});

test("a report takes no other's place", async () => {
  await report();
  const again = await command(
    "rollup",
    "report",
    "--store",
    folder.at("库"),
    "--out",
    folder.at("报告.xlsx"),
  );
  expect(again.status).toBe(2);
  expect(again.err).toContain("已经存在");
});
