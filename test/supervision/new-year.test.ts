import { NUMBER_OF_OPEN, supervisionImageAtWork } from "../support/supervision-at-work";
import { commandOn, Folder, jsonOf } from "../support/command-line";

/** §13 Year: what the supervision office has not settled goes on in the new year. */

const folder = new Folder();

type Line = Readonly<Record<string, string | null>>;

const records = async (day: string, ...words: readonly string[]) =>
  (jsonOf(await commandOn(day, ...words, "--format", "json")) as { readonly records: readonly Line[] })
    .records;
const sets = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).flatMap(([key, value]) => ["--set", `${key}=${value}`]);

test("[Year 6] an open warning keeps its number and its term; the next one is the first of its year", async () => {
  const [house, next] = [folder.at("院.xlsx"), folder.at("监察室2013.xlsx")];
  const own = await folder.put("监察室.xlsx", supervisionImageAtWork());
  await commandOn("2012-10-08", "new", "--sample", "--out", house);
  const begun = ["begin-year", house, "--year", "2013", "--out", folder.at("2013.xlsx")];
  const before = folder.snapshot()["监察室.xlsx"];
  const answer = await commandOn("2013-01-04", ...begun, "--supervision", own, "--supervision-out", next);
  expect([answer.status, folder.snapshot()["监察室.xlsx"]]).toEqual([0, before]);
  const day = "2013-01-05";
  const [old, now] = await Promise.all([own, next].map((path) => records(day, "warn", "list", path)));
  const told = (lines: readonly Line[] = []) => lines.map(({ number, status, due }) => [number, status, due]);
  expect(told(now)).toEqual(told(old));
  expect(told(now)).toContainEqual([NUMBER_OF_OPEN, "逾期未回告", expect.any(String)]);
  const signed = sets({ 签发人: "林国栋", 签发日期: day });
  const issue = ["warn", "issue", next, "--number", "草-1", ...signed, "--out", next];
  expect((await records(day, ...issue))[0]?.number).toBe("检廉预〔2013〕1号");
});
