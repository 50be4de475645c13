import { PARTY_GROUP } from "../sheets/words";
import { headOf, type Department, type House, type Person } from "./house";
import type { Point } from "./point";
import { personOf } from "./point";

/** Who is to review a point: any of the names will do. */
export interface Expected {
  readonly names: readonly string[];
  /** For people: `科室负责人李强`. */
  readonly says: string;
  /** 检察长本人的风险点: the plan is silent, so another reviewer is a warning only. */
  readonly lenient: boolean;
}

/** 方案三（二）2: who reviews the point; null where it cannot be told (unknown department or author). */
export function expectedReviewer(point: Point, house: House): Expected | null {
  const { level, department } = point;
  if (!department || level === "单位") return null;
  if (level === "科室") return byLeader(department, house, department.head);
  const author = personOf(point);
  return author ? forStaff(author, department, house) : null;
}

function forStaff(author: Person, department: Department, house: House): Expected {
  if (author.rank === "检察长" || author.name === house.chief)
    return { names: [PARTY_GROUP], says: PARTY_GROUP, lenient: true };
  if (author.rank === "班子成员" || department.isLeadership) return byChief(house);
  const isHead =
    author.name === headOf(department) ||
    (author.rank === "科室负责人" && department.head === null && department.acting === null);
  if (isHead || (author.rank === "科室负责人" && author.name === department.head))
    return department.leaders.includes(author.name) ? byChief(house) : byLeader(department, house, null);
  return byHead(department, house);
}

function byHead(department: Department, house: House): Expected {
  const head = headOf(department);
  if (head === null) return byLeader(department, house, null);
  return {
    names: [head],
    says: `${department.head === null ? "主持工作人" : "科室负责人"}${head}`,
    lenient: false,
  };
}

/** Who heads a department that he also leads cannot review for himself: 检察长 will do then. */
function byLeader({ leaders }: Department, house: House, head: string | null): Expected {
  const alsoChief = head !== null && leaders.includes(head) && house.chief !== null ? [house.chief] : [];
  return {
    names: [...leaders, ...alsoChief],
    says: `分管领导${[...leaders, ...alsoChief].join("或")}`,
    lenient: false,
  };
}

function byChief({ chief }: House): Expected {
  return { names: chief === null ? [] : [chief], says: `检察长${chief ?? ""}`, lenient: false };
}
