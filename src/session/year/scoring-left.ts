import { TOTAL } from "../../subjects/appraisal/sheets/appraisals";
import { institutionOf } from "../institution/institution";
import type { SessionState } from "../state";

/** How many objects of this year 考核评分表 has, and how many of them are not scored through. */
export function scoringLeft(state: SessionState): { readonly all: number; readonly left: number } {
  const { read, house } = institutionOf(state);
  const lines = (read.institution.appraisals?.entries ?? []).filter(
    ({ record }) => record.year === house.year,
  );
  const all = new Set(lines.map(({ record }) => record.对象));
  const done = new Set(
    lines
      .filter(({ record }) => record.项目 === TOTAL && record.加权得分 !== null)
      .map(({ record }) => record.对象),
  );
  return { all: all.size, left: all.size - done.size };
}
