import { Session } from "../../src/session/session";
import { askedView } from "../../src/fronts/pane/state/asked-view";
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
