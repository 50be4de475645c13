import { isOnRoster, nameIn, personOf, type Author } from "./who";
import type { Level } from "../sheets/define-sheet";
import { PARTY_GROUP } from "../sheets/words";
import { headOf, type Department, type House, type Person } from "./house";
import { isChief, isHead, isOfLeadership } from "./office";
import { remembering, rememberingParts } from "../workbook/remembering";

/** Who is to review a point: any of the names will do. */
export interface ExpectedReviewer {
  readonly names: readonly string[];
  /** For people: `科室负责人李强`. */
  readonly says: string;
  /** 检察长本人的风险点: the plan is silent, so another reviewer is a warning only. */
  readonly lenient: boolean;
}

/** What must be known of a point to say who reviews it. */
export interface Reviewed {
  readonly level: Level;
  readonly department: Department | null;
  readonly author: Author | null;
  readonly record: { readonly name?: string | null };
}

/** Who wrote the point. */
interface Writer {
  readonly name: string;
  /** Null for a head or leader who stands on no roster. */
  readonly person: Person | null;
}

/** 方案三（二）2: who reviews the point; null where it cannot be told (unknown department or author). */
export function expectedReviewer(point: Reviewed, house: House): ExpectedReviewer | null {
  const { level, department } = point;
  if (!department || level === "单位") return null;
  if (level === "科室") return byLeader(house, department);
  const author = authorOf(point, house);
  return author ? forStaff(author, department, house) : null;
}

/** Whether one of those who are due stands on no roster, so that nobody can tell who was meant (U01). */
export function asksStranger({ names }: ExpectedReviewer, house: House): boolean {
  return house.official && names.some((name) => name !== PARTY_GROUP && !isOnRoster(house, name));
}

/** Heads, leaders and 检察长 count as on the roster without a line there. */
function authorOf(point: Reviewed, { known }: House): Writer | null {
  const person = personOf(point);
  const name = nameIn(point.record.name ?? "");
  if (person) return { name: person.name, person };
  return known.has(name) ? { name, person } : null;
}

function forStaff(author: Writer, department: Department, house: House): ExpectedReviewer {
  if (isChief(author, house)) return PARTY;
  if (isOfLeadership(author, house) || department.isLeadership) return byChief(house);
  const heads = isHead(author, department, house) || author.person?.rank === "科室负责人";
  if (!heads) return byHead(house, department);
  // Nobody reviews himself: who also leads his department goes one step higher.
  return department.leaders.includes(author.name) ? byChief(house) : byLeader(house, department);
}

const PARTY: ExpectedReviewer = { names: [PARTY_GROUP], says: PARTY_GROUP, lenient: true };

/** Of a department the same on each of its rows. */
const byHead = rememberingParts((house: House, department: Department): ExpectedReviewer => {
  const head = headOf(department);
  if (head === null) return byLeader(house, department);
  const office = department.head === null ? "主持工作人" : "科室负责人";
  return { names: [head], says: `${office}${head}`, lenient: false };
});

/** Any of several leaders will do; where the head is one of them, 检察长 will do too. */
const byLeader = rememberingParts(({ chief }: House, department: Department): ExpectedReviewer => {
  const { leaders } = department;
  const head = headOf(department);
  const higher = head !== null && leaders.includes(head) && chief !== null ? [chief] : [];
  const names = [...leaders, ...higher];
  return { names, says: `分管领导${names.join("或")}`, lenient: false };
});

const byChief = remembering(({ chief }: House): ExpectedReviewer => ({
  names: chief === null ? [] : [chief],
  says: `检察长${chief ?? ""}`,
  lenient: false,
}));
