import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { department, institution, TABS } from "../support/books";
import { consolidated, told } from "../support/consolidated";
import { coverCell, office, staffCell, staffRow } from "../support/filed";

/** What is long is cut where one cell holds no more, and the workbook can be written. */

const house = institution().content();
const CELL = 32_767;

test("two versions that differ everywhere", async () => {
  const points = Array.from({ length: 400 }, (_, i) => `公务接待超标准第${i}项，${"超标准接待".repeat(12)}`);
  const older = office(points).called("办公室-1.xlsx").with(coverCell("submission"), 1);
  const newer = office(points.map((point) => `${point}，收受礼品`)).with(coverCell("submission"), 2);
  const run = consolidated(house, [older, newer]);
  const [finding] = told(run, "D03");
  expect(finding?.message.length).toBeLessThan(CELL);
  expect(finding?.message).toContain("共800处");
  await writeWorkbook(run.image, deflate);
});

test("a text as long as a cell, in conflict with another", async () => {
  const long = "一".repeat(CELL);
  const first = consolidated(house, [
    department().with(staffCell("note", 2), long).with(staffCell("measures", 2), long),
  ]);
  const run = consolidated(first.next, [department().with(staffCell("measures", 2), "二".repeat(CELL))]);
  for (const { image } of [first, run]) await writeWorkbook(image, deflate);
});

test("many changes in one file", async () => {
  const rows = (suffix: string) =>
    Array.from({ length: 500 }, (_, i) =>
      staffRow({
        riskId: `GS-G-${i + 4}`,
        point: `第${i}项：不按规定程序办理`,
        measures: `每月检查第${i}项并登记${suffix}`,
      }),
    );
  const book = (suffix: string) =>
    rows(suffix).reduce((done, cells, i) => done.withRow(TABS.staff, i + 5, cells), department());
  const first = consolidated(house, [book("")]);
  const run = consolidated(first.next, [book("，结果通报全院")]);
  const changes = run.result.batches.at(-1)?.changes ?? "";
  expect(changes.length).toBeLessThan(CELL);
  expect(changes).toContain("共500处");
  await writeWorkbook(run.image, deflate);
});
