import { askedBy } from "../../findings/rule";
import { drillPages } from "../../subjects/roll-up/pages/drill-pages";
import { leadersPage } from "../../subjects/roll-up/pages/leaders-page";
import { viewPage, type ViewFacts } from "../../subjects/roll-up/pages/view-page";
import { ALL_TOLD, untoldOf } from "../../subjects/roll-up/public-view";
import { summariesOf } from "../../subjects/roll-up/summaries";
import type { View } from "../../subjects/roll-up/view";
import { ROLL_UP_VIEWS } from "../../subjects/roll-up/views";
import type { RollUpPlace } from "../../workbook/data/roll-up-place";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { askView, scopeOf, type AskedAbout, type Scope } from "./asking";
import { drilledDepartments, institutionLines, riskLines } from "./drilling";
import { reportedInstitutions, type ReportedInstitution } from "./reported-institutions";
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
  const institutions = await reportedInstitutions(place, scope);
  const pages: ViewFacts[] = [];
  for (const view of ROLL_UP_VIEWS) pages.push(await factsOf(place, view, scope, settings, institutions));
  const isPublic = settings.audience === "公开";
  const whose =
    settings.parent === undefined ? "" : (institutions.get(settings.parent)?.name ?? `${settings.parent} `);
  const title = `${whose}下级单位廉政风险防控汇总（${scope.newest}年度）`;
  const count = [...institutions.values()].filter(({ isThere }) => isThere).length;
  const untold = pages.find(({ untold: { says } }) => says !== "")?.untold.says ?? "";
  const note = `${count}个单位。${untold}名次、比较只在同一层级、同一类别的院之间。`;
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
      ...(isPublic ? [] : await drilled(place, scope, institutions)),
    ],
  };
}

async function factsOf(
  place: RollUpPlace,
  view: View,
  scope: Scope,
  settings: ReportSettings,
  institutions: ReadonlyMap<string, ReportedInstitution>,
): Promise<ViewFacts> {
  const isPublic = settings.audience === "公开";
  const shown = isPublic ? publicView(view) : view;
  const rows = await askView(place, view, await settings.textOf(view.id), scope, settings);
  const keys = isPublic || view.summary.by !== "text_key" ? [] : rows.map((row) => String(row.text_key));
  const texts = await textsOf(place, keys, scope);
  const telling = {
    nameOf: (code: string) => institutions.get(code)?.name ?? code,
    alikeOf: (code: string) => institutions.get(code)?.alike ?? "",
    meansOf: (code: string) => texts.get(code) ?? (view.summary.by === "rule" ? askedBy(code) : null),
  };
  const summaries = summariesOf(shown, rows, telling);
  return {
    view: shown,
    period: view.years === "each" && settings.year === undefined ? "各年度" : `${scope.newest}年度`,
    rows,
    ...{ summaries, telling },
    untold: isPublic ? untoldOf(shown, rows, summaries[0]!) : ALL_TOLD,
  };
}

/** The number of people in scope stands on one page alone, lest what is hidden there is told here. */
function publicView(view: View): View {
  const isAlone = (view.sums ?? []).length > 0;
  return isAlone ? view : { ...view, columns: view.columns.filter((column) => !column.people) };
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
  known: ReadonlyMap<string, ReportedInstitution>,
) {
  const narrowing = { year: newest, institutions };
  const departments = await drilledDepartments(place, narrowing);
  const { risks, note } = await riskLines(place, narrowing);
  const names = new Map(
    [...known].flatMap(([code, { name, isThere }]) => (isThere ? [[code, name] as const] : [])),
  );
  return drillPages(institutionLines(departments, names), departments, risks, note);
}
