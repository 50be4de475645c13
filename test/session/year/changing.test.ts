import { openInstitution } from "../../../src/flows/open-institution";
import { institutionTable } from "../../../src/subjects/consolidation/sheets/institution-table";
import { changeGroups } from "../../../src/session/year/change-lines";
import {
  changeForm,
  changePlan,
  reviewForm,
  reviewPlan,
  toldOfChange,
} from "../../../src/session/year/changing";
import { pointsFound } from "../../../src/session/year/points/finding-points";
import { riskIdAt, storyOfPoint } from "../../../src/session/year/points/point-story";
import { allCells, type Opened } from "../fixture";
import { atWork, DAY } from "./fixture";

const POINT = "GS-G-003";
const PROPOSED = { riskId: POINT, to: "一级", reason: "出现涉及说情的信访", assessedOn: DAY };

function groups({ session }: Opened): Readonly<Record<string, readonly (string | null)[]>> {
  return Object.fromEntries(
    changeGroups(session.state).map(({ state, lines }) => [
      state,
      lines.map(({ line }) => line.record.riskId),
    ]),
  );
}

async function inTable({ workbook }: Opened): Promise<readonly (string | null)[]> {
  const { books } = openInstitution(await workbook.read());
  const row = books.table.find(({ riskId }) => riskId === POINT);
  return [row?.grade ?? null, row?.reviewer ?? null, row?.reviewedOn ?? null];
}

const events = ({ session }: Opened) =>
  storyOfPoint(session.state, POINT)?.events.map(({ on, what, says }) => [on, what, says[0]].join(" "));

test("a change is proposed, approved by who must, and in force: table, history and story follow; two steps back all is as it was", async () => {
  const at = await atWork();
  const { session } = at;
  const [before, grades] = [await allCells(at), await inTable(at)];
  expect(toldOfChange(session.state, { riskId: POINT })).toMatch(/现行(?:二|三)级；由科室负责人.+审核。$/);
  await session.perform(changePlan(session.state, PROPOSED));
  expect(groups(at)).toEqual({ 等审核: [POINT] });
  expect(await inTable(at)).toEqual(grades);
  expect(events(at)?.at(-1)).toMatch(/^2012-12-21 调整提出 升级 .级→一级$/);

  const [line] = changeGroups(session.state)[0]?.lines ?? [];
  if (!line) throw new Error("no line");
  const [reviewer] = reviewForm(session.state, line.line, {}).needs;
  const review = { reviewer: reviewer?.suggested ?? "", opinion: "同意", reviewedOn: DAY };
  await session.perform(reviewPlan(session.state, line.line, review));
  expect(groups(at)).toEqual({ 已生效: [POINT] });
  expect(await inTable(at)).toEqual(["一级", review.reviewer, DAY]);
  expect(events(at)?.at(-1)).toMatch(/^2012-12-21 升级 .级→一级$/);

  await session.undo();
  expect(groups(at)).toEqual({ 等审核: [POINT] });
  await session.undo();
  expect(await allCells(at)).toEqual(before);
});

test("what was approved already is in force at once; what is dated later waits for its day", async () => {
  const at = await atWork();
  const reviewer = changeForm(at.session.state, PROPOSED).may.find(({ key }) => key === "reviewer");
  const review = { reviewer: reviewer?.suggested ?? "", opinion: "同意", reviewedOn: DAY };
  await at.session.perform(
    changePlan(at.session.state, { ...PROPOSED, ...review, effectiveOn: "2013-06-01" }),
  );
  expect(groups(at)).toEqual({ 未到生效日期: [POINT] });
  await at.session.undo();
  await at.session.perform(changePlan(at.session.state, { ...PROPOSED, ...review }));
  expect(groups(at)).toEqual({ 已生效: [POINT] });
});

const REFUSED: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ["nobody bears the number", { riskId: "GS-G-999" }, /没有编号“GS-G-999”.*请核对编号/],
  [
    "another reviewer",
    { reviewer: "王建国", opinion: "同意", reviewedOn: DAY },
    /审核人：填写“王建国”，应为.*什么都没有写/,
  ],
  ["half a review", { reviewer: "王建国" }, /还没有写：.*审核意见.*什么都没有写/],
  ["no reason", { reason: "无" }, /看不明白.*什么都没有写/],
];

test.each(REFUSED)("%s: refused with a sentence, nothing is written", async (_, more, sentence) => {
  const { session } = await atWork();
  expect(() => changePlan(session.state, { ...PROPOSED, ...more })).toThrow(sentence);
});

test("the grade in force is no choice, and a reason of withdrawal is asked for by a withdrawal alone", async () => {
  const { session } = await atWork();
  const grade = storyOfPoint(session.state, POINT)?.row?.grade;
  const asked = (to: string) => changeForm(session.state, { riskId: POINT, to }).needs;
  expect(asked("撤销").find(({ key }) => key === "to")?.choices).not.toContain(grade);
  expect(asked("撤销").map(({ key }) => key)).toContain("withdrawal");
  expect(asked("一级").map(({ key }) => key)).not.toContain("withdrawal");
});

test("a point is found by words, by its line in any sheet, and its story tells what stands in the table", async () => {
  const { session } = await atWork();
  const [found] = pointsFound(session.state, "公诉科 gs-g-003", 5);
  expect(found?.riskId).toBe(POINT);
  const place = storyOfPoint(session.state, POINT)?.place;
  expect(place?.sheet).toBe(institutionTable.tab);
  expect(riskIdAt(session.state, place ?? null)).toBe(POINT);
  expect(pointsFound(session.state, " ", 5)).toEqual([]);
  expect(storyOfPoint(session.state, "GS-G-999")).toBe(null);
});
