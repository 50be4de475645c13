import { groupBy } from "../../merging/group-by";
import type { LeadingFigure } from "../../subjects/roll-up/pages/leaders-page";
import type { ViewFacts } from "../../subjects/roll-up/pages/view-page";
import { addedUp } from "../../subjects/roll-up/summaries";
import { FEW } from "../../subjects/roll-up/suppression";
import type { ViewRow } from "../../subjects/roll-up/view";

/** So many are named where something stands out. */
const NAMED = 3;

/** What leaders are told first, each figure from its own page. */
export function leadingFigures(pages: readonly ViewFacts[], year: number): readonly LeadingFigure[] {
  const page = (id: string) => pages.find(({ view }) => view.id === id)!;
  const rowsOf = (id: string) => page(id).rows.filter((row) => (row.plan_year ?? year) === year);
  const sheetOf = (id: string) => `${id}${page(id).view.title}`;
  const sum = (id: string, key: string) => addedUp(rowsOf(id), key);
  const people = (key: string) => (page("Q01").untold.sum(String(year), key) ? FEW : sum("Q01", key));
  const figure = (
    id: string,
    label: string,
    value: number | string,
    of: number | string | null,
    says: string,
  ): LeadingFigure => ({
    ...{ label, value, of, says, sheet: sheetOf(id) },
  });
  const grade1 = rowsOf("Q02").filter((row) => row.grade === "一级");
  return [
    figure("Q01", "已报送的科室", sum("Q01", "n_filed"), sum("Q01", "n_departments"), "各院报送的科室"),
    figure("Q01", "参与排查的人", people("n_with_points"), people("n_in_scope"), "应排查的人里已有风险点的"),
    figure("Q02", "一级风险点", addedUp(grade1, "n"), sum("Q02", "n"), "全部风险点里一级的"),
    figure("Q04", "共性风险", page("Q04").rows.length, null, "三个以上的院都有的，可以统一制定措施"),
    figure(
      "Q06",
      "一级比上一年",
      sum("Q06", "n_grade1"),
      sum("Q06", "n_grade1_before"),
      "左边是这一年，右边是上一年",
    ),
    figure(
      "Q07",
      "逾期没有落实",
      sum("Q07", "n_overdue"),
      sum("Q07", "n_due"),
      "完成时限已过的措施里没有落实的",
    ),
    figure(
      "Q09",
      "逾期的阶段",
      sum("Q09", "n_late"),
      sum("Q09", "n_departments"),
      "各科室的五个阶段里逾期的",
    ),
    figure("Q10", "核查出的问题", sum("Q10", "n"), null, "核查结果里的条数"),
  ];
}

/** What stands out, in sentences; institutions are compared with their like alone. */
export function standingOut(pages: readonly ViewFacts[], year: number, isPublic: boolean): readonly string[] {
  const page = (id: string) => pages.find(({ view }) => view.id === id)!;
  const compared = page("Q03").rows;
  const unfiled = page("Q01").rows.filter(
    (row) => row.plan_year === year && Number(row.n_filed) < Number(row.n_departments),
  );
  const same = compared.filter((row) => Number(row.n_same_grade_departments) > 0);
  const firstOf = (rows: readonly ViewRow[]) =>
    rows
      .slice(0, NAMED)
      .map((row) => page("Q01").telling.nameOf(String(row.institution_code)))
      .join("、");
  return [
    ...mostAmongAlike(
      page("Q03"),
      "一级风险点占比最高的",
      (own) => addedUp(own, "n_grade1") / Math.max(1, addedUp(own, "n_points")),
    ),
    ...(unfiled.length > 0
      ? [`还有科室没有报送的院 ${unfiled.length} 个，如 ${firstOf(unfiled)}。`]
      : ["各院的科室都已报送。"]),
    ...(same.length > 0
      ? [`有科室全部风险点同一等级的院 ${same.length} 个，评级没有拉开，如 ${firstOf(same)}。`]
      : []),
    ...mostAmongAlike(page("Q07"), "逾期没有落实最多的", (own) => addedUp(own, "n_overdue")),
    ...mostCommon(page("Q04"), isPublic),
  ];
}

/** Of institutions that are alike those with the most of something; one alone is compared with nobody, and who has none is not named. */
function mostAmongAlike(
  { rows, telling }: ViewFacts,
  what: string,
  figureOf: (own: readonly ViewRow[]) => number,
): readonly string[] {
  const institutions = [...groupBy(rows, (row) => String(row.institution_code))];
  const groups = groupBy(institutions, ([code]) => telling.alikeOf(code));
  return [...groups].flatMap(([among, own]) => {
    const first = own
      .map(([code, ofOne]) => ({ code, figure: figureOf(ofOne) }))
      .filter(({ figure }) => figure > 0)
      .sort((one, other) => other.figure - one.figure || (one.code < other.code ? -1 : 1))
      .slice(0, NAMED);
    if (own.length < 2 || first.length === 0) return [];
    return [`${among}里${what}：${first.map(({ code }) => telling.nameOf(code)).join("、")}。`];
  });
}

function mostCommon({ rows, telling }: ViewFacts, isPublic: boolean): readonly string[] {
  const [common] = [...rows].sort((one, other) => Number(other.n_institutions) - Number(one.n_institutions));
  if (!common) return [];
  const key = String(common.text_key);
  const said = isPublic ? "" : `：${telling.meansOf(key) ?? key}`;
  return [`最普遍的共性风险有 ${common.n_institutions ?? 0} 个院${said}。`];
}
