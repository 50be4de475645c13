import fc from "fast-check";
import { choices } from "../../src/sheets/columns/choices";
import type { Column } from "../../src/sheets/columns/column";
import { day } from "../../src/sheets/columns/day";
import { due } from "../../src/subjects/registers/sheets/due";
import { opinionColumn } from "../../src/subjects/registers/sheets/opinion";
import { shown } from "../../src/sheets/columns/cell-text";
import { person, persons } from "../../src/sheets/columns/person";
import { text } from "../../src/sheets/columns/text";
import { whole } from "../../src/sheets/columns/whole";
import { category, grade, reviewer, severity } from "../../src/subjects/registers/sheets/risk-columns";
import { NO_RESULT, PICTURE, type CellValue } from "../../src/workbook/grid";
import { date } from "../support/sheets";

const CONTEXT = { year: "2012", oddGrades: new Map<string, string>() };

/** `[value, rule, fix]` of one cell. */
function read(
  column: Column,
  cell: CellValue,
  context = CONTEXT,
): [string | null, string | null, string | null] {
  const { value, trouble } = column.parse(cell, context);
  return [value, trouble?.rule ?? null, trouble?.fix ?? null];
}

describe("a day", () => {
  const column = day({ header: "审核日期" });

  test.each([date("2012-10-8"), "2012-10-8", "2012-10-08", "2012/10/8", "2012年10月8日"])(
    "%p is plain",
    (cell) => {
      expect(read(column, cell)).toEqual(["2012-10-08", null, null]);
    },
  );

  test.each<CellValue>([
    "2012.10.8",
    "2012．10．8",
    "2012 年 10 月 8 日",
    "２０１２年１０月８日",
    "20121008",
    20121008,
    41190,
    "二○一二年十月八日",
    "二〇一二年十月八日",
    "二０一二年十月八日",
    "二零一二年十月八日",
    "二O一二年十月八日",
  ])("%p is understood and told", (cell) => {
    expect(read(column, cell)).toEqual(["2012-10-08", "F05", "2012-10-08"]);
  });

  test.each(["二○一二年十二月三十一日", "2012.12.31"])("%p is the last of the year", (cell) => {
    expect(read(column, cell)[0]).toBe("2012-12-31");
  });

  test("years of both centuries are read in words", () => {
    expect(read(column, "一九九八年三月五日")[0]).toBe("1998-03-05");
    expect(read(column, "二○二一年三月五日")[0]).toBe("2021-03-05");
  });

  test.each<CellValue>(["2012年10月", "10月8日", "10.8", "2012-13-1", "2012-2-30", "十月", 2012, true])(
    "%p is no day",
    (cell) => {
      expect(read(column, cell)).toEqual([null, "F04", null]);
    },
  );

  test.each<CellValue>([2012.1, 2012.11, { serial: 2012.1 }, { serial: 2012.11 }, { serial: 2012.1 + 1462 }])(
    "the number %p may be a month, in a cell with a date format too",
    (cell) => {
      expect(read(column, cell)).toEqual([null, "F06", null]);
    },
  );

  test.each([
    [{ serial: 2012.1 }, "2012.1"],
    [{ serial: 2012 }, "2012"],
    [{ serial: 2012.11 + 1462 }, "2012.11"],
    // A day too far off to be meant.
    [{ serial: 72_686 }, "2099-01-01"],
  ])("the sentence about %p speaks of %s, as somebody sees it", (cell, typed) => {
    expect(shown(cell)).toBe(typed);
    for (const one of [column, due({ header: "完成时限" })])
      expect(one.parse(cell, CONTEXT).trouble?.data.value?.toString()).toBe(typed);
  });

  test.each(["2012-12-31 00:00:00", "2012/12/31 0:00", "2012-12-31T08:30:00Z", "2012年12月31日 9:30"])(
    "%p, as databases write it, is the day",
    (cell) => {
      expect(read(column, cell)).toEqual(["2012-12-31", "F05", "2012-12-31"]);
    },
  );

  test("20121008 typed into a cell with a date format is the day", () => {
    expect(read(column, { serial: 20121008 })).toEqual(["2012-10-08", "F05", "2012-10-08"]);
  });

  test.each([{ serial: -1 }, { serial: 0.5 }, { serial: 1e12 }, { serial: Number.NaN }])(
    "the impossible serial %p is no day and stops nothing",
    (cell) => {
      expect(read(column, cell)[1]).toBe("F04");
    },
  );
});

