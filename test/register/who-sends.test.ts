import { department, institution, INSTITUTION_TABS, TABS } from "../support/books";
import { caseOf } from "../support/found";
import type { Book } from "../support/sheets";

const { cover, staff } = TABS;
const books = institution();

/** Which department a workbook is found to be. */
function sender(book: Book, given: Book = books): string {
  const { identity } = caseOf(book, { institution: given });
  if ("department" in identity) return identity.department.name;
  if ("several" in identity) return identity.several.map(({ name }) => name).join("和");
  if ("claims" in identity) return `${identity.claims.seen.name}或${identity.claims.hidden.name}`;
  return "unlisted" in identity ? `没有${identity.unlisted}` : "不知道";
}

/** Nothing in it tells whose it is. */
const silent = department()
  .saying({ "IRPC.Department": "" })
  .with(`${cover}!B3`, null)
  .with(`${cover}!B4`, null)
  .called("报送.xlsx");

describe("whose workbook it is, by what is believed first", () => {
  test("IRPC.Department before 科室代码, where people see several names", () => {
    const three = department()
      .saying({ "IRPC.Department": "FT" })
      .with(`${cover}!B4`, "办公室")
      .called("报送.xlsx");
    expect(sender(three)).toBe("反贪污贿赂局");
  });

  test("科室代码 before 科室名称", () => {
    expect(sender(silent.with(`${cover}!B3`, "FT").with(`${cover}!B4`, "公诉科"))).toBe("反贪污贿赂局");
    expect(sender(silent.with(`${cover}!B3`, "ft"))).toBe("反贪污贿赂局");
  });

  test.each(["公诉科", "公 诉 科", "起诉科", "新会区检察院公诉科"])("科室名称 %s", (name) => {
    expect(sender(silent.with(`${cover}!B4`, name).called("反贪局.xlsx"))).toBe("公诉科");
  });

  describe("the 填报单位 line, whatever it is called and whatever follows", () => {
    test.each([
      ["填报单位：反贪局"],
      ["填报单位（盖章）：新会区检察院反贪局  填报时间：2012年10月"],
      ["填报单位：反贪局（盖章） 2012年10月"],
      ["填表单位: 反贪局 2012.10"],
      ["报送单位：反 贪 局    负责人：吴磊"],
      ["科室：反贪局2012年10月"],
      ["科室名称：反贪局填报时间：2012年10月"],
      ["部门（科室）：反贪局，共3人"],
      ["所在部门：反贪污贿赂局"],
      ["处室：反贪局"],
      ["姓名：吴磊    职务：局长    科 室：反贪局"],
      ["填报单位：新会区检察院 反贪局"],
      ["填报科室", "反贪污贿赂局"],
      ["科室：", "反贪局（盖章）", "2012年10月"],
      ["部门", "反贪局"],
      ["上报部门：反贪局（章）"],
      ["报送科室", "反贪局"],
      [null, "填报单位（盖章）：", null, "反贪局"],
    ])("%s %s %s", (...cells) => {
      expect(sender(silent.withRowBefore(staff, 1, cells).called("公诉科.xlsx"))).toBe("反贪污贿赂局");
    });

    test.each([
      ["责任科室：反贪局"],
      ["科室负责人：反贪局"],
      ["填报单位：反贪局、办公室"],
      ["经办科室：反贪局"],
    ])("%s says nothing", (...cells) => {
      expect(sender(silent.withRowBefore(staff, 1, cells).called("公诉科.xlsx"))).toBe("公诉科");
    });
  });

  test.each(["公诉科.xlsx", "02-公诉科(2).xlsx", "公诉 最终版.xlsx"])("the file's name %s", (name) => {
    expect(sender(silent.called(name))).toBe("公诉科");
  });

  test("of two names in the file's name the longer", () => {
    const given = books.withRow(INSTITUTION_TABS.departments, 5, [
      4,
      "GB",
      "公诉科二组",
      null,
      "周明",
      null,
      "钱勇",
    ]);
    expect(sender(silent.called("公诉科二组.xlsx"), given)).toBe("公诉科二组");
  });

  test.each(["办公室转公诉科.xlsx", "公诉科、反贪局（合）.xlsx"])(
    "a file's name with two, %s, decides nothing",
    (name) => {
      expect(sender(silent.called(name))).toBe("不知道");
      expect(sender(silent.called(name).withRowBefore(staff, 1, ["反贪局岗位廉政风险点登记表"]))).toBe(
        "反贪污贿赂局",
      );
    },
  );

  test("then the title, then the tab", () => {
    const titled = (title: string) => silent.withRowBefore(staff, 1, [title]);
    expect(sender(titled("新会区检察院反贪局廉政风险点登记表"))).toBe("反贪污贿赂局");
    expect(sender(titled("公诉科和反贪局廉政风险点登记表"))).toBe("不知道");
    expect(sender(titled("廉政风险防控工作领导小组办公室印制"))).toBe("不知道");
    const tabbed = silent.renamed(staff, "反贪局(2)");
    expect(sender(tabbed)).toBe("反贪污贿赂局");
    expect(sender(tabbed.withRowBefore("反贪局(2)", 1, ["公诉科登记表"]))).toBe("公诉科");
  });

  describe("a 科室 column", () => {
    const column = (...said: readonly string[]) =>
      ["科室", ...said].reduce((book, cell, i) => book.with(`${staff}!AB${i + 1}`, cell), silent);

    test("that says one listed department throughout", () => {
      expect(sender(column("反贪局", "反贪污贿赂局", "反贪局"))).toBe("反贪污贿赂局");
    });

    test("that says several makes a list of these", () => {
      expect(sender(column("反贪局", "公诉科", "反贪局"))).toBe("公诉科和反贪污贿赂局");
    });

    test("that says nobody who is listed", () => {
      expect(sender(column("后勤科", "车队"))).toBe("不知道");
    });
  });

  test("two sheets with two lines are a list, sheet by sheet", () => {
    const own = silent
      .withRowBefore(staff, 1, ["填报单位：公诉科"])
      .withRowBefore(TABS.department, 1, ["填报单位：反贪局"]);
    expect(sender(own)).toBe("公诉科和反贪污贿赂局");
  });

  test("nothing fits", () => {
    expect(sender(silent)).toBe("不知道");
    expect(sender(silent.with(`${cover}!B4`, "后勤科"))).toBe("没有后勤科");
  });

  test("院领导班子 without a line of its own", () => {
    expect(sender(silent.with(`${cover}!B3`, "LD"))).toBe("院领导班子");
    const empty = books.withRows(INSTITUTION_TABS.roster, books.rows(INSTITUTION_TABS.roster).slice(0, 1));
    expect(sender(silent.with(`${cover}!B4`, "院领导班子"), empty)).toBe("院领导班子");
  });
});

