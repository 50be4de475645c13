import { drillPages } from "../../subjects/roll-up/pages/drill-pages";
import { leadersPage } from "../../subjects/roll-up/pages/leaders-page";
import { viewPage, type ViewFacts } from "../../subjects/roll-up/pages/view-page";
import { ALL_TOLD, untoldOf } from "../../subjects/roll-up/public-view";
import { summaryOf } from "../../subjects/roll-up/summaries";
import type { View } from "../../subjects/roll-up/view";
import { ROLL_UP_VIEWS } from "../../subjects/roll-up/views";
import type { RollUpPlace } from "../../workbook/data/roll-up-place";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { askView, scopeOf, type AskedAbout, type Scope } from "./asking";
import { drilledDepartments, institutionLines, riskLines } from "./drilling";
import { leadingFigures, standingOut } from "./leading-figures";

/** Whom a report is for: to the public small numbers of people are not told, nor single departments, risk points and texts. */
export type Audience = "内部" | "公开";

interface ReportSettings extends AskedAbout {
  readonly audience: Audience;
  /** The SQL of a view. */
  readonly textOf: (id: string) => Promise<string>;
}

/** Every view with its table and chart, a page for leaders, and the way from an institution to its risk points. */
export async function reportOf(place: RollUpPlace, settings: ReportSettings): Promise<WorkbookImage> {
  const scope = await scopeOf(place, settings);
  const names = await namesOf(place, scope);
  const pages: ViewFacts[] = [];
  for (const view of ROLL_UP_VIEWS) pages.push(await factsOf(place, view, scope, settings, names));
  const isPublic = settings.audience === "公开";
  const title = `${settings.parent === undefined ? "" : `${settings.parent} `}下级单位廉政风险防控汇总（${scope.newest}年度）`;
  const note = `${names.size}个单位${isPublic ? "。“<3”：1、2，以及为了不让人由合计推算而一并不列的人数" : ""}。同级比较只在同一层级的院之间。`;
  return {
    properties: {},
    sheets: [
      leadersPage(
        title,
        note,
        leadingFigures(pages, scope.newest),
        standingOut(pages, scope.newest, isPublic),
      ),
      ...pages.map(viewPage),
      ...(isPublic ? [] : await drilled(place, scope, names)),
    ],
  };
}

async function factsOf(
  place: RollUpPlace,
  view: View,
  scope: Scope,
  settings: ReportSettings,
  names: ReadonlyMap<string, string>,
): Promise<ViewFacts> {
  const isPublic = settings.audience === "公开";
  const shown = isPublic ? publicView(view) : view;
  const rows = await askView(place, view, await settings.textOf(view.id), scope, settings);
  const nameOf = (code: string) => names.get(code) ?? code;
  const summary = summaryOf(shown, rows, nameOf);
  const keys = isPublic || view.summary.by !== "text_key" ? [] : summary.lines.map(({ key }) => key);
  return {
    view: shown,
    period: view.years === "each" && settings.year === undefined ? "各年度" : `${scope.newest}年度`,
    rows,
    summary,
    untold: isPublic ? untoldOf(shown, rows, summary) : ALL_TOLD,
    nameOf,
    textOf: await textsOf(place, keys, scope),
  };
}

/** The number of people in scope stands on one page alone, lest what is hidden there is told here. */
function publicView(view: View): View {
  const isAlone = (view.sums ?? []).length > 0;
  return isAlone ? view : { ...view, columns: view.columns.filter((column) => !column.people) };
}

async function namesOf(
  place: RollUpPlace,
  { newest, institutions }: Scope,
): Promise<ReadonlyMap<string, string>> {
  const rows = await place.ask("SELECT institution_code, institution_name FROM packages", {
    year: newest,
    institutions,
  });
  return new Map(rows.map(([code, name]) => [String(code), String(name)] as const));
}

/** A text that stands behind each key, where one was sent. */
async function textsOf(
  place: RollUpPlace,
  keys: readonly string[],
  { newest, institutions }: Scope,
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const list = keys.map((key) => `'${key}'`).join(", ");
  const rows = await place.ask(
    `SELECT text_key, point_text, COUNT(*) AS n FROM points WHERE text_key IN (${list}) AND point_text IS NOT NULL GROUP BY text_key, point_text`,
    { year: newest, institutions },
  );
  return new Map(
    rows
      .map(([key, text]) => [String(key), String(text)] as const)
      .sort(([, one], [, other]) => (one < other ? 1 : -1)),
  );
}

async function drilled(
  place: RollUpPlace,
  { newest, institutions }: Scope,
  names: ReadonlyMap<string, string>,
) {
  const narrowing = { year: newest, institutions };
  const departments = await drilledDepartments(place, narrowing);
  const { risks, note } = await riskLines(place, narrowing);
  return drillPages(institutionLines(departments, names), departments, risks, note);
}
