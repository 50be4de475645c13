import type { WorkbookContent } from "../../src/workbook/grid";
import type { LiveWorkbook } from "../../src/workbook/live/live-workbook";
import { bookOf, sheetOf } from "./workbook-contract";

const BOOK = bookOf(
  sheetOf([{ cells: ["留"] }], {
    sheet: "留下",
    merged: [{ top: 1, left: 1, bottom: 2, right: 2 }],
  }),
  sheetOf([{ cells: ["去", 1, true] }], {
    sheet: "看得见",
    protected: true,
    validations: [
      { area: { top: 1, left: 1, bottom: 9, right: 1 }, accepts: { kind: "list", values: ["去", "留"] } },
    ],
  }),
  sheetOf([{ cells: ["藏"] }], { sheet: "隐藏", state: "hidden" }),
  sheetOf([{ cells: ["深藏"] }], { sheet: "深藏", state: "veryHidden" }),
);
const namesOf = ({ sheets }: WorkbookContent): readonly string[] => sheets.map(({ sheet }) => sheet);
const SETTLING_MS = 120;

/** What every workbook that is open on a screen promises beside what every workbook does. */
const PROMISES: Readonly<Record<string, (live: LiveWorkbook) => Promise<void>>> = {
  "sheets are removed by name, and the others stay as they were": async (live) => {
    await live.paint(BOOK);
    const before = await live.read();
    await live.removeSheets(["看得见"]);
    const after = await live.read();
    expect(after.sheets).toEqual(before.sheets.filter(({ sheet }) => sheet !== "看得见"));
    expect(after.properties).toEqual(before.properties);
  },
  "hidden sheets are removed too": async (live) => {
    await live.paint(BOOK);
    await live.removeSheets(["深藏", "隐藏"]);
    const names = namesOf(await live.read());
    expect(names).toContain("看得见");
    expect(names).not.toContain("隐藏");
    expect(names).not.toContain("深藏");
  },
  "a name that no sheet bears is passed over": async (live) => {
    await live.paint(BOOK);
    const before = namesOf(await live.read());
    await live.removeSheets(["没有这张表"]);
    expect(namesOf(await live.read())).toEqual(before);
    await live.removeSheets(["没有这张表", "看得见"]);
    expect(namesOf(await live.read())).toEqual(before.filter((name) => name !== "看得见"));
  },
  "where nothing would be left in sight, none is removed, and a sentence says what to do": async (live) => {
    await live.paint(BOOK);
    const before = await live.read();
    const all = before.sheets.filter(({ state }) => state === "visible").map(({ sheet }) => sheet);
    await expect(live.removeSheets(all)).rejects.toMatchObject({
      name: "HostError",
      code: "refused",
      message: expect.stringMatching(/请先新建或显示一张工作表/) as string,
    });
    expect(await live.read()).toEqual(before);
  },
  "a sheet that was removed can be drawn again": async (live) => {
    await live.paint(BOOK);
    await live.removeSheets(["看得见"]);
    await live.paint(bookOf(sheetOf([{ cells: ["又来"] }], { sheet: "看得见" })));
    const { sheets } = await live.read();
    expect(sheets.find(({ sheet }) => sheet === "看得见")?.rows.map(({ values }) => values)).toEqual([
      ["又来"],
    ]);
  },
  "what the program removes is not told as a change by hand": async (live) => {
    await live.paint(BOOK);
    const told: unknown[] = [];
    const following = live.capabilities.live ? await live.follow((change) => told.push(change)) : null;
    if (!following) await live.read();
    await live.removeSheets(["看得见"]);
    await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
    expect(told).toEqual([]);
    await following?.stop();
  },
};

/** Holds a workbook that is open on a screen to every promise; `open` brings one with at most a blank sheet of its own. */
export function liveContract(host: string, open: () => LiveWorkbook): void {
  describe(`a workbook on the screen in ${host}`, () => {
    for (const [promise, holds] of Object.entries(PROMISES)) test(promise, () => holds(open()));
  });
}