describe("a deadline", () => {
  const column = due({ header: "完成时限" });

  test.each<[CellValue, string]>([
    [date("2012-12-31"), "2012-12-31"],
    ["2012-12", "2012-12"],
    ["2012年12月", "2012-12"],
    ["长期", "长期"],
    ["立行立改", "立行立改"],
  ])("%p is plain", (cell, value) => {
    expect(read(column, cell)).toEqual([value, null, null]);
  });

  test.each([
    ["长期坚持", "长期"],
    ["常态化", "长期"],
    ["每月", "长期"],
    ["每季度", "长期"],
    ["每年", "长期"],
    ["长 期", "长期"],
    ["立即", "立行立改"],
    ["即日", "立行立改"],
    ["年底前", "2012-12-31"],
    ["今年年底前", "2012-12-31"],
    ["年底之前", "2012-12-31"],
    ["长期坚持执行", "长期"],
    ["常态化开展", "长期"],
    ["每周", "长期"],
    ["每季度一次", "长期"],
    ["立行立改，长期坚持", "长期"],
    ["长期坚持、立行立改", "长期"],
    ["立即整改并长期坚持", "长期"],
    ["立即执行", "立行立改"],
    ["即日起", "立行立改"],
  ])("%p is understood as %p", (cell, value) => {
    expect(read(column, cell)).toEqual([value, "F03", value]);
  });

  test.each([
    [{ serial: 41_244, monthly: true as const }, "2012-12"],
    [{ serial: 41_244 }, "2012-12-01"],
    [{ serial: 41_250, monthly: true as const }, "2012-12-07"],
  ])("a month typed into a cell that shows no day is that month: %p → %s", (cell, value) => {
    expect(read(column, cell)).toEqual([value, null, null]);
  });

  test("is text in our own sheets: a date format makes the first day of a month", () => {
    expect(column.look.format).toBe("@");
    expect(["2012-12", "2012-12-31", "长期"].map((value) => column.write(value))).toEqual([
      "2012-12",
      "2012-12-31",
      "长期",
    ]);
  });

  test("a month with a point is a month", () => {
    expect(read(column, "2012.12")).toEqual(["2012-12", "F05", "2012-12"]);
  });

  test.each<[CellValue, string | null]>([
    ["尽快", null],
    ["2012年8月底前", "2012-08"],
    ["2012年底前", "2012-12-31"],
    [5, null],
    [{ serial: 1e12 }, null],
  ])("%p is no deadline; %p may be meant", (cell, fix) => {
    expect(read(column, cell)).toEqual([null, "M05", fix]);
  });

  test("年底前 of an unknown year is no deadline", () => {
    expect(read(column, "年底前", { ...CONTEXT, year: null as unknown as string })).toEqual([
      null,
      "M05",
      null,
    ]);
  });

  test("the number 2012.1 may be a month", () => {
    expect(read(column, 2012.1)).toEqual([null, "F06", null]);
  });
});

describe("a grade", () => {
  test.each<[CellValue, string]>([
    ["1级", "一级"],
    ["Ⅰ级", "一级"],
    ["ⅰ级", "一级"],
    ["１级", "一级"],
    ["l级", "一级"],
    ["一级风险", "一级"],
    [1, "一级"],
    ["①", "一级"],
    ["Ⅱ", "二级"],
    ["２级", "二级"],
    ["二 级", "二级"],
    ["Ⅲ级风险", "三级"],
    ["⼆级", "二级"],
  ])("%p means %p", (cell, value) => {
    expect(read(grade, cell)).toEqual([value, "F03", value]);
  });

  test.each(["高", "中", "低", "高风险", "A", "B级", "★", "★★★", "红色", "重大风险"])(
    "%p is never guessed",
    (cell) => {
      expect(read(grade, cell)).toEqual([null, "G03", null]);
    },
  );

  test("an odd spelling counts once it is confirmed for the file", () => {
    const context = { ...CONTEXT, oddGrades: new Map([["高", "一级"]]) };
    expect(read(grade, "高", context)).toEqual(["一级", "F03", "一级"]);
  });

  test.each(["二、三级", "一级/二级", "一级或二级", "一至三级", "一级\n二级"])(
    "%p is more than one",
    (cell) => {
      expect(read(grade, cell)).toEqual([null, "F08", null]);
    },
  );

  test.each([
    ["一级。", "一级"],
    ["一极", "一级"],
    ["四级", null],
    ["待定", null],
  ])("%p is no grade; %p is near", (cell, fix) => {
    expect(read(grade, cell)).toEqual([null, "F02", fix]);
  });
});

