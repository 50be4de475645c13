import type { House } from "../../house/house";
import { nameIn } from "../../house/who";
import { recordOf } from "../../sheets/define-sheet";
import { headsOf, partyOf } from "./rules/group";
import { leadingGroup, type LeadingGroupRecord } from "./sheets/leading-group";

/** The group that the plan asks for, out of the roster: 检察长, the other 党组成员, the heads of departments (方案三（一）1). */
export function proposedGroup(house: House): readonly LeadingGroupRecord[] {
  const { chief } = house;
  const heads = headsOf(house).map(([, head]) => nameIn(head));
  const roles = new Map<string, string>();
  const add = (name: string, role: string): void => {
    if (!roles.has(name)) roles.set(name, role);
  };
  if (chief !== null) add(nameIn(chief), "组长");
  for (const name of partyOf(house)) add(name, "副组长");
  for (const name of heads) add(name, "成员");
  return [...roles].map(([name, role]) =>
    withOffice(house, recordOf(leadingGroup, { name, 组内职务: role })),
  );
}

/** 职务 and 党组成员 as the roster has them. */
export function withOffice({ people }: House, record: LeadingGroupRecord): LeadingGroupRecord {
  const lines = people.filter(({ name }) => name === nameIn(record.name ?? ""));
  const [first] = lines;
  if (!first) return record;
  return { ...record, title: first.title, party: lines.some(({ party }) => party) ? "是" : "否" };
}
