import type { InstitutionRow } from "../../consolidation/sheets/institution-table";
import { GRADES, RANKS } from "../../../sheets/words";
import type { SystemTableFacts, TablePerson } from "../facts";

const LAST = Number.MAX_SAFE_INTEGER;
const LEVEL_ORDER = ["单位", "科室", "岗位"];
/** 检察长 first. */
const RANK_ORDER: readonly string[] = RANKS.toReversed();
/** Who is on no roster stands with the ordinary staff. */
const ORDINARY = RANK_ORDER.length - 1;

/** Where a post stands: by the highest rank among its people, then as the roster lists them, then by number. */
interface PostPlace {
  rank: number;
  line: number;
  firstId: string;
}

/**
 * 单位 rows, then departments in official order; in each its 科室 rows, then its posts by rank; 一级 before 二级 before
 * 三级, then by number. The order in which the rows come in does not matter.
 */
export function orderRows(
  rows: readonly InstitutionRow[],
  facts: SystemTableFacts,
): readonly InstitutionRow[] {
  const official = new Map(facts.departments.map((name, index) => [name, index]));
  const posts = postPlaces(rows, facts.people);
  const placed = rows.map((row) => ({
    row,
    part: row.level === "单位" ? -1 : (official.get(row.department ?? "") ?? LAST),
    level: placeIn(LEVEL_ORDER, row.level),
    post: row.level === "岗位" ? posts.get(postKey(row)) : undefined,
    grade: placeIn(GRADES, row.grade),
  }));
  placed.sort(
    (a, b) =>
      a.part - b.part ||
      compareText(a.row.department, b.row.department) ||
      a.level - b.level ||
      comparePosts(a.post, b.post) ||
      compareText(a.post && a.row.post, b.post && b.row.post) ||
      a.grade - b.grade ||
      compareText(a.row.riskId, b.row.riskId) ||
      compareText(a.row.point, b.row.point) ||
      compareText(a.row.source, b.row.source),
  );
  return placed.map(({ row }) => row);
}

function postPlaces(rows: readonly InstitutionRow[], people: readonly TablePerson[]): Map<string, PostPlace> {
  const places = new Map<string, PostPlace>();
  const lines = rosterLines(people);
  for (const row of rows) {
    const person = lines.get(personKey(row.department, row.name));
    const place = places.get(postKey(row)) ?? { rank: LAST, line: LAST, firstId: row.riskId ?? "" };
    place.rank = Math.min(place.rank, person?.rank ?? ORDINARY);
    place.line = Math.min(place.line, person?.line ?? LAST);
    if (compareText(row.riskId, place.firstId) < 0) place.firstId = row.riskId ?? "";
    places.set(postKey(row), place);
  }
  return places;
}

function rosterLines(people: readonly TablePerson[]): Map<string, { rank: number; line: number }> {
  const lines = new Map<string, { rank: number; line: number }>();
  people.forEach(({ department, name, rank }, line) => {
    const key = personKey(department, name);
    const place = rank === null ? ORDINARY : Math.min(placeIn(RANK_ORDER, rank), ORDINARY);
    const known = lines.get(key);
    if (!known) lines.set(key, { rank: place, line });
    else known.rank = Math.min(known.rank, place);
  });
  return lines;
}

function comparePosts(a: PostPlace | undefined, b: PostPlace | undefined): number {
  if (!a || !b) return 0;
  return a.rank - b.rank || a.line - b.line || compareText(a.firstId, b.firstId);
}

function postKey({ department, post }: InstitutionRow): string {
  return `${department ?? ""}\n${post ?? ""}`;
}

function personKey(department: string | null, name: string | null): string {
  return `${department ?? ""}\n${name ?? ""}`;
}

function placeIn(words: readonly string[], word: string | null): number {
  const place = words.indexOf(word ?? "");
  return place < 0 ? words.length : place;
}

/** By character code, so that every machine sorts alike; nothing comes last. */
function compareText(a: string | null | undefined, b: string | null | undefined): number {
  if (a === b) return 0;
  if (!a) return b ? 1 : 0;
  if (!b) return -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
