import { appraisalPatch, points } from "../../flows/year/appraising/appraisal-records";
import { appraiseInstitution, type SupervisionCounts } from "../../flows/year/appraising/appraise";
import { appraisalKey, itemName } from "../../flows/year/appraising/typed-scores";
import { lineChanges } from "../../flows/steps/line-changes";
import { setFields } from "../../flows/steps/set-fields";
import type { Institution } from "../../flows/open-institution";
import type { Appraised, AppraisedItem } from "../../subjects/appraisal/appraise";
import { appraisals, type AppraisalRecord } from "../../subjects/appraisal/sheets/appraisals";
import { HostError } from "../../workbook/host-error";
import type { CellChange } from "../../workbook/live/live-workbook";
import { institutionOf } from "../institution/institution";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { askedField, settingsTyped, type AskedForm, type Typed } from "../steps/asked-field";
import { patchPlan } from "../steps/patch-plan";

type Counts = SupervisionCounts | null;

/** Whose scores are typed, by the header that they stand under. */
export const SCORED_BY = ["自评分", "领导评价分", "考核分"] as const;
export type ScoredBy = (typeof SCORED_BY)[number];

/** Everybody and everything that is appraised, with each deduction and the rows that it rests on. */
export function appraisedOf(state: SessionState, counts: Counts): readonly Appraised[] {
  return appraiseInstitution(institutionOf(state), { today: state.today, supervision: counts });
}

/** `扣 3.5 分，考核分 96.5`. */
export function sumSaid({ items, deduction, scores }: Appraised): string {
  const known = items.reduce((sum, line) => sum + (line.deduction ?? 0), 0);
  const lost = deduction === null ? `已取数的扣 ${said(known)} 分` : `扣 ${said(deduction)} 分`;
  return scores.office === null ? lost : `${lost}，考核分 ${said(scores.office)}`;
}

/** A score as people write it; — where there is none. */
export function said(hundredths: number | null): string {
  return hundredths === null ? "—" : String(points(hundredths));
}

/** 考核评分表 written: what people typed there stays. Throws `HostError` where the workbook has none. */
export function appraisalPlan(state: SessionState, counts: Counts): Plan {
  return patchPlan("写入考核评分表", appraisalPatch(institutionOf(state), appraisedOf(state, counts)));
}

/** Whether 考核评分表 has this year's lines of an object: scores are typed into them. */
export function isWritten(state: SessionState, object: string): boolean {
  const { read, house } = institutionOf(state);
  return (read.institution.appraisals?.entries ?? []).some(
    ({ record }) => record.year === house.year && record.对象 === object,
  );
}

/** The form of one column of an object: a field an item; what stands there is shown. */
export function scoreForm(one: Appraised, by: ScoredBy, typed: Typed): AskedForm {
  if (by === "考核分") return officeForm(one, typed);
  const fields = one.items
    .filter(({ item }) => item.bonus === 0)
    .map((line) => {
      const stands = by === "自评分" ? line.self : line.leader;
      const value = typed[line.item.code] ?? (stands === null ? "" : said(stands));
      const field = askedField(appraisals, by, { [by]: value }, { required: false });
      return { ...field, key: line.item.code, label: labelOf(line) };
    });
  return { needs: fields, may: [] };
}

/** 考核分 is the program's: one item at a time is set otherwise, with the reason. */
function officeForm(one: Appraised, typed: Typed): AskedForm {
  const names = one.items.map(labelOf);
  const item = one.items.find((line) => labelOf(line) === typed.项目)?.item;
  const isOpen = item?.byHand === true && item.bonus === 0;
  return {
    needs: [
      askedField(appraisals, "项目", typed, { required: true, choices: names }),
      askedField(appraisals, "考核分", typed, { required: true }),
      { ...askedField(appraisals, "note", typed, { required: !isOpen }), label: "理由" },
    ],
    may: [],
  };
}

function labelOf({ item }: AppraisedItem): string {
  return `${itemName(item)}（${said(item.full)} 分）`;
}

/** Scores typed into 考核评分表, and what follows from them. Throws `HostError` with the sentences why where they may not stand. */
export function scorePlan(
  state: SessionState,
  counts: Counts,
  one: Appraised,
  by: ScoredBy,
  typed: Typed,
): Plan {
  const institution = institutionOf(state);
  const { appraisals: table } = institution.read.institution;
  if (!table || !isWritten(state, one.object)) throw new HostError("refused", NOT_WRITTEN);
  const typedIn = typedBy(one, by, typed, institution.house.year);
  const entries = table.entries.map((entry) => {
    const { year, 对象: object, 项目: item } = entry.record;
    const more = typedIn.get(appraisalKey(year, object, item));
    return more ? { ...entry, record: { ...entry.record, ...more } } : entry;
  });
  const own = entries.flatMap((entry, i) =>
    lineChanges(table, entry.row, table.entries[i]?.record ?? null, entry.record),
  );
  const scored = withEntries(institution, { ...table, entries });
  const appraised = appraiseInstitution(scored, {
    ...{ today: state.today, supervision: counts, object: one.object },
  });
  const { changes } = appraisalPatch(scored, appraised);
  return patchPlan(`填${by} ${one.object}`, { changes: lastOfEach([...own, ...changes]) });
}

const NOT_WRITTEN = "考核评分表里还没有这个对象本年度的行。请先“写入考核评分表”，再填分。";

type Scores = NonNullable<Institution["read"]["institution"]["appraisals"]>;

function withEntries(institution: Institution, table: Scores): Institution {
  const { read } = institution;
  return { ...institution, read: { ...read, institution: { ...read.institution, appraisals: table } } };
}

/** By the key of a line, what was typed into it. */
function typedBy(
  one: Appraised,
  by: ScoredBy,
  typed: Typed,
  year: string | null,
): ReadonlyMap<string, Partial<AppraisalRecord>> {
  const set = new Map(settingsTyped(scoreForm(one, by, typed)));
  const lines = by === "考核分" ? one.items.filter((line) => labelOf(line) === set.get("项目")) : one.items;
  return new Map(
    lines.map(({ item }) => {
      const given: readonly (readonly [string, string])[] =
        by === "考核分" ? [...set].filter(([key]) => key !== "项目") : [[by, set.get(item.code) ?? ""]];
      const { fields, wrong } = setFields(appraisals, [by, "note"], given, year);
      if (wrong.length > 0) throw new HostError("refused", `${wrong.join("")}什么都没有写。`);
      return [appraisalKey(year, one.object, itemName(item)), fields] as const;
    }),
  );
}

/** Of a cell that is written twice the later value. */
function lastOfEach(changes: readonly CellChange[]): readonly CellChange[] {
  const cells = new Map(changes.map((change) => [`${change.row}:${change.column}`, change] as const));
  return [...cells.values()];
}
