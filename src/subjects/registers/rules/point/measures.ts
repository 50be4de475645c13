import { M02, M03, M05, M06 } from "../../catalogue/measures";
import { reached } from "../../../../findings/finding";
import { say } from "../../../../findings/rule";
import { at, told, type Point } from "../../point";
import { AT_ONCE, STANDING } from "../../sheets/due";
import { sameTextsOf } from "../../../../workbook/lists/same-texts";
import { plain } from "../../../../workbook/text/plain";
import type { Report } from "../../../../checking/check";
import type { RegisterCheck, PointCheck } from "../../../subject";

/** A step names what is done, by whom, or when; a figure says so too, where it does not number a list. */
const STEP =
  /每|日内|之前|以前|定期|不定期|登记|台账|审批|审核|复核|复查|抽查|检查|备案|公示|公开|回避|签字|签名|记录|轮岗|双人|两人|集体研究|会签|报告|谈话|培训|学习会|清单|程序|流程|制度规定|归档|录音|录像|回访|评查|审计|招标|交接|盘点|对账|监督员|负责人|专人/;
const SLOGAN =
  /^(?:进一步)?(?:加强|提高|增强|强化|严格|牢固?树立|坚持|遵守|注重|落实|认真|自觉|严守|做到|不断|切实|树立|廉洁|执行)/;
const LIST_MARKS = /(?:^|[\n；;。])\s*(?:\d{1,2}[、．.]|[（(]\d{1,2}[)）]|[①-⑨])\s*/g;
const NUMBER_SIGN = /[\d①-⑨]/;
/** Longer texts say more than a slogan. */
const SLOGAN_AT_MOST = 60;

/** M03: no step, no owner, no time. */
export const measuresAreConcrete: PointCheck = {
  rules: [M03],
  check(point, _house, { stage }, report) {
    const { measures } = point.record;
    if (!measures || !reached(stage, "措施") || measures.length > SLOGAN_AT_MOST) return;
    if (STEP.test(measures)) return;
    const bare = NUMBER_SIGN.test(measures) ? measures.replace(LIST_MARKS, "\n") : measures;
    if (/\d/.test(bare) || !bare.split(/[。；;\n]/).every(isSlogan)) return;
    const value = measures.length > 20 ? `${measures.slice(0, 20)}…` : measures;
    report(say(M03, "slogan", at(point, "measures"), { value }, { field: "measures", value: measures }));
  },
};

function isSlogan(sentence: string): boolean {
  const words = plain(sentence);
  return words === "" || SLOGAN.test(words);
}

/** M05: past at the date of judgement and not 已落实. */
export const deadlineIsKept: PointCheck = {
  rules: [M05],
  check(point, _house, { stage, judgedOn }, report) {
    const { due, done } = point.record;
    if (!due || due === STANDING || due === AT_ONCE || done === "已落实" || !reached(stage, "措施")) return;
    // A month lasts to its end, whichever day that is.
    const end = due.length === 7 ? `${due}-31` : due;
    if (end < judgedOn)
      report(
        say(
          M05,
          "past",
          at(point, "due"),
          { header: "完成时限", value: due, today: judgedOn },
          { field: "due", value: due },
        ),
      );
  },
};

/** M06: what is done was done on a day, and not on one to come. */
export const doneOnADay: PointCheck = {
  rules: [M06],
  check(point, _house, { stage, judgedOn }, report) {
    const { done, doneOn } = point.record;
    if (!reached(stage, "措施")) return;
    if (doneOn && doneOn > judgedOn) {
      const data = { header: "落实日期", value: doneOn, today: judgedOn };
      report(say(M06, "future", at(point, "doneOn"), data, { field: "doneOn", value: doneOn }));
    } else if (!doneOn && done === "已落实" && !told(point, "doneOn")) {
      const key = point.table.header?.columnOf.has("doneOn") ? "doneOn" : "done";
      report(say(M06, "blank", at(point, key), {}, { field: "doneOn" }));
    }
  },
};

/** M02: the same measures word for word on three or more points of different posts. */
export const measuresFitThePost: RegisterCheck = {
  rules: [M02],
  check({ points }, { stage }, report) {
    if (!reached(stage, "措施")) return;
    for (const places of ofSameText(points))
      reportSame(
        places.flatMap((place) => points[place] ?? []),
        report,
      );
  },
};

const ofSameText = sameTextsOf(({ record }: Point) => record.measures || null);

function reportSame(same: readonly Point[], report: Report): void {
  if (same.length < 3) return;
  const posts = new Set(same.map(postOf));
  if (posts.size < 2) return;
  const [first = "", second = ""] = posts;
  for (const point of same) {
    const other = postOf(point) === first ? second : first;
    const data = { count: same.length - 1, posts: posts.size, other };
    const said = { field: "measures", value: point.record.measures ?? null };
    report(say(M02, "same", at(point, "measures"), data, said));
  }
}

function postOf({ record, level }: Point): string {
  return record.post ?? record.posts ?? (level === "科室" ? "科室" : "");
}
