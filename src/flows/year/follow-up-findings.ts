import { ask } from "../../checking/ask";
import type { Finding } from "../../findings/finding";
import type { Rule } from "../../findings/rule";
import { CHECKS } from "../../subjects";
import { institutionPoints } from "../../subjects/registers/case/department-case";
import { ChangeLog } from "../../subjects/registers/change-log";
import { institutionRegister } from "../../subjects/registers/sheets/institution-register";
import type { FollowedSheets } from "../../subjects/subject";
import type { Institution } from "../open-institution";
import { progressOf } from "./progress";

/** The institution's sheets as the rules of the year are asked about them; 实施进度 is worked out when one of them looks. */
export function followedSheets(institution: Institution, today: string): FollowedSheets {
  const { read, house } = institution;
  const points = institutionPoints(read);
  const register = institutionRegister.tab;
  return {
    ...read.institution,
    ...{ file: read.file, house, points, register, renamed: read.renamed },
    standings: () => progressOf(institution, today),
  };
}

/** What these rules alone say through the year. */
export function followUpFindings(
  institution: Institution,
  rules: readonly Rule[],
  today: string,
): readonly Finding[] {
  const ids = new Set(rules.map(({ id }) => id));
  const checks = CHECKS.followUp.filter((check) => check.rules.some(({ id }) => ids.has(id)));
  const findings: Finding[] = [];
  const facts = {
    ...{ stage: "汇总" as const, today, judgedOn: today, hasBooks: true, changes: ChangeLog.EMPTY },
    ...{ approvedGrades: new Map<string, string | null>(), known: new Map<string, never>() },
  };
  ask(checks, [followedSheets(institution, today), facts], (finding) => findings.push(finding));
  return findings.filter(({ rule }) => ids.has(rule));
}
