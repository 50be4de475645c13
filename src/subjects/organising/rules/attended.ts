import { say } from "../../../findings/rule";
import { placeOf, type Entry } from "../../../reading/entry";
import type { House } from "../../../house/house";
import type { FollowUpCheck } from "../../subject";
import { P04 } from "../catalogue/stages";
import type { WorkLogRecord } from "../sheets/work-log";

type Line = Entry<keyof WorkLogRecord>;
const KINDS = ["动员", "学习"] as const;
const ALL = /全体|全员|全院干警/;

/** P04: whoever is in scope took part, be it in a later session; stands at the first session that he missed. */
export const everyoneAttends: FollowUpCheck = {
  rules: [P04],
  check({ workLog, house }, { today }, report) {
    if (!workLog) return;
    const held = workLog.entries.filter(({ record }) => isHeld(record, today, house.year));
    for (const kind of KINDS) {
      const sessions = held.filter(({ record }) => record.类型 === kind);
      for (const [session, names] of absent(sessions, house)) {
        const data = { kind, count: names.length, names: names.join("、") };
        const said = { field: "参加人", value: session.record.参加人 };
        report(say(P04, "absent", placeOf(workLog, session.row, "参加人"), data, said));
      }
      for (const { record, row } of sessions) {
        const { 应到: expected, 实到: present, 参加人: who } = record;
        if (who !== null || expected === null || present === null || Number(present) >= Number(expected))
          continue;
        const data = { kind, expected, present };
        report(say(P04, "unknown", placeOf(workLog, row, "参加人"), data, { field: "参加人" }));
      }
    }
  },
};

function isHeld({ 日期: day }: WorkLogRecord, today: string, year: string | null): boolean {
  return day !== null && day <= today && (year === null || day.startsWith(year));
}

/** People in scope whom a session was for, and who were at none. */
function absent(sessions: readonly Line[], house: House): ReadonlyMap<Line, readonly string[]> {
  const missing = new Map<Line, string[]>();
  // A session that names nobody says nothing of who was there.
  const listed = sessions.filter(({ record }) => record.参加人 !== null);
  for (const { name, department, inScope } of house.people) {
    if (!inScope) continue;
    const own = listed.filter(({ record }) => record.department === null || record.department === department);
    const [first] = own;
    const took = own.some(({ record }) => isThere(record.参加人 ?? "", name));
    const elsewhere = listed.some(({ record }) => isNamed(record.参加人 ?? "", name));
    if (!first || took || elsewhere) continue;
    missing.set(first, [...(missing.get(first) ?? []), name]);
  }
  return missing;
}

/** 全体（张三除外） leaves out 张三. */
function isThere(who: string, name: string): boolean {
  return isNamed(who, name) || (ALL.test(who) && !absentees(who).includes(name));
}

/** Somebody may join a session of another department. */
function isNamed(who: string, name: string): boolean {
  return who.includes(name) && !absentees(who).includes(name);
}

function absentees(who: string): string {
  const [, left = ""] = /[（(](.*?)(?:除外|缺席|请假|未参加)[）)]?/.exec(who) ?? [];
  return left;
}
