import { tallyOf } from "../../../../workbook/lists/worked-out";
import { A03, A04, A06, A07, A08, A09, A10, A11 } from "../../catalogue/assessment";
import type { Finding } from "../../../../findings/finding";
import { say, type Rule } from "../../../../findings/rule";
import { at, told, type Point, type PointKey } from "../../point";
import { personOf } from "../../../../house/who";
import type { House, Person } from "../../../../house/house";
import { asksStranger, expectedReviewer, type ExpectedReviewer } from "../../../../house/reviewer";
import { sealFits } from "../../seal";
import { isKnown, isOther, nameIn, namesakesOf, whoIs } from "../../../../house/who";
import { PARTY_GROUP } from "../../../../sheets/words";
import { saysStandIn } from "./mandate";
import type { RegisterCheck, PointCheck } from "../../../subject";

/** A03 and A04: reviewed by whom the plan says, and by nobody himself. */
export const reviewerIsDue: PointCheck = {
  rules: [A03, A04],
  check(point, house, { stage }, report) {
    const value = point.record.reviewer;
    if (stage === "排查" || !value || told(point, "reviewer")) return;
    const expected = expectedReviewer(point, house);
    if (!expected || (value !== PARTY_GROUP && isKnown(house, value) === "unknown")) return;
    const name = nameIn(value);
    if (isAuthor(point, value, expected, house)) report(finding(A04, "self", point, expected, value));
    else if (isWrong(name, expected, house)) report(notDue(point, expected, value));
  },
};

/** Where somebody who is due stands on no roster, the book of departments is to be mended first (U01). */
function isWrong(name: string, expected: ExpectedReviewer, house: House): boolean {
  return !expected.names.includes(name) && expected.names.length > 0 && !asksStranger(expected, house);
}

/** A reviewer whom the plan does not name: with a mandate, of 检察长 himself, or simply the wrong one. */
function notDue(point: Point, expected: ExpectedReviewer, value: string): Finding {
  if (expected.lenient) return finding(A03, "chief", point, expected, value);
  if (saysStandIn(point.record.note)) return finding(A03, "standIn", point, expected, value);
  const [only, second] = expected.names;
  return finding(A03, "wrong", point, expected, value, second === undefined ? only : undefined);
}

function finding<M extends string>(
  rule: Rule<M>,
  message: NoInfer<M>,
  point: Point,
  { says }: ExpectedReviewer,
  value: string,
  fix?: string,
): Finding {
  const data = { value, expected: says };
  return say(rule, message, at(point, "reviewer"), data, { field: "reviewer", value, fix });
}

function authorName(point: Point): string | null {
  if (point.level !== "岗位") return null;
  return personOf(point)?.name ?? nameIn(point.record.name ?? "");
}

/** Whether the author reviewed himself: by name, by 人员编号 where it is written, and not where a namesake is due. */
function isAuthor(point: Point, value: string, { names }: ExpectedReviewer, house: House): boolean {
  const name = nameIn(value);
  if (authorName(point) !== name) return false;
  const author = personOf(point);
  const marked = name === value ? null : whoIs(house, point.department, value, {});
  if (author && marked && "person" in marked) return !isOther(author, marked.person);
  return !names.includes(name) || !hasNamesake(point, name, author, house);
}

function hasNamesake({ department }: Point, name: string, author: Person | null, house: House): boolean {
  const isElsewhere = (person: Person) => person.name === name && person.department !== department?.name;
  return house.people.some(isElsewhere) || (author !== null && namesakesOf(house, author).length > 0);
}

/** A06: not before the assessment, not in the future. */
export const reviewFollowsAssessment: PointCheck = {
  rules: [A06],
  check(point, _house, { stage, today }, report) {
    const { reviewedOn, assessedOn } = point.record;
    if (stage === "排查" || point.level === "单位" || !reviewedOn) return;
    const said = { field: "reviewedOn", value: reviewedOn };
    if (assessedOn && reviewedOn < assessedOn)
      report(
        say(
          A06,
          "early",
          at(point, "reviewedOn"),
          { header: "审核日期", value: reviewedOn, assessed: assessedOn },
          said,
        ),
      );
    else if (reviewedOn > today)
      report(
        say(A06, "future", at(point, "reviewedOn"), { header: "审核日期", value: reviewedOn, today }, said),
      );
  },
};

/** A07: 退回 is the last word. */
export const returned: PointCheck = {
  rules: [A07],
  check(point, _house, { stage }, report) {
    if (stage === "排查" || point.record.opinion !== "退回") return;
    report(say(A07, "returned", at(point, "opinion"), {}, { field: "opinion", value: "退回" }));
  },
};

const STEPS: readonly (readonly [PointKey, string])[] = [
  ["panelOn", "评审小组评定日期"],
  ["partyOn", "院党组审核日期"],
  ["filedOn", "备案日期"],
];

/** A08: panel, party group, filing, in that order. */
export const institutionSteps: PointCheck = {
  rules: [A08],
  check(point, _house, { stage, today }, report) {
    if (stage === "排查" || point.level !== "单位") return;
    let before: { readonly name: string; readonly day: string } | null = null;
    for (const [key, header] of STEPS) {
      const day: string | null | undefined = point.record[key];
      if (!day) continue;
      const said = { field: key, value: day };
      if (before && day < before.day)
        report(
          say(
            A08,
            "order",
            at(point, key),
            { header, value: day, earlier: before.name, before: before.day },
            said,
          ),
        );
      else if (day > today) report(say(A08, "future", at(point, key), { header, value: day, today }, said));
      before = { name: header, day };
    }
  },
};

/** A09 and A11: what an electronic approval shows. */
export const sealHolds: PointCheck = {
  rules: [A09, A11],
  check(point, _house, { stage }, report) {
    const { seal, signing } = point.record;
    if (stage === "排查" || point.level === "单位") return;
    // Over the row itself: what it inherits from 科室信息 was never sealed.
    if (seal && !sealFits(point.entry.record))
      report(say(A09, "broken", at(point, "seal"), {}, { field: "seal", value: seal }));
    else if (!seal && signing === "电子")
      report(say(A11, "unsealed", at(point, "signing"), {}, { field: "signing", value: signing }));
  },
};

/** A10, once a register: signed on paper. */
export const paperIsKept: RegisterCheck = {
  rules: [A10],
  check({ points, file, read }, { stage }, report) {
    if (stage === "排查") return;
    const signed = signedOnPaper(points);
    for (const sheet of new Set(read.registers.map((register) => register.sheet))) {
      const count = signed.get(sheet);
      if (count !== undefined) report(say(A10, "paper", { file, sheet, row: null, column: null }, { count }));
    }
  },
};

/** Rows whose signature nobody can see in the workbook, by sheet. */
const signedOnPaper = tallyOf(({ record, table, level }: Point) =>
  level === "单位" || !record.reviewer || !record.opinion || record.seal || record.signing === "电子"
    ? []
    : [table.sheet],
);
