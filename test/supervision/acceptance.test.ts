import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The checks of follow-up.md §13 under Wall, Warnings, Archive and Papers: each is a test that bears its number, with the figures
 * given there. Papers has no 8.
 */
const CHECKS: Readonly<Record<string, readonly string[]>> = {
  Wall: [
    "1 a supervision file among the input of another command: exit 2",
    "2 its texts and numbers in no other output",
    "3 the import rule fails on a planted import",
    "4 密级 秘密 is refused",
    "5 the workbench's storage is empty after closing it",
  ],
  Warnings: [
    "1 签收 2012-09-27, 5 工作日 → 2012-10-10",
    "2 5 自然日 from 2012-09-27 → 2012-10-08",
    "3 unsigned: from 签发 + 3 工作日, W12",
    "4 限期整改 for a person W01",
    "5 on the last day 已回告, next day 逾期回告 and W04",
    "6 void n.2 of 3: next is 4, W16 silent; deleted row: W16",
    "7 重新整改 → 轮次 2, new term, W09",
    "8 诫勉谈话 without 批准人 W13",
    "9 回告 before 签收 W15",
    "10 --as-of alone changes states, no byte of the file",
  ],
  Archive: [
    "1 numbers gapless, survive sorting",
    "2 Q4 totals = rows, trend against Q3",
    "3 missing Q4 I02",
    "4 移送 without office I03",
    "5 举报人：张三 I04",
    "6 leader without file I06",
  ],
  Papers: [
    "1 opens without repair, A4, margins",
    "2 title 22 pt 小标宋, body 16 pt 仿宋 as w:eastAsia",
    "3 number with 〔〕",
    "4 套打: no 标志, no line, body as high",
    "5 no undefined or null",
    "6 函询 names no source",
    "7 three signatures on page 2",
    "9 22 lines a page",
  ],
};

const tests = join(__dirname, "..");
const titles = readdirSync(tests, { recursive: true, encoding: "utf8" })
  .filter(
    (name) => /\.(test|in-browser)\.tsx?$/.test(name) && !name.endsWith("supervision/acceptance.test.ts"),
  )
  .flatMap((name) => readFileSync(join(tests, name), "utf8").match(/^.*["'`]\[[A-Z][a-z]+ \d+\].*$/gm) ?? []);

test.each(Object.entries(CHECKS).flatMap(([part, all]) => all.map((check) => [part, check] as const)))(
  "%s %s",
  (part, check) => {
    const [number] = check.split(" ");
    expect(titles.some((title) => title.includes(`[${part} ${number}] `))).toBe(true);
  },
);
