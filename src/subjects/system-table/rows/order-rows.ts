import type { InstitutionRow } from "../../consolidation/sheets/institution-table";
import { GRADES, RANKS } from "../../../sheets/words";
import type { SystemTableFacts, TablePerson } from "../facts";

/** Behind every line of a roster. */
const LAST = 0x3fffffff;
/** 检察长 first. */
const RANK_ORDER: readonly string[] = RANKS.toReversed();
const ORDINARY = RANK_ORDER.length - 1;
/** Who is on no roster stands with the ordinary staff. */
const STRANGER: RosterPlace = { rank: ORDINARY, line: LAST };

/** Where a post stands: by the highest rank among its people, then as the roster lists them, then by number. */
interface Post {
  readonly name: string;
  rank: number;
  line: number;
  firstId: string;
  /** Its 岗位 rows. */
  readonly rows: InstitutionRow[];
}

interface RosterPlace {
  rank: number;
  line: number;
}

/** The rows of a department by level; few departments and posts are compared by all that orders them, not every row. */
interface Department {
  readonly name: string;
  readonly people: ReadonlyMap<string, RosterPlace>;
  readonly ofHouse: InstitutionRow[];
  readonly own: InstitutionRow[];
  readonly posts: Map<string, Post>;
  /** Of no level, or of another. */
  readonly others: InstitutionRow[];
}

/**
 * 单位 rows, then departments in official order; in each its 科室 rows, then its posts by rank; 一级 before 二级 before
 * 三级, then by number. The order in which the rows come in does not matter.
 */
export function orderRows(
  rows: readonly InstitutionRow[],
  facts: SystemTableFacts,
): readonly InstitutionRow[] {
  const departments = [...byDepartment(rows, facts.people)].sort(compareNames);
  const ofHouse = departments.map((department) => department.ofHouse);
  const official = new Map(facts.departments.map((name, index) => [name, index]));
  const placeOf = ({ name }: Department) => official.get(name) ?? LAST;
  departments.sort((a, b) => placeOf(a) - placeOf(b));
  const parts = departments.flatMap(({ own, posts, others }) => [
    own,
    ...[...posts.values()].sort(comparePosts).map((post) => post.rows),
    others,
  ]);
  return [...ofHouse, ...parts].flatMap((part) => part.sort(compareRows));
}

function byDepartment(rows: readonly InstitutionRow[], people: readonly TablePerson[]): Iterable<Department> {
  const roster = rosterPlaces(people);
  const departments = new Map<string, Department>();
  for (const row of rows) {
    const name = row.department ?? "";
    let department = departments.get(name);
    if (department === undefined) {
      department = newDepartment(name, roster.get(name));
      departments.set(name, department);
    }
    put(row, department);
  }
  return departments.values();
}

function newDepartment(name: string, people: ReadonlyMap<string, RosterPlace> = new Map()): Department {
  return { name, people, ofHouse: [], own: [], posts: new Map(), others: [] };
}

/** Whoever has a risk point in a post says where the post stands, of whatever level the point is. */
function put(row: InstitutionRow, { people, ofHouse, own, posts, others }: Department): void {
  const name = row.post ?? "";
  const id = row.riskId ?? "";
  let post = posts.get(name);
  if (post === undefined) {
    post = { name, rank: LAST, line: LAST, firstId: id, rows: [] };
    posts.set(name, post);
  }
  const { rank, line } = people.get(row.name ?? "") ?? STRANGER;
  if (rank < post.rank) post.rank = rank;
  if (line < post.line) post.line = line;
  if (compareText(id, post.firstId) < 0) post.firstId = id;
  const { rows } = post;
  const { level } = row;
  (level === "岗位" ? rows : level === "科室" ? own : level === "单位" ? ofHouse : others).push(row);
}

/** By department and name. */
function rosterPlaces(people: readonly TablePerson[]): ReadonlyMap<string, Map<string, RosterPlace>> {
  const places = new Map<string, Map<string, RosterPlace>>();
  people.forEach(({ department, name, rank: word }, line) => {
    const own = places.get(department ?? "") ?? new Map<string, RosterPlace>();
    places.set(department ?? "", own);
    const rank = word === null ? ORDINARY : Math.min(placeIn(RANK_ORDER, word), ORDINARY);
    const known = own.get(name ?? "");
    if (!known) own.set(name ?? "", { rank, line });
    else known.rank = Math.min(known.rank, rank);
  });
  return places;
}

function compareNames(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareText(a.name, b.name);
}

function comparePosts(a: Post, b: Post): number {
  return a.rank - b.rank || a.line - b.line || compareText(a.firstId, b.firstId) || compareNames(a, b);
}

/** Of rows in one place. */
function compareRows(a: InstitutionRow, b: InstitutionRow): number {
  return (
    placeIn(GRADES, a.grade) - placeIn(GRADES, b.grade) ||
    compareText(a.riskId, b.riskId) ||
    compareText(a.point, b.point) ||
    compareText(a.source, b.source)
  );
}

function placeIn(words: readonly string[], word: string | null): number {
  const place = words.indexOf(word ?? "");
  return place < 0 ? words.length : place;
}

/** By character code, so that every machine sorts alike; nothing comes last. */
function compareText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (!a) return b ? 1 : 0;
  if (!b) return -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