describe("one of a list", () => {
  test("the ending 风险 is understood", () => {
    expect(read(category, "思想道德风险")).toEqual(["思想道德", "F03", "思想道德"]);
  });

  test("较严重 is not taken for 严重", () => {
    expect(read(severity, "较严重")).toEqual(["较严重", null, null]);
  });

  test("two categories are more than one", () => {
    expect(read(category, "思想道德、岗位职责")).toEqual([null, "F08", null]);
  });
});

describe("several of a list", () => {
  const column = choices({ header: "查找方面", of: ["个人素质", "社会交往", "处理个人重要事项"] });

  test.each([
    ["个人素质", null],
    ["社会交往、个人素质", null],
    ["社会交往，个人素质", "F03"],
    ["社会交往 个人素质", "F03"],
  ])("%p", (cell, rule) => {
    expect(read(column, cell)[1]).toBe(rule);
  });

  test("a word padded inside stays one word", () => {
    expect(read(column, "处理 个人重要事项")).toEqual(["处理个人重要事项", "F03", "处理个人重要事项"]);
  });

  test("an unknown word is told with the nearest one", () => {
    expect(read(column, "社会交际")).toEqual([null, "F02", "社会交往"]);
    expect(read(column, "社会交际、个人素质")).toEqual([null, "F02", null]);
  });
});

describe("a name", () => {
  const column = person({ header: "姓名" });

  test.each(["张三", "买买提·依明", "John Smith", "张伟（007）"])("%p stays", (cell) => {
    expect(read(column, cell)[1]).toBeNull();
  });

  test.each(["张　三", "张 三", "张\u200B三", "张三\n"])("%p loses its padding", (cell) => {
    expect(read(column, cell)[0]).toBe("张三");
  });

  test("padding inside is told", () => {
    expect(read(column, "张　三")).toEqual(["张三", "F03", "张三"]);
  });

  test.each([
    ["关颖\n怡", "关颖怡"],
    ["刘　春\n晖", "刘春晖"],
    ["张\n三", "张三"],
    ["欧\n阳\n文", "欧阳文"],
  ])("%p is one name that a narrow column broke", (cell, name) => {
    expect(read(column, cell)).toEqual([name, "F03", name]);
  });

  test.each(["张三、李四", "张三/李四", "张三，李四", "张三\n李四", "张三、李\n四", "John\nSmith"])(
    "%p is more than one",
    (cell) => {
      expect(read(column, cell)).toEqual([null, "F08", null]);
    },
  );

  test.each([
    "阿依古丽•买买提",
    "阿依古丽・买买提",
    "阿依古丽‧买买提",
    "阿依古丽．买买提",
    "阿依古丽∙买买提",
  ])("%p: whichever dot was typed, it is the one dot of names", (cell) => {
    expect(read(column, cell)).toEqual(["阿依古丽·买买提", "F03", "阿依古丽·买买提"]);
  });

  test.each(["⋅", "●", ".", " · "])("买买提%s依明 too", (dot) => {
    expect(read(column, `买买提${dot}依明`)).toEqual(["买买提·依明", "F03", "买买提·依明"]);
  });

  test("the dot of a name in Latin letters stays", () => {
    expect(read(column, "J. Smith")[0]).toBe("J. Smith");
  });

  test("a picture is no name", () => {
    expect(read(column, { fault: PICTURE })).toEqual([null, "F10", null]);
  });

  test("where several are allowed they are parted by 、", () => {
    const leaders = persons({ header: "分管领导" });
    expect(read(leaders, "赵刚、钱勇")).toEqual(["赵刚、钱勇", null, null]);
    expect(read(leaders, "赵刚,钱 勇")).toEqual(["赵刚、钱勇", "F03", "赵刚、钱勇"]);
    expect(read(leaders, "赵\n刚\n钱勇")).toEqual(["赵刚、钱勇", "F03", "赵刚、钱勇"]);
  });
});

