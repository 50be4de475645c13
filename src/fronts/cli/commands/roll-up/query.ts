import { askView, scopeOf, type AskedAbout } from "../../../../flows/roll-up/asking";
import type { View, ViewRow } from "../../../../subjects/roll-up/view";
import { ROLL_UP_VIEWS } from "../../../../subjects/roll-up/views";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { telling, type StepOptions } from "../steps/tell-step";
import { atPlace, type PlaceOptions } from "./place";

/** `rollup query`: the rows of one view. */
export function rollUpQuery(
  environment: Environment,
  id: string,
  options: PlaceOptions & StepOptions & AskedAbout,
): Promise<ExitStatus> {
  return telling(environment, "rollup query", options, (watched) =>
    atPlace(watched, options, async (place) => {
      const view = ROLL_UP_VIEWS.find((one) => one.id === id)!;
      const scope = await scopeOf(place, options);
      const rows = await askView(place, view, await watched.viewText(id), scope, options);
      return { records: () => rows, findings: [], files: [], lines: linesOf(view, rows, scope.newest) };
    }),
  );
}

/** A line a row, parted by tabs: it can be pasted into a sheet. */
function linesOf(
  { title, says, columns, years }: View,
  rows: readonly ViewRow[],
  year: number,
): readonly string[] {
  const about = years === "one" ? `（${year}年度）` : "";
  return [
    `${title}${about}：${says}。`,
    columns.map(({ header }) => header).join("\t"),
    ...rows.map((row) => columns.map(({ key }) => row[key] ?? "").join("\t")),
    `共 ${rows.length} 行。`,
  ];
}
