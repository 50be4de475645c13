import { headOf, type Department, type House, type Person } from "../../../house/house";
import { named } from "../../../house/names";
import { isChief, isHead, isOfLeadership } from "../../../house/office";
import { nameIn, personOf, whoIs } from "../../../house/who";
import { W06, W07, W17 } from "../catalogue/warnings";
import { personWarned, type Notice } from "../notices";
import { atNotice, ofNotices } from "./told";

/** W06: whoever answers for a department or the institution. Who leads what, the institution's workbook tells. */
export const leaderAnswers = ofNotices([W06], (notice, told, report) => {
  const { 对象类型: kind, 对象: object, leader, department } = notice.record;
  if (kind === null || kind === "检察干警" || object === null) return;
  if (leader === null) {
    if (!notice.line.told.has("leader")) report(atNotice(told, notice, "leader", W06, "blank", { object }));
    return;
  }
  const { house } = told.facts;
  if (!house) return;
  const names = answeringFor(house, kind, object, department);
  if (names.length > 0 && !names.includes(nameIn(leader)))
    report(atNotice(told, notice, "leader", W06, "wrong", { object, names: names.join("、") }));
});

/** Who may be 责任领导 of a department, or of the institution: whoever heads or leads it. */
export function answeringFor(
  house: House,
  kind: string | null,
  object: string | null,
  department: string | null,
): readonly string[] {
  return kind === "单位"
    ? leadersOfHouse(house)
    : leadersOf(named(house, object) ?? named(house, department));
}

function leadersOf(department: Department | undefined): readonly string[] {
  if (!department) return [];
  const head = headOf(department);
  return [...(head === null ? [] : [head]), ...department.leaders];
}

function leadersOfHouse({ chief, people }: House): readonly string[] {
  const leaders = people.filter(({ rank }) => rank === "班子成员").map(({ name }) => name);
  return [...new Set([...(chief === null ? [] : [chief]), ...leaders])];
}

/** W07: a member of the leadership is reported upwards. */
export const leadersAreReported = ofNotices([W07], (notice, told, report) => {
  const { house } = told.facts;
  const name = personWarned(notice.record);
  if (!house || name === null) return;
  const someone = someoneIn(house, name, notice);
  const rank = isChief(someone, house) ? "检察长" : isOfLeadership(someone, house) ? "班子成员" : null;
  if (rank !== null) report(atNotice(told, notice, keyOf(notice), W07, "report", { value: name, rank }));
});

function keyOf({ record }: Notice): "对象" | "leader" {
  return record.对象类型 === "检察干警" ? "对象" : "leader";
}

interface Someone {
  readonly name: string;
  readonly person: Person | null;
}

function someoneIn(house: House, name: string, { record }: Notice): Someone {
  const department = record.department === null ? null : (named(house, record.department) ?? null);
  return { name, person: personOf({ author: whoIs(house, department, name, {}) }) };
}

/** W17: nobody warns himself, or who stands above him. */
export const issuerStandsAbove = ofNotices([W17], (notice, told, report) => {
  const { house } = told.facts;
  const { 签发人: issuer, 对象: object } = notice.record;
  if (issuer === null) return;
  const warned = personWarned(notice.record);
  if (warned !== null && nameIn(issuer) === warned) {
    report(atNotice(told, notice, "签发人", W17, "self"));
    return;
  }
  if (!house || warned === null) return;
  const [from, to] = [someoneIn(house, nameIn(issuer), notice), someoneIn(house, warned, notice)];
  if (standing(from, house) < standing(to, house))
    report(atNotice(told, notice, "签发人", W17, "below", { object: warned || (object ?? "") }));
});

/** How high somebody stands: 检察长, 班子成员, 科室负责人, everybody else; nobody knows of a stranger. */
function standing(someone: Someone, house: House): number {
  if (isChief(someone, house)) return 3;
  if (isOfLeadership(someone, house)) return 2;
  if (house.departments.some((department) => isHead(someone, department, house))) return 1;
  return someone.person ? 0 : 3;
}
