import { stageColumns } from "../../src/session/line/stage-columns";
import { REGISTER_PARTS } from "../../src/session/line/register-parts";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import { departmentRegister, opened, STAFF, staffRegister } from "./fixture";

/** What each stage shows, by header. */
async function shown(sheet: string) {
  const { session } = await opened();
  const table = session.state.checked.read.registers.find((one) => one.sheet === sheet);
  const columns = [...table!.header!.columnOf].map(
    ([key, at]) => [table!.definition.columns[key]!.header, at] as const,
  );
  return stageColumns(session.state, sheet).map(({ title, aside, frozen }) => ({
    title,
    shows: columns.filter(([, at]) => !aside.includes(at)).map(([header]) => header),
    frozen: columns.filter(([, at]) => at <= frozen && !aside.includes(at)).map(([header]) => header),
  }));
}

test("each stage shows its own columns beside those that tell a line apart", async () => {
  const stages = await shown(STAFF);
  expect(stages.map(({ title }) => title)).toEqual(["查找", "评级", "措施", "审核"]);
  expect(stages[1]!.shows).toEqual([
    ...["风险点编号", "姓名", "风险点及表现形式", "发生可能性", "后果严重程度"],
    ...["紧急程度", "风险等级", "评级说明", "集体评定日期"],
  ]);
  expect(stages[2]!.shows).toContain("风险等级");
  expect(stages[3]!.shows).toContain("审核意见");
});

test("what tells a line apart is frozen, unless other columns stand between", async () => {
  const [finding, grading] = await shown(STAFF);
  expect(finding!.frozen).toEqual(["风险点编号", "姓名"]);
  expect(grading!.frozen).toEqual(["风险点编号", "姓名", "风险点及表现形式"]);
});

test.each([staffRegister, departmentRegister, institutionRegister])(
  "every column of $tab has its stage",
  ({ columns }) => {
    const stageless = Object.keys(columns).filter((key) => !REGISTER_PARTS.some(({ keys }) => keys.has(key)));
    expect(stageless).toEqual([]);
  },
);

test("a sheet that is no register has none", async () => {
  const { session } = await opened();
  expect([stageColumns(session.state, "人员名册"), stageColumns(session.state, "没有这张")]).toEqual([
    [],
    [],
  ]);
});
