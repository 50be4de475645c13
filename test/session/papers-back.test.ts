import { issuePersonal } from "../../src/flows/personal/issue-personal";
import { collectPlan } from "../../src/session/department/collecting";
import { reviewSheetFiles, setsOf, signedPlan } from "../../src/session/department/review-sheets";
import { contentOf } from "../support/image-content";
import { sampleBooks } from "../support/sample-books";
import { allCells, opened, TODAY } from "./fixture";

const SIGNED = { opinion: "同意", reviewedOn: TODAY };

test("a 送审表 is printed for each reviewer, registered when it comes back, and put back", async () => {
  const at = await opened();
  const before = await allCells(at);
  const sets = setsOf(at.session.state);
  expect(reviewSheetFiles(at.session.state).size).toBe(sets.length);
  const [set] = sets;
  if (!set) throw new Error("nobody is waited for");
  await at.session.perform(signedPlan(at.session.state, set, { ...SIGNED, reviewer: set.names[0] ?? "" }));
  expect(setsOf(at.session.state).map(({ says }) => says)).not.toContain(set.says);
  await at.session.undo();
  expect(await allCells(at)).toEqual(before);
});

test("a wrong signer, a paper that was changed since, a day that is still to come: refused with a sentence", async () => {
  const { session } = await opened();
  const [set] = setsOf(session.state);
  if (!set) throw new Error("nobody is waited for");
  const signed = { ...SIGNED, reviewer: set.names[0] ?? "" };
  expect(() => signedPlan(session.state, set, { ...signed, reviewer: "王建国" })).toThrow(/什么都没有写/);
  expect(() => signedPlan(session.state, { ...set, code: "00000000" }, signed)).toThrow(/什么都没有写/);
  expect(() => signedPlan(session.state, set, { ...signed, reviewedOn: "2013-02-01" })).toThrow(/还没有到/);
});

test("pages of a department come back into its register, and are taken back; pages of others are named", async () => {
  const at = await opened();
  const before = await allCells(at);
  const pages = issuePersonal(sampleBooks()).map(({ file, image }) =>
    contentOf(image, file.split("/")[1] ?? file),
  );
  const own = pages.filter((_, i) => issuePersonal(sampleBooks())[i]?.file.includes("公诉科"));
  const [stranger] = pages;
  const plan = collectPlan(at.session.state, [...own, ...(stranger ? [stranger] : [])]);
  expect(plan.sentences[0]).toMatch(/份自查表，新增 \d+ 个，修改 \d+ 个，已有 \d+ 个，未收 \d+ 个。/);
  expect(plan.sentences.join("")).toMatch(/不是本科室的/);
  await at.session.perform(plan);
  await at.session.undo();
  expect(await allCells(at)).toEqual(before);
});
