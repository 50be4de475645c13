import fc from "fast-check";
import { drawSystemTable } from "../../../src/subjects/system-table";
import { columnOf, facts, rowsOf, tableOf } from "./a-table";

const POINT = "廉政风险点及表现形式";

describe("order of the table", () => {
  test("单位 first, then departments in official order, those it does not name last", () => {
    const rows = rowsOf(
      { department: "监察室", point: "五" },
      { department: "公诉科", point: "四" },
      { department: "办公室", point: "三" },
      { department: "院领导班子", point: "二" },
      { department: "单位（院）", level: "单位", point: "一" },
    );
    expect(columnOf(tableOf(rows), POINT)).toEqual(["一", "二", "三", "四", "五"]);
  });

  test("in a department its 科室 rows, then posts by rank", () => {
    const rows = rowsOf(
      { name: "李四", post: "主诉检察官", point: "三" },
      { name: "张三", post: "科长", point: "二" },
      { level: "科室", name: null, post: null, point: "一" },
    );
    expect(columnOf(tableOf(rows), POINT)).toEqual(["一", "二", "三"]);
  });

  test("in 院领导班子 检察长 before the others", () => {
    const leaders = { department: "院领导班子" };
    const rows = rowsOf(
      { ...leaders, name: "何建国", post: "副检察长", point: "二" },
      { ...leaders, name: "陈志强", post: "检察长", point: "一" },
    );
    expect(columnOf(tableOf(rows), POINT)).toEqual(["一", "二"]);
  });

  test("一级 before 二级 before 三级, then by number; a post's rows stay together", () => {
    const rows = rowsOf(
      { name: "王小", post: "书记员", grade: "一级", point: "五" },
      { grade: "三级", point: "四" },
      { grade: "二级", point: "二" },
      { grade: "二级", point: "三" },
      { grade: "一级", point: "一" },
    );
    expect(columnOf(tableOf(rows), POINT)).toEqual(["一", "二", "三", "四", "五"]);
  });

  test("who is on no roster stands with the ordinary staff", () => {
    const rows = rowsOf(
      { name: "外人", post: "特邀检察员", point: "二" },
      { name: "张三", post: "科长", point: "一" },
    );
    expect(columnOf(tableOf(rows), POINT)).toEqual(["一", "二"]);
  });

  test("does not hang on the order in which the rows come", () => {
    const rows = rowsOf(
      ...Array.from({ length: 24 }, (_, i) => ({
        level: i % 4 === 0 ? "科室" : "岗位",
        department: i % 3 === 0 ? "办公室" : "公诉科",
        post: i % 5 === 0 ? "科长" : "书记员",
        grade: [null, "一级", "二级", "三级"][i % 4]!,
        riskId: i < 4 ? null : `X-${String(i)}`,
      })),
    );
    const drawn = drawSystemTable(rows, facts, { paper: "A3" });
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(drawSystemTable(shuffled, facts, { paper: "A3" })).toEqual(drawn);
      }),
      { numRuns: 25 },
    );
  });
});
