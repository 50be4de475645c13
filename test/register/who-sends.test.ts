import { department, institution, INSTITUTION_TABS, TABS } from "../support/books";
import { caseOf } from "../support/found";
import type { Book } from "../support/sheets";

const { cover, staff } = TABS;
const books = institution();

/** Which department a workbook is found to be. */
function sender(book: Book, given: Book = books): string {
  const { identity } = caseOf(book, { institution: given });
  if ("department" in identity) return identity.department.name;
  return "unlisted" in identity ? `没有${identity.unlisted}` : "不知道";
}

/** Nothing in it tells whose it is. */
const silent = department()
  .saying({ "IRPC.Department": "" })
  .with(`${cover}!B3`, null)
  .with(`${cover}!B4`, null)
  .called("报送.xlsx");

describe("whose workbook it is, by what is believed first", () => {
  test("IRPC.Department before 科室代码", () => {
    expect(sender(department().saying({ "IRPC.Department": "FT" }))).toBe("反贪污贿赂局");
  });

  test("科室代码 before 科室名称", () => {
    expect(sender(silent.with(`${cover}!B3`, "FT").with(`${cover}!B4`, "公诉科"))).toBe("反贪污贿赂局");
    expect(sender(silent.with(`${cover}!B3`, "ft"))).toBe("反贪污贿赂局");
  });

  test.each(["公诉科", "公 诉 科", "起诉科", "新会区检察院公诉科"])("科室名称 %s", (name) => {
    expect(sender(silent.with(`${cover}!B4`, name).called("反贪局.xlsx"))).toBe("公诉科");
  });

  test.each([
    ["填报单位：反贪局"],
    ["填报单位（盖章）：新会区检察院反贪局  填报时间：2012年10月"],
    ["填报科室", "反贪污贿赂局"],
  ])("the line %s", (...cells) => {
    expect(sender(silent.withRowBefore(staff, 1, cells).called("公诉科.xlsx"))).toBe("反贪污贿赂局");
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

test("the roster may call a department by its alias", () => {
  const given = books.withAll(
    ["A6", "A7", "A8"].map((cell) => `${INSTITUTION_TABS.roster}!${cell}`),
    "公诉",
  );
  const { house } = caseOf(department(), { institution: given });
  expect(house.people.filter(({ department: name }) => name === "公诉科")).toHaveLength(3);
});
