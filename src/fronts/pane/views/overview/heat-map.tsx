import type { ReactElement } from "react";
import { heatMapOf } from "../../../../session/year/overviewing";
import { GRADES, SEVERITIES } from "../../../../sheets/words";
import type { Tile } from "../../../../subjects/overview/tile";
import { usePane } from "../../state/pane-context";
import { NumberButton } from "./number-button";

/** 可能性×后果: a number a cell, hatched by the grade that the institution's matrix gives it. */
export function HeatMap({ tile }: { readonly tile: Tile }): ReactElement {
  const { state } = usePane();
  const lines = heatMapOf(state, tile);
  const left = (tile.of ?? 0) - tile.value;
  return (
    <>
      <table className="heat">
        <caption className="small">
          行：发生可能性；列：后果严重程度。
          {GRADES.map((grade) => (
            <span key={grade} className="key">
              <i className={`segment ${HATCH_OF_GRADE[grade] ?? ""}`} aria-hidden="true" />
              {grade}
            </span>
          ))}
        </caption>
        <thead>
          <tr>
            <td />
            {SEVERITIES.map((severity) => (
              <th key={severity} scope="col">
                {severity}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((cells) => (
            <tr key={cells[0]?.likelihood}>
              <th scope="row">{cells[0]?.likelihood}</th>
              {cells.map(({ likelihood, severity, grade, value }) => (
                <td key={severity}>
                  <NumberButton
                    className={`segment ${HATCH_OF_GRADE[grade] ?? ""}`}
                    value={value}
                    leadsTo={{
                      part: tile.id,
                      title: `可能性${likelihood}，后果${severity}（${grade}）`,
                      figure: { id: tile.id, x: severity, y: likelihood },
                    }}
                  >
                    <span>{value}</span>
                  </NumberButton>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="small">另有 {left} 个没有填可能性或者后果。</p>}
    </>
  );
}

const HATCH_OF_GRADE: Readonly<Record<string, string>> = {
  一级: "hatch-0",
  二级: "hatch-1",
  三级: "hatch-2",
};
