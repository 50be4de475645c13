import type { ReactElement } from "react";
import { departmentFigures, pointsOfDepartment } from "../../../subjects/exchange/figures";
import type { Exchange } from "../../../subjects/exchange/read-exchange";
import { FigureTable } from "./figure-table";

interface DepartmentsPartProps {
  readonly of: Exchange;
  readonly onOpen: (code: string) => void;
}

/** A line a department of one institution; its code leads to its risk points. */
export function DepartmentsPart({ of, onOpen }: DepartmentsPartProps): ReactElement {
  return (
    <FigureTable
      name={`${of.manifest.institutionName}各科室的数字`}
      rows={departmentFigures(of)}
      keyOf={({ row }) => row.department_code}
      columns={[
        [
          "科室代码",
          ({ row }) => (
            <button type="button" className="wb-link" onClick={() => onOpen(row.department_code)}>
              {row.department_code}
            </button>
          ),
        ],
        ["种类", ({ row }) => row.department_kind],
        ["报送", ({ row }) => row.filing ?? "不报送"],
        ["参与排查", ({ row }) => `${String(row.people_with_points)}／${String(row.people_in_scope)}`],
        ["重点部位", ({ row }) => `${String(row.key_areas_done)}／${String(row.key_areas)}`],
        ["风险点", ({ points }) => points],
        ["一级", ({ grades }) => grades.一级],
        ["二级", ({ grades }) => grades.二级],
        ["三级", ({ grades }) => grades.三级],
        ["时限已过未落实", ({ overdue }) => overdue],
      ]}
    />
  );
}

/** The risk points of one department, as far as the package tells them. */
export function PointsPart({ of, code }: { readonly of: Exchange; readonly code: string }): ReactElement {
  const points = pointsOfDepartment(of, code);
  if (points.length === 0) return <p>这个科室没有风险点。</p>;
  const hasTexts = of.manifest.texts === "shared";
  return (
    <FigureTable
      name={`科室 ${code} 的风险点`}
      rows={points.map((point, i) => ({ point, i }))}
      keyOf={({ i }) => String(i)}
      columns={[
        ["编号", ({ point }) => point.risk_id ?? "没有编号"],
        ["层级", ({ point }) => point.point_level],
        ["等级", ({ point }) => point.grade ?? "未评级"],
        ["类别", ({ point }) => point.category ?? "没有写"],
        ["可能性×后果", ({ point }) => `${point.likelihood ?? "—"}×${point.severity ?? "—"}`],
        ["状态", ({ point }) => point.status],
        ["完成时限", ({ point }) => point.due_on ?? point.due_kind ?? "没有写"],
        ["落实情况", ({ point }) => point.done ?? "没有写"],
        ...(hasTexts
          ? [
              [
                "风险点",
                ({ point }: { readonly point: (typeof points)[number] }) =>
                  point.point_text ?? "岗位风险点不报文字",
              ] as const,
            ]
          : []),
      ]}
    />
  );
}
