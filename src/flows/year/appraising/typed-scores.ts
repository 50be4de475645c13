import type { Table } from "../../../reading/entry";
import type { TypedScores } from "../../../subjects/appraisal/appraise";
import type { AppraisalRecord } from "../../../subjects/appraisal/sheets/appraisals";
import { hundredths, type AppraisalItem } from "../../../subjects/appraisal/sources";

type Scores = Table<keyof AppraisalRecord> | null;

/** What people typed into 考核评分表 for an object and item of this year. */
export function typedScores(
  table: Scores,
  year: string | null,
): (object: string, item: AppraisalItem) => TypedScores {
  const lines = new Map(
    (table?.entries ?? []).map(
      ({ record }) => [appraisalKey(record.year, record.对象, record.项目), record] as const,
    ),
  );
  return (object, item) => {
    const record = lines.get(appraisalKey(year, object, itemName(item)));
    const typed = (value: string | null | undefined) =>
      value === null || value === undefined ? null : hundredths(value);
    if (!record) return { self: null, office: null, leader: null };
    return {
      self: typed(record.自评分),
      office: isOverwritten(record, item) ? typed(record.考核分) : null,
      leader: typed(record.领导评价分),
    };
  };
}

/** A score that is none of the program's is one that somebody wrote, and explained; an item by hand needs no reason unless it adds or takes. */
function isOverwritten(record: AppraisalRecord, item: AppraisalItem): boolean {
  const { 考核分: office, 分值: full, 扣分: lost, note } = record;
  if (office === null) return false;
  if (item.byHand && item.bonus === 0) return true;
  const own = full === null || lost === null ? null : hundredths(full) - hundredths(lost);
  return hundredths(office) !== own && note !== null;
}

export function itemName({ code, item }: AppraisalItem): string {
  return `${code} ${item}`;
}

export function appraisalKey(year: string | null, object: string | null, item: string | null): string {
  return JSON.stringify([year, object, item]);
}