describe("what people see against what they cannot", () => {
  const foreign = department().saying({ "IRPC.Department": "FT" });

  test.each([
    ["cover and file name against the property", foreign, "公诉科或反贪污贿赂局"],
    [
      "the file's name alone",
      silent.saying({ "IRPC.Department": "FT" }).called("公诉科.xlsx"),
      "公诉科或反贪污贿赂局",
    ],
    [
      "the title alone",
      silent.saying({ "IRPC.Department": "FT" }).withRowBefore(staff, 1, ["公诉科登记表"]),
      "公诉科或反贪污贿赂局",
    ],
    [
      "a name changed over a code that was left",
      department().with(`${cover}!B4`, "反贪局").called("报送.xlsx"),
      "反贪污贿赂局或公诉科",
    ],
    ["two names that people see: the property decides", foreign.called("办公室.xlsx"), "反贪污贿赂局"],
    ["a property that nobody lists", department().saying({ "IRPC.Department": "ZZ" }), "公诉科"],
  ])("%s", (_what, book, expected) => {
    expect(sender(book)).toBe(expected);
  });

  const withNumbers = (code: string, rows: readonly number[]) =>
    rows.reduce(
      (book, row) =>
        book
          .with(`${staff}!A${row}`, `${code}-G-00${row}`)
          .with(`${TABS.department}!A${row}`, `${code}-K-00${row}`),
      department().saying({ "IRPC.Department": "" }),
    );

  test("all numbers of its rows another's", () => {
    expect(sender(withNumbers("FT", [2, 3, 4]))).toBe("公诉科或反贪污贿赂局");
    expect(sender(withNumbers("GS", [2, 3, 4]))).toBe("公诉科");
  });

  test("a row or two copied with their numbers make no workbook another's", () => {
    expect(sender(withNumbers("FT", [2]))).toBe("公诉科");
  });

  test("codes of departments merged in (并入科室) are its own", () => {
    const merged = books.with(`${INSTITUTION_TABS.departments}!J4`, "公诉科");
    expect(books.rows(INSTITUTION_TABS.departments)[0]?.[9]).toBe("并入科室");
    expect(sender(foreign, merged)).not.toContain("或");
    expect(sender(withNumbers("FT", [2, 3, 4]), merged)).toBe("公诉科");
  });
});

test("the roster may call a department by its alias", () => {
  const given = books.withAll(
    ["A6", "A7", "A8"].map((cell) => `${INSTITUTION_TABS.roster}!${cell}`),
    "公诉",
  );
  const { house } = caseOf(department(), { institution: given });
  expect(house.people.filter(({ department: name }) => name === "公诉科")).toHaveLength(3);
});
