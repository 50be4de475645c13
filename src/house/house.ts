import type { Place } from "../findings/finding";
import { LEADERSHIP, LEADERSHIP_CODE, type MatrixName, type Rank } from "../sheets/words";
import { remembering } from "../workbook/remembering";

/** One line of 机构设置, or the leadership, which stands like a department. */
export interface Department {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Null where the post is vacant. */
  readonly head: string | null;
  /** Acts as head while the post is vacant. */
  readonly acting: string | null;
  readonly leaders: readonly string[];
  /** 并入科室, as it is called there. */
  readonly into: string | null;
  /** Closed or merged into another before the year: nothing is expected of it. */
  readonly closed: boolean;
  readonly isLeadership: boolean;
}

/** One line of a roster. */
export interface Person {
  readonly name: string;
  /** Name of the department whose line it is. */
  readonly department: string;
  readonly staffNo: string | null;
  readonly title: string | null;
  readonly post: string | null;
  readonly rank: Rank;
  readonly party: boolean;
  /** 兼任: a second line of somebody whose 主岗 stands elsewhere. */
  readonly concurrent: boolean;
  /** 主岗, 在岗/借入/挂职 and 是否纳入排查 = 是: must take part (C01). */
  readonly inScope: boolean;
  /** 调离 or 退休; null of whoever is still here. */
  readonly left: string | null;
  readonly place: Place;
}

/** First and last day of a stage. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Stages of the work that days are held to; null where 单位信息 does not say when they are. */
interface Stages {
  readonly finding: Period | null;
  readonly grading: Period | null;
}

/** What is known of the institution: from its workbook, or from one department's cover and roster. */
export interface House {
  readonly institution: string | null;
  readonly year: string | null;
  readonly chief: string | null;
  readonly matrix: MatrixName;
  readonly stages: Stages;
  /** In official order, the leadership first where it has people. */
  readonly departments: readonly Department[];
  readonly people: readonly Person[];
  /** Names that count as on the roster without a line there. */
  readonly known: ReadonlySet<string>;
  /** Whether it comes from the institution workbook. */
  readonly official: boolean;
  /** Lines of a department's own roster that the institution's lacks (F11, 名册变动待确认). */
  readonly pending: readonly Person[];
}

/** 院领导班子: stands like a department, headed by 检察长. */
export function leadership(chief: string | null): Department {
  return {
    code: LEADERSHIP_CODE,
    name: LEADERSHIP,
    aliases: ["院领导", "班子", "领导班子"],
    head: chief,
    acting: null,
    leaders: [],
    into: null,
    closed: false,
    isLeadership: true,
  };
}

/** Departments that are asked to file. */
export function openDepartments({ departments }: House): readonly Department[] {
  return departments.filter(({ closed }) => !closed);
}

/** People of one department. */
export function peopleOf({ people }: House, department: string): readonly Person[] {
  return byDepartment(people).get(department) ?? [];
}

/** Every workbook of a run asks the same roster. */
const byDepartment = remembering((people: readonly Person[]): ReadonlyMap<string, readonly Person[]> => {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const group = groups.get(person.department);
    if (group) group.push(person);
    else groups.set(person.department, [person]);
  }
  return groups;
});

/** Who answers for a department: the head, else whoever acts for the vacant post. */
export function headOf({ head, acting }: Department): string | null {
  return head ?? acting;
}
