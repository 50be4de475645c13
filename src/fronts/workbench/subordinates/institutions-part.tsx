import type { ReactElement } from "react";
import { alikeOf } from "../../../subjects/exchange/alike";
import { institutionFigures } from "../../../subjects/exchange/figures";
import type { Exchange } from "../../../subjects/exchange/read-exchange";
import { FigureTable } from "./figure-table";

interface InstitutionsPartProps {
  readonly packages: readonly Exchange[];
  readonly onOpen: (one: Exchange) => void;
}

/** A line an institution and year; its name leads to its departments. */
export function InstitutionsPart({ packages, onOpen }: InstitutionsPartProps): ReactElement {
  const rows = packages.map((one) => ({ one, ...one.manifest, figures: institutionFigures(one) }));
  return (
    <FigureTable
      name="各单位的数字"
      rows={rows}
      keyOf={({ institution, planYear, institutionName }) =>
        `${institution} ${String(planYear)} ${institutionName}`
      }
      columns={[
        [
          "单位",
          ({ one, institutionName }) => (
            <button type="button" className="wb-link" onClick={() => onOpen(one)}>
              {institutionName}
            </button>
          ),
        ],
        ["代码", ({ institution }) => institution],
        ["层级", alikeOf],
        ["年度", ({ planYear }) => planYear],
        ["批次", ({ batch }) => batch],
        ["数据截至", ({ asOf }) => asOf],
        ["科室已报", ({ figures: { filed, departments } }) => `${String(filed)}／${String(departments)}`],
        ["参与排查", ({ figures: { withPoints, inScope } }) => `${String(withPoints)}／${String(inScope)}`],
        [
          "重点部位",
          ({ figures: { keyAreasDone, keyAreas } }) => `${String(keyAreasDone)}／${String(keyAreas)}`,
        ],
        ["风险点", ({ figures }) => figures.points],
        ["一级", ({ figures }) => figures.grades.一级],
        ["二级", ({ figures }) => figures.grades.二级],
        ["三级", ({ figures }) => figures.grades.三级],
        ["时限已过未落实", ({ figures }) => figures.overdue],
        ["预警", ({ figures }) => figures.warnings ?? "没有报"],
      ]}
    />
  );
}
