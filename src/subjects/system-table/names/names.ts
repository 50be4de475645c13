import { bareName, namesIn } from "../../../sheets/columns/person";
import type { InstitutionRow } from "../../consolidation/sheets/institution-table";
import { PARTY_GROUP, VACANT } from "../../../sheets/words";
import { trimmed } from "../../../workbook/text/plain";
import type { TablePerson } from "../facts";
import { nameFinder, type FindNames } from "./find-names";

/** Stands for a person of whom neither post nor office is known. */
const SOMEBODY = "某某";
const HEAD = "科室负责人";
const LEADER = "分管领导";
const CHIEF = "检察长";
/** No post has a longer name; a longer text in its place is not repeated for every name. */
const LONGEST_POST = 60;
/** What may stand where a name is expected and hides nobody. */
const NO_PERSON: ReadonlySet<string> = new Set([VACANT, PARTY_GROUP]);

/** What is known of the people called by one name. */
interface Namesake {
  readonly department: string | null;
  readonly called: string;
  readonly chief: boolean;
}

/** Whose text it is: a name means its own person first, then one of its department. */
type Whose = Pick<InstitutionRow, "name" | "level" | "post" | "department">;

/** Knows every personal name that may stand in the table and what to print in its place. */
export interface Names {
  /** 责任人 with posts for names; each once, text that is no name stays. */
  readonly toPosts: (responsible: string, row: Whose) => string;
  /** A text with posts or 某某 for names. */
  readonly hide: (text: string, row: Whose) => string;
  /** 科室负责人 and 责任领导 by office. */
  readonly headOffice: (head: string) => string;
  readonly leaderOffice: (leader: string) => string;
}

/** Names come from the roster, and from rows whose people are on no roster. */
export function knowNames(people: readonly TablePerson[], rows: readonly InstitutionRow[]): Names {
  const known = collect(people, rows);
  const find = nameFinder(known.keys());
  // A post that itself names somebody hides nobody.
  const hidesAll = new Map<string, boolean>();
  const standIn = (name: string, row: Whose) => {
    const post = postOf(name, row, known);
    let hides = hidesAll.get(post);
    if (hides === undefined) {
      hides = post.length <= LONGEST_POST && find(post).length === 0;
      hidesAll.set(post, hides);
    }
    return hides ? post : SOMEBODY;
  };
  const hide = (text: string, row: Whose) => replaceNames(text, find, (name) => standIn(name, row));
  const isChief = (name: string) => known.get(name)?.some(({ chief }) => chief) ?? false;
  const office = (otherwise: string) => (names: string) =>
    distinct(namesIn(names).map((name) => (NO_PERSON.has(name) ? name : isChief(name) ? CHIEF : otherwise)));
  const toPost = (part: string, row: Whose) => {
    const name = bareName(part);
    return known.has(name) ? standIn(name, row) : hide(part, row);
  };
  const toPosts = (responsible: string, row: Whose) => {
    const posts: string[] = [];
    let isChanged = false;
    for (const part of nameParts(responsible)) {
      const post = toPost(part, row);
      isChanged ||= post !== part;
      posts.push(post);
    }
    return isChanged ? distinct(posts) : responsible;
  };
  return {
    hide,
    toPosts: onceForEach(toPosts),
    headOffice: office(HEAD),
    leaderOffice: office(LEADER),
  };
}

/** Somebody answers for many points of his post: a text is not taken apart anew where it is about the same person again. */
function onceForEach(posts: Names["toPosts"]): Names["toPosts"] {
  const before = new Map<string, { readonly row: Whose; readonly said: string }>();
  return (text, row) => {
    const known = before.get(text);
    if (known !== undefined && isSame(known.row, row)) return known.said;
    const said = posts(text, row);
    before.set(text, { row, said });
    return said;
  };
}

function isSame(one: Whose, other: Whose): boolean {
  return (
    one.name === other.name &&
    one.level === other.level &&
    one.post === other.post &&
    one.department === other.department
  );
}

function collect(people: readonly TablePerson[], rows: readonly InstitutionRow[]): Map<string, Namesake[]> {
  const known = new Map<string, Namesake[]>();
  const add = (name: string, person: Namesake) => {
    if (name.length < 2 || NO_PERSON.has(name)) return;
    const namesakes = known.get(name);
    if (namesakes) namesakes.push(person);
    else known.set(name, [person]);
  };
  for (const { name, rank, department, post } of people) {
    add(bareName(name ?? ""), { department, called: (post ?? rank) || SOMEBODY, chief: rank === CHIEF });
  }
  for (const { names, department, called } of strangers(rows)) {
    for (const name of namesIn(names)) if (!known.has(name)) add(name, { department, called, chief: false });
  }
  return known;
}

/** Names as rows have them in their cells. */
interface Strangers {
  readonly names: string;
  readonly department: string | null;
  readonly called: string;
}

/** What stands where a row names people, each text once, where it stands first. */
function strangers(rows: readonly InstitutionRow[]): readonly Strangers[] {
  const found: Strangers[] = [];
  const seen = new Set<string>();
  const add = (names: string | null, department: string | null, called: string) => {
    if (names === null || seen.has(names)) return;
    seen.add(names);
    found.push({ names, department, called });
  };
  for (const { name, department, post, departmentHead, leader } of rows) {
    add(name, department, post ?? SOMEBODY);
    add(departmentHead, department, HEAD);
    add(leader, null, LEADER);
  }
  return found;
}

/** The post of the row's own person; else of who bears the name in the department; else in the house, where only one post fits. */
function postOf(name: string, row: Whose, known: ReadonlyMap<string, readonly Namesake[]>): string {
  if (name === row.name && row.level === "岗位" && row.post) return row.post;
  const namesakes = known.get(name) ?? [];
  const near = namesakes.find(({ department }) => department === row.department);
  if (near) return near.called;
  const posts = new Set(namesakes.map(({ called }) => called));
  return posts.size === 1 ? ([...posts][0] ?? SOMEBODY) : SOMEBODY;
}

const BETWEEN_NAMES = /[、，,;；/／\n]/;

/** `张三、全体干警` → two parts, spelled as they are. */
export function nameParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.split(BETWEEN_NAMES)) {
    const bare = trimmed(part);
    if (bare !== "") parts.push(bare);
  }
  return parts;
}

function replaceNames(text: string, find: FindNames, called: (name: string) => string): string {
  const found = find(text);
  if (found.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { name, start, end } of found) {
    const post = called(name);
    parts.push(text.slice(done, start));
    // 副科长李四 becomes 副科长 and not 副科长副科长; so does 李四（副科长）.
    if (!endsWith(parts, post)) parts.push(post);
    done = text.startsWith(`（${post}）`, end) ? end + post.length + 2 : end;
  }
  return parts.join("") + text.slice(done);
}

/** Whether the parts end with a word, looking no further back than it is long. */
function endsWith(parts: readonly string[], word: string): boolean {
  let end = "";
  for (let i = parts.length - 1; i >= 0 && end.length < word.length; i--) end = (parts[i] ?? "") + end;
  return end.endsWith(word);
}

function distinct(parts: readonly string[]): string {
  return [...new Set(parts.filter((part) => part !== ""))].join("、");
}
