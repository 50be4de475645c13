import type { ReactElement } from "react";
import { yearFigures } from "../../../subjects/exchange/figures";
import type { Exchange } from "../../../subjects/exchange/read-exchange";
import { FigureTable } from "./figure-table";

/** All institutions that were read added up, a line a year. */
export function YearsPart({ packages }: { readonly packages: readonly Exchange[] }): ReactElement {
  return (
    <>
      <h2>各年度合计</h2>
      <FigureTable
        name="各年度合计"
        rows={yearFigures(packages)}
        keyOf={({ year }) => String(year)}
        columns={[
          ["年度", ({ year }) => `${String(year)} 年`],
          ["单位", ({ institutions }) => institutions],
          ["科室已报", ({ filed, departments }) => `${String(filed)}／${String(departments)}`],
          ["参与排查", ({ withPoints, inScope }) => `${String(withPoints)}／${String(inScope)}`],
          ["重点部位", ({ keyAreasDone, keyAreas }) => `${String(keyAreasDone)}／${String(keyAreas)}`],
          ["风险点", ({ points }) => points],
          ["一级", ({ grades }) => grades.一级],
          ["二级", ({ grades }) => grades.二级],
          ["三级", ({ grades }) => grades.三级],
          ["时限已过未落实", ({ overdue }) => overdue],
          ["预警", ({ warnings }) => warnings ?? "没有报"],
        ]}
      />
      <h2>各单位</h2>
    </>
  );
}
