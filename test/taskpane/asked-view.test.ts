import { Session } from "../../src/session/session";
import { askedView, asksForLine } from "../../src/fronts/pane/state/asked-view";
import { MemoryLiveWorkbook } from "../support/memory-live-workbook";
import { departmentAtWork, institutionAtWork } from "../support/pane-workbooks";

const settings = { today: () => "2012-10-08" };

test("the ribbon's 汇总 opens the pane where files are chosen", async () => {
  const { state } = await Session.open(new MemoryLiveWorkbook(institutionAtWork()), settings);
  expect(askedView("?_host_Info=Excel&action=consolidate", state)).toBe("consolidating");
});

test.each(["", "?action=", "?action=open-pane", "?action=nothing"])("%j asks for no view", async (search) => {
  const { state } = await Session.open(new MemoryLiveWorkbook(institutionAtWork()), settings);
  expect(askedView(search, state)).toBeNull();
});

test("in a department's workbook 汇总 leads nowhere special", async () => {
  const { state } = await Session.open(new MemoryLiveWorkbook(departmentAtWork()), settings);
  expect(askedView("?action=consolidate", state)).toBeNull();
});

test("the menu of a cell asks for its line: its problems, or its form, in whichever workbook", async () => {
  const views = [];
  for (const content of [departmentAtWork(), institutionAtWork()]) {
    const { state } = await Session.open(new MemoryLiveWorkbook(content), settings);
    views.push(askedView("?action=check-line", state), askedView("?action=fill-line", state));
  }
  expect(views).toEqual(["findings", "filling", "findings", "institution"]);
  expect([asksForLine("?action=check-line"), asksForLine("?action=fill-line")]).toEqual([true, false]);
});
