import { departmentWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { findingsPlan } from "../../src/session/findings/findings-sheet";
import { handedInAs, handIn, handingInOf } from "../../src/session/department/handing-in";
import { signingPlan } from "../../src/session/department/signing";
import { contentOf } from "../support/image-content";
import { allCells, opened } from "./fixture";

/** A department whose work is done. */
function finished() {
  const { content, file } = sampleInstitution().departments[6]!;
  return contentOf(
    departmentWorkbook({ ...content, cover: { ...content.cover, submission: null, filledOn: null } }),
    file,
  );
}

test("what is missing is judged by 汇总, whichever stage is shown", async () => {
  const { session } = await opened();
  session.setStage("排查");
  const handing = handingInOf(session.state);
  expect(handing.errors).toBeGreaterThan(30);
  expect(handing.waiting).toBe(15);
});

test("who has nothing to mend is asked nothing, and is told before what is written", async () => {
  const clean = (await opened(finished())).session.state;
  expect([handIn(clean).sentences, handedInAs(clean)]).toEqual([
    [],
    "在“科室信息”写入报送序号 1、填报日期 2012-12-01。",
  ]);
  const { session } = await opened();
  expect(handIn(session.state).sentences).toEqual([
    handedInAs(session.state),
    expect.stringMatching(/^还有 \d+ 个错误没有改/),
    expect.stringMatching(/^写入后请保存/),
  ]);
});

test("handing in counts 报送序号 up and dates the form", async () => {
  const pane = await opened(finished());
  const before = await allCells(pane);
  expect(handingInOf(pane.session.state)).toMatchObject({ errors: 0, waiting: 0, submission: null });
  await pane.session.perform(handIn(pane.session.state));
  const { cover } = pane.session.state.checked.read;
  expect(cover?.record).toMatchObject({ submission: "1", filledOn: "2012-12-01" });
  await pane.session.perform(handIn(pane.session.state));
  expect(pane.session.state.checked.read.cover?.record.submission).toBe("2");
  await pane.session.undo();
  await pane.session.undo();
  expect(await allCells(pane)).toEqual(before);
});

test("the pages for signing and the list of findings are no registers of their own", async () => {
  const pane = await opened(finished());
  const points = pane.session.state.checked.points.length;
  await pane.session.perform(signingPlan(pane.session.state));
  await pane.session.perform(findingsPlan(pane.session.state));
  expect(pane.session.state.content.sheets.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(["岗位风险点签字表", "科室风险点签字表", "核查结果"]),
  );
  expect(pane.session.state.checked.points).toHaveLength(points);
  expect(handingInOf(pane.session.state).errors).toBe(0);
});
