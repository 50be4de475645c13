import fc from "fast-check";
import { readBook } from "../../src/reading/read-book";
import { supervisionBook } from "../../src/books/supervision-book";
import { checkSupervision } from "../../src/flows/supervision/check-supervision";
import { openSupervision } from "../../src/flows/supervision/open-supervision";
import { noticesIn } from "../../src/flows/supervision/warnings-ledger";
import { warn } from "../../src/flows/supervision/warn";
import { withCells } from "../../src/session/cells";
import { WARNING_STEPS, STEP_NAMES, type StepName } from "../../src/subjects/warnings/steps/step";
import { WARNING_STATES } from "../../src/subjects/warnings/sheets/words";
import { toDay, toSerial } from "../../src/workbook/formats/serial-date";
import type { WorkbookContent } from "../../src/workbook/grid";
import { HostError } from "../../src/workbook/host-error";
import { supervision } from "../support/supervision-books";
import { costOf } from "../support/cost";

/** A step that somebody tries: which, on which of the notices, so many days after the one before. */
const tries = fc.array(
  fc.record({
    step: fc.constantFrom<StepName>("draft", "draft", "issue", "issue", ...STEP_NAMES),
    which: fc.nat({ max: 5 }),
    method: fc.constantFrom("谈心疏导", "发函询问", "批评教育"),
    outcome: fc.constantFrom("合格", "重新整改"),
    later: fc.nat({ max: 9 }),
  }),
  { minLength: 8, maxLength: 25 },
);

/** What is said of each field; days are the day of the step. */
function said(step: StepName, day: string, method: string, outcome: string): [string, string][] {
  const values: Readonly<Record<string, string>> = {
    ...{ 对象类型: "检察干警", 对象: "张三", department: "公诉科", 处置方式: method, 复核意见: outcome },
    延期至: toDay(toSerial(day) + 40),
  };
  return WARNING_STEPS[step].needs.map((key) => [key, values[key] ?? (key.endsWith("日期") ? day : "某某")]);
}

/** The workbook after a step, with its document properties. */
function after(
  content: WorkbookContent,
  { changes, properties = {} }: ReturnType<typeof warn>["patch"],
): WorkbookContent {
  return {
    ...withCells(content, changes),
    properties: new Map([...content.properties, ...Object.entries(properties)]),
  };
}

test("any order of steps gives legal states and gapless series; a refused one says why; what is written is read again", () => {
  let [taken, refused] = [0, 0];
  fc.assert(
    fc.property(tries, (given) => {
      let content = supervision({}).content();
      let serial = toSerial("2012-09-03");
      for (const { step, which, method, outcome, later } of given) {
        const today = toDay((serial += later));
        const own = openSupervision(content);
        const numbers = [...new Set(noticesIn(own, { today }).map(({ record }) => record.number))];
        const number = numbers[which % Math.max(1, numbers.length)] ?? null;
        try {
          const { patch, notices } = warn(
            own,
            { today },
            { step, number, set: said(step, today, method, outcome) },
          );
          taken++;
          content = after(content, patch);
          const entries =
            readBook(content, supervisionBook, { stage: "汇总" }).tables.warnings?.entries ?? [];
          for (const { line, record } of notices)
            expect(entries.find(({ row }) => row === line.row)?.record).toMatchObject({
              number: record.number,
              对象: record.对象,
            });
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
          refused++;
          expect(error.message).toMatch(/。什么都没有写。$/);
        }
      }
      const settings = { today: toDay(serial) };
      const states = noticesIn(openSupervision(content), settings).map(({ state }) => state);
      expect(states.filter((state) => !WARNING_STATES.includes(state))).toEqual([]);
      const wrong = checkSupervision(openSupervision(content), settings).filter(({ rule }) =>
        ["W15", "W16", "F01"].includes(rule),
      );
      expect(wrong.map(({ rule, message }) => [rule, message])).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(taken).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(100);
});

test("the ledger of five thousand notices is told in less than a second", async () => {
  const lines = Array.from({ length: 5_000 }, (_, i) => ({
    ...{ number: `检廉预〔2012〕${i + 1}号`, 对象类型: "检察干警", 对象: "张三", department: "公诉科" },
    ...{ 预警事由: "超期", 处置方式: "谈心疏导", 整改要求: "改正", 签发人: "赵刚" },
    ...{ 签发日期: { serial: 41_178 }, 签收人: "张三", 签收日期: { serial: 41_179 } },
  }));
  const own = openSupervision(supervision({ warnings: lines }).content());
  const cost = await costOf(() => expect(noticesIn(own, { today: "2012-10-08" })).toHaveLength(5_000));
  expect(cost).toBeLessThan(1_000);
});
