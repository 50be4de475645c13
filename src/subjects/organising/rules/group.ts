import { headOf, type House } from "../../../house/house";
import { nameIn } from "../../../house/who";
import { say } from "../../../findings/rule";
import { placeOf, sheetPlace } from "../../../reading/entry";
import type { FollowUpCheck } from "../../subject";
import { Z01 } from "../catalogue/group";

/** Z01: stands at the 组长, else on the sheet. A group that nobody has entered yet is not asked about. */
export const groupIsWhole: FollowUpCheck = {
  rules: [Z01],
  check({ leadingGroup: group, house }, _facts, report) {
    if (!group || group.entries.length === 0) return;
    const sheet = sheetPlace(group);
    const { chief } = house;
    const leader = group.entries.find(({ record }) => record.组内职务 === "组长");
    const name = leader?.record.name ?? null;
    if (chief !== null && !leader) report(say(Z01, "none", sheet, { chief }, { field: "组内职务" }));
    else if (chief !== null && leader && name !== null && nameIn(name) !== nameIn(chief)) {
      const said = { field: "name", value: name, fix: chief };
      report(say(Z01, "chief", placeOf(group, leader.row, "name"), { value: name, chief }, said));
    }
    const members = new Set(group.entries.map(({ record }) => nameIn(record.name ?? "")));
    for (const who of partyOf(house))
      if (!members.has(who)) report(say(Z01, "party", sheet, { name: who }, { field: "name", value: who }));
    for (const [department, head] of headsOf(house))
      if (!members.has(nameIn(head)))
        report(say(Z01, "head", sheet, { department, name: head }, { field: "name", value: head }));
  },
};

/** 党组成员 who are still here, once each. */
export function partyOf({ people }: House): readonly string[] {
  return [...new Set(people.filter(({ party, left }) => party && left === null).map(({ name }) => name))];
}

/** Who answers for each department that is open. */
export function headsOf({ departments }: House): readonly (readonly [department: string, head: string])[] {
  return departments.flatMap((department) => {
    const head = headOf(department);
    return department.closed || department.isLeadership || head === null
      ? []
      : [[department.name, head] as const];
  });
}
