import { HostError } from "../../src/workbook/host-error";
import { LateWorkbook } from "../../src/workbook/live/late-workbook";
import type { LiveWorkbook, SheetChange } from "../../src/workbook/live/live-workbook";
import { contentOf } from "../support/image-content";
import { MemoryLiveWorkbook } from "../support/memory-live-workbook";

const ALL = { pageSetUp: true, reveal: true, live: true, merges: true };
const CONTENT = contentOf({
  sheets: [{ sheet: "登记表", columns: [], rows: [{ cells: ["姓名"] }, { cells: ["甲"] }] }],
  properties: {},
});

function late(): {
  readonly workbook: LateWorkbook;
  readonly real: MemoryLiveWorkbook;
  arrive(): void;
  fail(error: Error): void;
} {
  const real = new MemoryLiveWorkbook(CONTENT);
  let arrive: (live: LiveWorkbook) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const coming = new Promise<LiveWorkbook>((resolve, reject) => ([arrive, fail] = [resolve, reject]));
  return { workbook: new LateWorkbook(CONTENT, ALL, coming), real, arrive: () => arrive(real), fail };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test("what is known is read at once, while nothing has been asked of the screen", async () => {
  const { workbook, real } = late();
  expect(workbook.name).toBe("测试.xlsx");
  expect(await workbook.read()).toBe(CONTENT);
  expect((await workbook.readSheet("登记表"))?.rows).toHaveLength(2);
  expect(await workbook.readSheet("没有")).toBeUndefined();
  expect(await workbook.selected()).toBeNull();
  expect(real.requests).toEqual([]);
});

test("writing and showing wait, and are done once the screen is there; reading asks it then", async () => {
  const { workbook, real, arrive } = late();
  const written = workbook.writeCells([{ sheet: "登记表", row: 2, column: 1, value: "乙" }]);
  const shown = workbook.reveal("登记表", 2, 1);
  await settled();
  expect(real.requests).toEqual([]);
  arrive();
  expect(await written).toEqual([{ sheet: "登记表", row: 2, column: 1, value: "甲" }]);
  await shown;
  expect(real.cell("登记表", 2, 1)).toBe("乙");
  expect(await workbook.selected()).toEqual({ sheet: "登记表", row: 2, column: 1 });
  expect((await workbook.readSheet("登记表"))?.rows[1]?.values).toEqual(["乙"]);
  await workbook.paint({ sheets: [{ sheet: "新表", columns: [], rows: [] }], properties: {} });
  await workbook.removeSheets(["新表"]);
  expect(real.requests.slice(-2)).toEqual(["paint 1", "removeSheets 1"]);
});

test("changes are told from the moment somebody can make them, until one stops listening", async () => {
  const { workbook, real, arrive } = late();
  const changes: SheetChange[] = [];
  const { stop } = await workbook.follow((change) => changes.push(change));
  arrive();
  await settled();
  real.type("登记表", 3, 1, "丙");
  await stop();
  real.type("登记表", 4, 1, "丁");
  expect(changes).toEqual([{ sheet: "登记表", area: { top: 3, left: 1, bottom: 3, right: 1 } }]);
});

test("where the screen never comes, what is known stays readable and everything else says why", async () => {
  const { workbook, fail } = late();
  const { stop } = await workbook.follow(() => undefined);
  fail(new HostError("not-found", "表格没有装入。"));
  await settled();
  expect(await workbook.read()).toBe(CONTENT);
  await expect(workbook.reveal("登记表", 2, 1)).rejects.toThrow("表格没有装入。");
  await expect(workbook.writeCells([])).rejects.toThrow("表格没有装入。");
  await stop();
});
