import { openInstitution } from "../../../src/flows/open-institution";
import {
  accountabilityGroups,
  newAccountability,
} from "../../../src/session/supervision/accountability-list";
import { leaderGroups, newLeaderFile } from "../../../src/session/supervision/leader-list";
import type { AskedStep, ListedGroup } from "../../../src/session/supervision/listed-line";
import { accountability } from "../../../src/subjects/accountability/sheets/accountability";
import { institution } from "../../support/books";
import { date } from "../../support/sheets";
import { supervision } from "../../support/supervision-books";
import type { Opened } from "../fixture";
import { everything, openedOn } from "./fixture";

/** 责任追究 and 廉政档案: written line by line, numbered and filled in by the program, put back by undo. */

const CASE = {
  被追究人: "张三",
  department: "公诉科",
  责任类型: "直接责任人",
  事由: "卷宗保管不善",
  依据: "方案五（四）",
  处理结果: "通报批评",
  作出机关: "院党组",
  作出日期: "2012-11-20",
};
const told = (groups: readonly ListedGroup[]) =>
  groups.map(({ name, lines }) => [name, ...lines.map(({ title, says }) => `${title} ${says}`)]);
const take = ({ session }: Opened, { plan, begin }: AskedStep, typed: Record<string, string>) =>
  session.perform(plan({ ...begin, ...typed }));

test("责任追究: numbers run on by year, past a line that was typed without one and one that was deleted", async () => {
  const typed = { ...CASE, 日期: date("2012-11-01"), 作出日期: date("2012-11-20") };
  const opened = await openedOn("2012-11-30", supervision({ accountability: [{ ...typed, 编号: null }] }));
  const stood = await everything(opened);
  await take(opened, newAccountability(opened.session.state), CASE);
  expect(told(accountabilityGroups(opened.session.state))).toEqual([
    ["已登记", "ZJ-2012-02 张三 · 公诉科", "ZJ-2012-01 张三 · 公诉科"],
  ]);
  await take(opened, newAccountability(opened.session.state), { ...CASE, 日期: "2013-01-05" });
  expect(accountabilityGroups(opened.session.state)[0]?.lines[0]?.title).toBe("ZJ-2013-01");
  await opened.session.undo();
  await opened.session.undo();
  expect(await everything(opened)).toEqual(stood);
});

test("责任追究: what lacks something comes first and is completed; what was cleared is blank; nothing else is accepted", async () => {
  const line = {
    ...CASE,
    编号: "ZJ-2012-01",
    日期: date("2012-11-01"),
    依据: null,
    作出日期: date("2012-11-20"),
  };
  const opened = await openedOn(
    "2012-11-30",
    supervision({ accountability: [{ ...line, riskId: "GS-2012-001" }] }),
  );
  const groups = () => accountabilityGroups(opened.session.state);
  expect(told(groups())).toEqual([["要补填", "ZJ-2012-01 还没有写：依据"]]);
  const step = () => groups()[0]!.lines[0]!.step;
  expect(() => step().plan(step().begin)).toThrow("还没有写：依据。什么都没有写。");
  expect(() => step().plan({ ...step().begin, 依据: "方案", 责任类型: "别的" })).toThrow("责任类型");
  await take(opened, step(), { 依据: "方案五（四）", riskId: "" });
  expect(told(groups())).toEqual([["已登记", "ZJ-2012-01 张三 · 公诉科"]]);
  expect(groups()[0]?.lines[0]?.facts.map(([header]) => header)).not.toContain("风险点编号");
});

test("廉政档案: who leads and has none, whose is a year old, the others; a file is made and kept up", async () => {
  const house = openInstitution(institution().content());
  const line = { 存放处: "监察室 1 号柜", 承办人: "吴敏", 建档日期: date("2011-06-01") };
  const book = supervision({
    leaders: [
      { ...line, name: "林国栋", 更新日期: date("2012-06-01") },
      { ...line, name: "陈伟明", 更新日期: date("2011-06-01") },
    ],
  });
  const opened = await openedOn("2012-11-30", book, house);
  const groups = () => leaderGroups(opened.session.state);
  const names = () => groups().map(({ name, lines }) => [name, ...lines.map(({ title }) => title)]);
  const [[, ...without] = []] = names();
  expect(names()).toEqual([
    ["没有建档", ...without],
    ["该更新", "陈伟明"],
    ["已建档", "林国栋"],
  ]);
  expect(without.length).toBeGreaterThan(0);
  expect(opened.session.state.checked.findings.filter(({ rule }) => rule === "I06")).toHaveLength(
    without.length + 1,
  );
  const stood = await everything(opened);
  for (const name of without) {
    expect(groups()[0]!.lines[0]!.step.begin.name).toBe(name);
    await take(opened, groups()[0]!.lines[0]!.step, { 存放处: "2 号柜", 承办人: "吴敏" });
  }
  await take(opened, groups()[0]!.lines[0]!.step, {});
  expect(names()).toEqual([["已建档", "林国栋", "陈伟明", ...without]]);
  expect(groups()[0]?.lines.at(-1)?.says).toMatch(/.+ · 2 号柜/);
  expect(opened.session.state.checked.findings.filter(({ rule }) => rule === "I06")).toEqual([]);
  for (let i = 0; i <= without.length; i++) await opened.session.undo();
  expect(await everything(opened)).toEqual(stood);
});

test("廉政档案 without the institution's workbook: nobody is missed, and one can be written all the same", async () => {
  const opened = await openedOn("2012-11-30", supervision({}));
  expect(leaderGroups(opened.session.state)).toEqual([]);
  await take(opened, newLeaderFile(opened.session.state), { name: "林国栋", 存放处: "柜", 承办人: "吴敏" });
  expect(told(leaderGroups(opened.session.state))).toEqual([["已建档", "林国栋 柜"]]);
});

test("every column that people fill in is asked for", () => {
  expect(Object.keys(CASE).length + 3).toBe(
    Object.values(accountability.columns).filter(({ filledBy }) => filledBy === "person").length,
  );
});
