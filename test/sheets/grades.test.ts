import { departmentSheets, institutionSheets } from "../../src/books";
import { GRADES } from "../../src/sheets/words";

const columns = [...departmentSheets, ...institutionSheets].flatMap(({ tab, columns }) =>
  Object.values(columns)
    .filter(({ choices }) => choices !== null && GRADES.every((grade) => choices.includes(grade)))
    .map((column) => [tab, column.header, column] as const),
);

test.each(columns)("%s › %s understands a grade however it is written", (_tab, _header, column) => {
  const context = { year: "2012", oddGrades: new Map<string, string>() };
  for (const written of ["2级", "Ⅱ", "２级", "二级风险", "第二级"])
    expect([written, column.parse(written, context).value]).toEqual([written, "二级"]);
  expect(column.parse("中", context).trouble?.rule).toBe("G03");
});
