import { aRow, columnOf, facts, rowsOf, tableOf, textsOf } from "./a-table";

function responsible(given: Parameters<typeof aRow>[0], options = {}): unknown {
  return columnOf(tableOf([aRow(given)], options), "责任人")[0];
}

describe("责任人", () => {
  test("is printed as a post", () => {
    expect(responsible({ responsible: "李四" })).toBe("主诉检察官");
    expect(responsible({ responsible: "李　四" })).toBe("主诉检察官");
    expect(responsible({ responsible: "王小、张三" })).toBe("书记员、科长");
    expect(responsible({ responsible: "张三（科长）" })).toBe("科长");
  });

  test("stays where it is no name", () => {
    expect(responsible({ responsible: "全体干警" })).toBe("全体干警");
    expect(responsible({ responsible: "案件承办人 及书记员" })).toBe("案件承办人 及书记员");
    expect(responsible({ responsible: null })).toBeNull();
  });

  test("of two people with one name is the one of the department", () => {
    const people = [{ name: "李四", rank: "干警", department: "办公室", post: "司机" }, ...facts.people];
    const table = tableOf([aRow({ name: "张三", responsible: "李四" })], {}, { ...facts, people });
    expect(columnOf(table, "责任人")).toEqual(["主诉检察官"]);
  });

  test("bears the name by choice", () => {
    expect(responsible({ responsible: "李四" }, { names: true })).toBe("李四");
  });

  test("never bears the name on rows about private life", () => {
    const options = { names: true };
    expect(responsible({ category: "思想道德" }, options)).toBe("主诉检察官");
    expect(responsible({ aspect: "履行职责、社会交往" }, options)).toBe("主诉检察官");
    expect(responsible({ aspect: "处理个人重要事项" }, options)).toBe("主诉检察官");
  });
});

describe("points that several people share", () => {
  const clerks = [
    { name: "王小", post: "书记员", responsible: "王小", point: "泄露案情。" },
    { name: "王小明", post: "书记员", responsible: "王小明", point: "泄露 案情。" },
  ];

  test("are printed once, with all who answer for them", () => {
    expect(columnOf(tableOf(rowsOf(...clerks)), "责任人")).toEqual(["书记员"]);
    expect(columnOf(tableOf(rowsOf(...clerks), { names: true }), "责任人")).toEqual(["王小、王小明"]);
  });

  test("keep every measure that only one of them has", () => {
    const rows = rowsOf({ ...clerks[0], measures: "专柜保管。" }, { ...clerks[1], measures: "双人送达。" });
    expect(columnOf(tableOf(rows), "防控措施")).toEqual(["专柜保管。\n双人送达。"]);
  });

  test.each([
    { post: "内勤" },
    { department: "办公室" },
    { level: "科室" },
    { category: "外部环境" },
    { grade: "一级" },
  ] as const)("stay apart where one has %j, and each takes its own like", (another) => {
    const [one, other] = clerks;
    const rows = rowsOf(one!, { ...one, ...another }, { ...other, ...another }, other!);
    expect(columnOf(tableOf(rows), "序号")).toHaveLength(2);
  });

  test("without a text are not taken for the same", () => {
    expect(columnOf(tableOf(rowsOf({ point: null }, { point: null })), "序号")).toEqual([1, 2]);
  });

  test("bear the mark when one of them waits to be put right", () => {
    const rows = rowsOf(clerks[0]!, { ...clerks[1], status: "待整改" });
    expect(columnOf(tableOf(rows), "序号").slice(0, 1)).toEqual(["※1"]);
  });
});

describe("a masked table", () => {
  const masked = (given: Parameters<typeof aRow>[0]) => tableOf([aRow(given)], { masked: true, names: true });

  test("names offices in place of people", () => {
    const table = masked({ departmentHead: "张三", leader: "何建国" });
    expect(columnOf(table, "科室负责人")).toEqual(["科室负责人"]);
    expect(columnOf(table, "责任领导")).toEqual(["分管领导"]);
    expect(columnOf(masked({ leader: "陈志强" }), "责任领导")).toEqual(["检察长"]);
    expect(columnOf(masked({ departmentHead: "空缺" }), "科室负责人")).toEqual(["空缺"]);
  });

  test("says 院党组 where no person leads", () => {
    const table = tableOf([aRow({ leader: "院党组" })], { masked: true });
    expect(columnOf(table, "责任领导")).toEqual(["院党组"]);
  });

  test("bears no name of the roster in any text", () => {
    const text = "王小明、李　四和科长张三把案卷交给高峰。";
    const table = masked({ point: text, measures: text, norm: text, power: text, responsible: text });
    const names = facts.people.map(({ name }) => name!);
    expect(
      textsOf(table).filter((shown) => names.some((name) => shown.replaceAll("　", "").includes(name))),
    ).toEqual([]);
    expect(columnOf(table, "防控措施")).toEqual(["书记员、主诉检察官和科长把案卷交给文秘。"]);
  });

  test("takes the longest name first", () => {
    expect(columnOf(masked({ measures: "由王小明办理。" }), "防控措施")).toEqual(["由书记员办理。"]);
  });

  test("leaves words alone that only contain a name", () => {
    const people = [...facts.people, { name: "任何", rank: "干警", department: "办公室", post: "司机" }];
    const table = tableOf(
      [aRow({ measures: "任何人不得说情，违者由任何登记。" })],
      { masked: true },
      { ...facts, people },
    );
    expect(columnOf(table, "防控措施")).toEqual(["任何人不得说情，违者由司机登记。"]);
  });

  test("says 某某 where nobody knows which of two posts is meant", () => {
    const people = [
      { name: "刘洋", rank: "干警", department: "办公室", post: "文秘" },
      { name: "刘洋", rank: "干警", department: "监察室", post: "监察员" },
    ];
    const table = tableOf([aRow({ measures: "报刘洋备案。" })], { masked: true }, { ...facts, people });
    expect(columnOf(table, "防控措施")).toEqual(["报某某备案。"]);
  });
});
