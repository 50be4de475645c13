import { yearOf } from "../../../house/working-days";
import { sheetPlace } from "../../../reading/entry";
import { say } from "../../../findings/rule";
import { holidays } from "../../calendar/sheets/holidays";
import { W03, W04, W05, W09, W12, W14, W15 } from "../catalogue/warnings";
import { atNotice, ofLedger, ofNotices } from "./told";

/** W03, W04: replies by the term. */
export const repliesInTime = ofNotices([W03, W04], (notice, told, report) => {
  const { state, due, repliedLate } = notice;
  const { today } = told.facts;
  if (state === "逾期未回告")
    report(atNotice(told, notice, "回告日期", W03, "overdue", { due: due ?? "", today }));
  if (repliedLate) report(atNotice(told, notice, "回告日期", W04, "late", { due: due ?? "" }));
});

/** W05: a reply says why and what is done. */
export const repliesAreWhole = ofNotices([W05], (notice, told, report) => {
  if (!notice.replied) return;
  for (const key of ["成因分析", "整改措施"] as const)
    if (notice.record[key] === null && !notice.line.told.has(key))
      report(atNotice(told, notice, key, W05, "blank"));
});

/** W09: it had to be put right again. */
export const repeatedRounds = ofNotices([W09], (notice, told, report) => {
  const { round, state } = notice;
  if (notice.record.建议调整等级 !== null) return;
  if (round > 1 || state === "重新整改")
    report(
      atNotice(told, notice, "建议调整等级", W09, "again", {
        round: state === "重新整改" ? round + 1 : round,
      }),
    );
});

/** W12: nobody signed for it within the grace. */
export const signedForInTime = ofNotices([W12], (notice, told, report) => {
  const { unsignedAfter: grace, record } = notice;
  if (grace === null) return;
  const { today } = told.facts;
  const isSigned = record.签收日期 !== null && record.签收日期 <= today;
  report(atNotice(told, notice, "签收日期", W12, isSigned ? "late" : "unsigned", { grace, today }));
});

/** W14: years of which nobody says when people are off, each once. */
export const holidaysAreKnown = ofLedger([W14], ({ notices, sheets, facts, table }, report) => {
  const days = notices.flatMap(({ record, firstDue, unsignedAfter }) => [
    record.签发日期,
    firstDue,
    unsignedAfter,
  ]);
  const years = new Set(days.flatMap((day) => (day === null ? [] : yearOf(day))));
  const place = sheetPlace({ file: table.file, sheet: sheets.holidays?.sheet ?? holidays.tab });
  for (const value of [...years].sort())
    if (!facts.calendar.knows(value)) report(say(W14, "unknown", place, { value }, { field: "日期", value }));
});

/** W15: one after the other. */
export const stepsAreInOrder = ofNotices([W15], (notice, told, report) => {
  for (const { key, message } of notice.disorders)
    report(atNotice(told, notice, key, W15, message, { due: notice.firstDue ?? "" }));
});
