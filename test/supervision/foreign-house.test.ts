import { supervision, NOTICE } from "../support/supervision-books";
import { commandOn, expectOneLine, Folder } from "../support/command-line";
import { sampleImage } from "../support/sample-books";

const folder = new Folder();

/** Counts leave the third workbook for the results of its own institution alone. */
test.each([
  ["overview", (house: string) => ["overview", house]],
  ["appraise", (house: string) => ["appraise", house]],
  ["paper 总结", (house: string) => ["paper", "总结", house, "--to", "市院", "--out", folder.at("文书")]],
])("%s counts nothing of another institution's supervision workbook", async (_, words) => {
  const house = await folder.put("汇总.xlsx", sampleImage());
  const own = await folder.put(
    "别院监察室.xlsx",
    supervision({ warnings: [NOTICE] }).with("单位信息!B1", "清平区人民检察院"),
  );
  const answer = await commandOn("2012-12-10", ...words(house), "--supervision", own);
  expect(answer.status).toBe(2);
  expectOneLine(answer);
  expect(answer.err).toContain(
    "“别院监察室.xlsx”是清平区人民检察院的监察室专用工作簿，不是云溪区人民检察院的",
  );
});
