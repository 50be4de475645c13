import { department, TABS } from "../support/books";
import { staffCell } from "../support/filed";
import { found, read } from "../support/found";

const { staff } = TABS;
const signed = "李强\n2012年10月15日";

describe("a name and a date in one signature cell", () => {
  test("are 审核人 and 审核日期, where that is blank", () => {
    const book = department().with(staffCell("reviewer", 3), signed).with(staffCell("reviewedOn", 3), null);
    const record = read(book).registers[0]?.entries[1]?.record;
    expect([record?.reviewer, record?.reviewedOn]).toEqual(["李强", "2012-10-15"]);
    expect(found(book)).toEqual([[staffCell("reviewer", 3), "F03", signed]]);
  });

  test("the date in its own column goes before that of the signature", () => {
    const book = department().with(staffCell("reviewer", 3), "李强\n2012年10月14日");
    expect(read(book).registers[0]?.entries[1]?.record.reviewedOn).toBe("2012-10-15");
  });

  test("a register whose signatures all bear their date wants no column for it", () => {
    const cells = [2, 3, 4].map((line) => staffCell("reviewer", line));
    const book = cells
      .reduce((done, cell, i) => done.with(cell, `${i === 0 ? "赵刚" : "李强"} 2012.10.15`), department())
      .withoutColumn(staff, "X");
    expect(found(book).map(([, rule]) => rule)).toEqual(["F03", "F03", "F03"]);
  });
});
