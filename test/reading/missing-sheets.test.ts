import { readWorkbook } from "../../src/reading/read-workbook";
import { department } from "../support/books";
import { lines } from "../support/found";

test("a sheet that the workbook lists without its part is named, and the rest is read", () => {
  const content = { ...department().content(), missing: ["Macro1"] };
  const read = readWorkbook(content, { stage: "措施" });
  expect(lines(read.findings)).toEqual([["Macro1", "L04", "Macro1"]]);
  expect(read.registers.flatMap(({ entries }) => entries)).toHaveLength(7);
});
