import { say } from "../../../findings/rule";
import { placeOf, sheetPlace } from "../../../reading/entry";
import { monthsAfter } from "../../../workbook/formats/serial-date";
import type { House, Person } from "../../../house/house";
import { I06 } from "../catalogue/archive";
import { leaderFiles } from "../sheets/leader-files";
import type { SupervisionCheck } from "../../subject";

const LEADERS: ReadonlySet<string> = new Set(["检察长", "班子成员"]);
const MONTHS = 12;

/** I06: each leader has a file, and it is kept up. Who leads stands in the institution's workbook alone. */
export const leadersHaveFiles: SupervisionCheck = {
  rules: [I06],
  check({ file, leaderFiles: files }, { today, house }, report) {
    const sheet = sheetPlace(files ?? { file, sheet: leaderFiles.tab });
    if (house === null) {
      report(say(I06, "unasked", sheet));
      return;
    }
    const entries = files?.entries ?? [];
    for (const { name, title } of leadersOf(house))
      if (!entries.some(({ record }) => record.name === name))
        report(
          say(I06, "none", sheet, { name, title: title ?? LEADERS_TITLE }, { field: "name", value: name }),
        );
    for (const { record, row } of entries) {
      const { name, 更新日期: updated } = record;
      if (files === null || name === null || updated === null || isKeptUp(updated, today)) continue;
      const place = placeOf(files, row, "更新日期");
      report(say(I06, "old", place, { name, updated }, { field: "更新日期", value: updated }));
    }
  },
};

const LEADERS_TITLE = "班子成员";

/** Whether a file was looked at within the last twelve months. */
export function isKeptUp(updated: string | null, today: string): boolean {
  return updated !== null && monthsAfter(updated, MONTHS) >= today;
}

/** On the roster, once each, and still here. */
export function leadersOf({ people }: House): readonly Person[] {
  const leaders = people.filter(
    ({ rank, left, concurrent }) => LEADERS.has(rank) && left === null && !concurrent,
  );
  return [...new Map(leaders.map((person) => [person.name, person])).values()];
}
