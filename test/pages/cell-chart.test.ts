import { chartOfCells } from "../../src/drawing/chart/cell-chart";
import { widthOf } from "../../src/drawing/chart/marks";
import type { ChartShape } from "../../src/paper/chart-image";
import type { ChartKind } from "../../src/workbook/sheet-image";
import { chartSheet } from "../support/drawn-image";

/** A native chart as our own drawing, for pages that no spreadsheet draws. */

const SIZE = { width: 160, height: 90 };
const drawn = (kind: ChartKind) => {
  const image = chartSheet([kind]);
  return chartOfCells(image, image.charts![0]!, SIZE);
};

function flat(all: readonly ChartShape[]): readonly ChartShape[] {
  return all.flatMap((shape) => (shape.kind === "group" ? [shape, ...flat(shape.shapes)] : [shape]));
}

const boxesIn = (shapes: readonly ChartShape[]) =>
  flat(shapes).flatMap((shape) => (shape.kind === "box" ? [shape] : []));
const textsIn = (shapes: readonly ChartShape[]) =>
  flat(shapes).flatMap((shape) => (shape.kind === "text" ? [shape] : []));
const groupsIn = (shapes: readonly ChartShape[]) =>
  flat(shapes).flatMap((shape) => (shape.kind === "group" ? [shape] : []));

const bars = (kind: ChartKind, category: string) => {
  const group = groupsIn(drawn(kind).shapes).find(({ data }) => data.category === category)!;
  return boxesIn([group]).filter(({ outline }) => outline);
};

test.each<ChartKind>(["bar", "stacked-bar", "column", "stacked-column", "line"])(
  "%s says title, names and words; nothing leaves it, no text is under 8 points",
  (kind) => {
    const { shapes, title, description } = drawn(kind);
    const texts = textsIn(shapes);
    const said = texts.flatMap(({ lines }) => lines);
    expect(said).toEqual(expect.arrayContaining(["各科室风险点 <等级>", "公诉科", "办公室", "一级", "三级"]));
    expect([title, description]).toEqual(["各科室风险点 <等级>", "公诉科：一级5、二级12、三级20"]);
    for (const { size, x, y } of texts) {
      expect(size).toBeGreaterThanOrEqual(8);
      expect(x >= 0 && x <= SIZE.width && y >= 0 && y <= SIZE.height).toBe(true);
    }
    for (const { x, y, width, height } of boxesIn(shapes)) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(SIZE.width);
      expect(y + height).toBeLessThanOrEqual(SIZE.height);
    }
    expect(groupsIn(shapes).map(({ words }) => words)).toContain("反贪污贿赂局：一级14、二级0、三级9");
  },
);

test.each<ChartKind>(["bar", "stacked-bar", "column", "stacked-column"])(
  "%s: names and a title longer than the chart are cut off, bars keep their place, words say all",
  (kind) => {
    const image = chartSheet([kind]);
    const long = "派驻会城街道和圭峰山国家森林公园管理委员会检察室".repeat(3);
    const rows = image.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell === "公诉科" || cell === "办公室" ? `${cell}${long}` : cell)),
    }));
    const { shapes } = chartOfCells({ ...image, rows }, { ...image.charts![0]!, title: long }, SIZE);
    for (const {
      x,
      lines: [line = ""],
      size,
      anchor,
    } of textsIn(shapes)) {
      const width = widthOf(line, size);
      const from = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
      expect([line, from >= 0, from + width <= SIZE.width]).toEqual([line, true, true]);
    }
    const longest = Math.max(
      ...boxesIn(groupsIn(shapes)).map(({ width, height }) => (kind.endsWith("bar") ? width : height)),
    );
    expect(longest).toBeGreaterThan(SIZE.height / 3);
    expect(groupsIn(shapes).map(({ words }) => words?.slice(0, 5 + long.length))).toContain(
      `公诉科${long}：一`,
    );
  },
);

test("bars are as long as their numbers, and a number that is none has no bar", () => {
  const lengths = bars("stacked-bar", "公诉科").map(({ width }) => width);
  expect(lengths[1]! / lengths[0]!).toBeCloseTo(12 / 5);
  expect(lengths[2]! / lengths[0]!).toBeCloseTo(20 / 5);
  expect(bars("stacked-bar", "反贪污贿赂局")).toHaveLength(2);
  expect(bars("column", "公诉科").map(({ height }) => height)[2]).toBeCloseTo(
    bars("column", "公诉科").map(({ height }) => height)[0]! * 4,
  );
});

test("stacked ones follow each other, others stand side by side", () => {
  const [one, two] = bars("stacked-column", "公诉科");
  expect(two!.y + two!.height).toBeCloseTo(one!.y);
  expect(two!.x).toBe(one!.x);
  const [first, second] = bars("column", "公诉科");
  expect(first!.x + first!.width).toBeCloseTo(second!.x);
});
