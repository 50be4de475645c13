import { isPaper } from "../../../src/paper/paper-image";
import { currentRounds } from "../../../src/session/supervision/calendar";
import { noticesOfState } from "../../../src/session/supervision/check-closed";
import {
  BLANK_FORMS,
  blankFormFiles,
  noticeFiles,
  noticesForPapers,
  paperKindsOf,
  usualHead,
} from "../../../src/session/supervision/papers";
import { date } from "../../support/sheets";
import { NOTICE, supervision } from "../../support/supervision-books";
import { openedOn } from "./fixture";

const DAY = "2012-10-08";

test.each([
  ["谈心疏导", ["预警通知书", "谈话记录", "回告书"]],
  ["发函询问", ["预警通知书", "函询", "回告书"]],
  ["诫勉谈话", ["预警通知书", "诫勉通知", "诫勉记录", "回告书"]],
  ["限期整改", ["预警通知书", "回告书"]],
  ["发送纪检监察建议书", ["预警通知书", "建议书", "回告书"]],
  ["责成制定防范措施", ["预警通知书", "回告书", "责成通知"]],
])("%s goes with %j, and each can be written", async (处置方式, kinds) => {
  const { session } = await openedOn(DAY, supervision({ warnings: [{ ...NOTICE, 处置方式 }] }));
  const [notice] = currentRounds(noticesOfState(session.state));
  expect(paperKindsOf(notice!)).toEqual(kinds);
  for (const kind of paperKindsOf(notice!)) {
    const number = "检廉预〔2012〕1号";
    const files = noticeFiles(session.state, { kind, number, head: "print" });
    const paper = `${kind}-${number}.docx`;
    expect([...files.keys()]).toEqual(kind === "回告书" ? [paper, `回告书-${number}.xlsx`] : [paper]);
    expect(isPaper(files.get(paper)!)).toBe(true);
  }
});

test("the newest comes first; what is void gets no paper", async () => {
  const book = supervision({
    warnings: [
      NOTICE,
      { ...NOTICE, number: "检廉预〔2012〕2号", 作废日期: date("2012-10-08"), 作废原因: "重复" },
      { ...NOTICE, number: "检廉预〔2012〕3号" },
    ],
  });
  const { session } = await openedOn(DAY, book);
  const numbers = noticesForPapers(session.state).map(({ line }) => line.record.number);
  expect(numbers).toEqual(["检廉预〔2012〕3号", "检廉预〔2012〕1号"]);
});

test("a paper that would name its source is refused with a sentence", async () => {
  const { session } = await openedOn(
    DAY,
    supervision({ warnings: [{ ...NOTICE, 预警事由: "据群众举报超期" }] }),
  );
  const asked = { kind: "预警通知书", number: "检廉预〔2012〕1号", head: "print" } as const;
  expect(() => noticeFiles(session.state, asked)).toThrow(/文书不能写信息来源/);
});

test("the head is as 单位信息 has it until somebody chooses another; blank forms need no warning", async () => {
  const { session } = await openedOn(DAY, supervision({}));
  expect(usualHead(session.state)).toBe("print");
  expect(BLANK_FORMS.flatMap((kind) => [...blankFormFiles(session.state, kind).keys()])).toEqual([
    "回访卡.docx",
    "征求意见表.docx",
  ]);
});