describe("a signature cell", () => {
  test.each<[CellValue, string, string | null]>([
    ["刘春晖\n2012年10月18日", "刘春晖", "2012-10-18"],
    ["刘春晖 2012.10.18", "刘春晖", "2012-10-18"],
    ["2012-10-18 刘春晖", "刘春晖", "2012-10-18"],
    ["刘春晖（2012年10月18日）", "刘春晖", "2012-10-18"],
    ["签名：刘春晖\n日期：2012年10月18日", "刘春晖", "2012-10-18"],
    ["同意。\n刘春晖\n2012年10月18日", "刘春晖", "2012-10-18"],
    ["刘 春 晖\n二〇一二年十月十八日", "刘春晖", "2012-10-18"],
    ["刘春晖 2012年10月", "刘春晖", null],
  ])("%j is %s on %s, and no fix would lose the day", (cell, name, day) => {
    const { value, day: signed, trouble } = reviewer.parse(cell, CONTEXT);
    expect([value, signed, trouble?.rule, trouble?.fix]).toEqual([name, day, "F03", undefined]);
  });

  test.each(["刘春晖、陈伟明 2012年10月18日", "刘春晖 陈伟明 2012年10月18日", "2012年10月18日"])(
    "%p names nobody",
    (cell) => {
      expect(reviewer.parse(cell, CONTEXT).day).toBeUndefined();
    },
  );
});

describe("an opinion", () => {
  const column = opinionColumn({ header: "审核意见" });

  test.each([
    ["同意", "同意"],
    ["同意评为二级", "同意"],
    ["退回，请补充措施", "退回"],
  ])("%p is plain", (cell, value) => {
    expect(read(column, cell)).toEqual([value, null, null]);
  });

  test.each([
    ["不同意", "退回", null],
    ["不同意，重新评定", "退回", null],
    ["未同意", null, "A05"],
  ])("%p is never turned into 同意", (cell, value, rule) => {
    expect(read(column, cell)).toEqual([value, rule, null]);
  });

  test("已阅 is no opinion", () => {
    expect(read(column, "已阅")).toEqual([null, "A05", null]);
  });
});

describe("text", () => {
  const column = text({ header: "风险点及表现形式", min: 4, max: 10 });

  test.each<[string, string | null]>([
    ["收受礼金礼品", null],
    ["吃请", "F07"],
    ["收受礼金礼品消费卡有价证券", "F07"],
    ["=收受礼金", "F13"],
    ["+收受礼金", "F13"],
    ["@收受礼金", "F13"],
    ["-1+cmd|A", "F13"],
    ["-收受礼金", null],
    ["- 收受礼金", null],
  ])("%p: %p", (cell, rule) => {
    expect(read(column, cell)[1]).toBe(rule);
    expect(read(column, cell)[0]).toBe(cell);
  });

  test.each([{ fault: "#REF!" }, { fault: NO_RESULT }, { fault: PICTURE }])("%p is no text", (cell) => {
    expect(read(column, cell)).toEqual([null, "F10", null]);
  });
});

describe("a number", () => {
  const column = whole({ header: "应到人数" });

  test.each<[CellValue, string | null, string | null]>([
    [3, "3", null],
    ["3", "3", null],
    ["３", "3", "F03"],
    ["3人", "3", "F03"],
    ["三人", null, "F02"],
    [2.5, null, "F02"],
  ])("%p", (cell, value, rule) => {
    expect(read(column, cell).slice(0, 2)).toEqual([value, rule]);
  });
});

test("a fix is a value that the column takes without a word", () => {
  const columns = [
    day({ header: "日期" }),
    due({ header: "时限" }),
    grade,
    category,
    person({ header: "姓名" }),
    whole({ header: "人数" }),
    opinionColumn({ header: "意见" }),
  ];
  const awkward = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("1级", "Ⅲ级", "年底前", "2012.10.8", "张　三", "12人", "同 意", "一极", "每月"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...columns), awkward, (column, typed) => {
      const { fix } = column.parse(typed, CONTEXT).trouble ?? {};
      if (fix === undefined) return;
      expect(column.parse(fix, CONTEXT)).toEqual({ value: fix });
    }),
  );
});

describe("signs that part values, and none between them, are a blank", () => {
  const header = "栏目";
  test.each<[string, Column]>([
    ["one person", person({ header })],
    ["several people", persons({ header })],
    ["several of a list", choices({ header, of: ["自查自找", "群众评议"] })],
  ])("%s", (_kind, column) => {
    for (const typed of ["、", "，", "；;", "、\n、", " / "])
      expect([typed, ...read(column, typed)]).toEqual([typed, null, null, null]);
  });
});
