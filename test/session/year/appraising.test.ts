import { openInstitution } from "../../../src/flows/open-institution";
import {
  appraisalPlan,
  appraisedOf,
  scoreForm,
  scorePlan,
  type ScoredBy,
} from "../../../src/session/year/appraising";
import { countsOfChosen } from "../../../src/session/year/read-counts";
import { scoringLeft } from "../../../src/session/year/scoring-left";
import type { SupervisionCounts } from "../../../src/flows/year/appraising/appraise";
import { supervisionAtWork } from "../../support/supervision-at-work";
import { allCells, type Opened } from "../fixture";
import { atWork, withoutMeasures } from "./fixture";

const OBJECT = "公诉科";

function appraised({ session }: Opened, counts: SupervisionCounts | null) {
  const one = appraisedOf(session.state, counts).find(({ object }) => object === OBJECT);
  if (!one) throw new Error(`no ${OBJECT}`);
  return one;
}

async function score(
  at: Opened,
  counts: SupervisionCounts | null,
  by: ScoredBy,
  typed: Record<string, string>,
) {
  await at.session.perform(scorePlan(at.session.state, counts, appraised(at, counts), by, typed));
}

/** Every item of the object with its full score. */
function full(at: Opened, counts: SupervisionCounts | null): Record<string, string> {
  return Object.fromEntries(
    appraised(at, counts)
      .items.filter(({ item }) => item.bonus === 0)
      .map(({ item }) => [item.code, String(item.full / 100)]),
  );
}

async function sumOf({ workbook }: Opened): Promise<readonly (string | null)[]> {
  const { appraisals } = openInstitution(await workbook.read()).read.institution;
  const sum = appraisals?.entries.find(
    ({ record }) => record.对象 === OBJECT && record.项目 === "总分",
  )?.record;
  return [sum?.考核分 ?? null, sum?.加权得分 ?? null, sum?.扣分原因 ?? null];
}

test("written, scored by the department and its leader, an object has its sum and class; three steps back all is as it was", async () => {
  const at = await atWork(withoutMeasures());
  const before = await allCells(at);
  const { appraisal: counts } = await countsOfChosen(at.session.state, supervisionAtWork());
  await at.session.perform(appraisalPlan(at.session.state, counts));
  const { all } = scoringLeft(at.session.state);
  expect(scoringLeft(at.session.state).left).toBe(all);
  await score(at, counts, "自评分", full(at, counts));
  expect((await sumOf(at))[1]).toBe(null);
  await score(at, counts, "领导评价分", full(at, counts));
  const one = appraised(at, counts);
  expect(await sumOf(at)).toEqual([
    String((one.scores.office ?? 0) / 100),
    String((one.weighted ?? 0) / 100),
    expect.stringContaining(`等次${one.class ?? "?"}`),
  ]);
  expect(scoringLeft(at.session.state).left).toBe(all - 1);
  for (let step = 0; step < 3; step++) await at.session.undo();
  expect(await allCells(at)).toEqual(before);
});

test("a deduction names the point that it rests on; without the third workbook 预警回告 is not counted", async () => {
  const at = await atWork(withoutMeasures());
  const one = appraised(at, null);
  const measures = one.items.find(({ item }) => item.code === "E4");
  expect(measures?.rows).toEqual([expect.objectContaining({ riskId: "GS-G-003", rule: "M01" })]);
  expect(measures?.deduction).toBe(50);
  expect([one.items.find(({ item }) => item.code === "E5")?.deduction, one.weighted]).toEqual([null, null]);
});

test("考核分 is set otherwise with a reason alone", async () => {
  const at = await atWork(withoutMeasures());
  await at.session.perform(appraisalPlan(at.session.state, null));
  const [asked] = scoreForm(appraised(at, null), "考核分", {}).needs;
  const item = asked?.choices?.find((one) => one.startsWith("E4")) ?? "";
  const form = scoreForm(appraised(at, null), "考核分", { 项目: item, 考核分: "15" });
  expect(form.needs.filter(({ asks }) => asks).map(({ label }) => label)).toEqual(["理由"]);
  await score(at, null, "考核分", { 项目: item, 考核分: "15", note: "补报较晚" });
  expect(appraised(at, null).items.find(({ item: { code } }) => code === "E4")?.office).toBe(1500);
});

test("scores wait for 考核评分表; a score that is no number is refused with a sentence", async () => {
  const at = await atWork(withoutMeasures());
  const one = appraised(at, null);
  expect(() => scorePlan(at.session.state, null, one, "自评分", { E1: "10" })).toThrow(
    /请先“写入考核评分表”/,
  );
  await at.session.perform(appraisalPlan(at.session.state, null));
  expect(() => scorePlan(at.session.state, null, one, "自评分", { E1: "十分" })).toThrow(/什么都没有写/);
});
