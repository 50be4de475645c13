import { exportPackage, type Exported } from "../../../flows/exchange/export";
import { LEVELS } from "../../../sheets/define-sheet";
import type { Texts } from "../../../subjects/exchange/tables";
import { institutionOf } from "../../institution/institution";
import type { SessionState } from "../../state";
import type { ChosenCounts } from "../read-counts";

/** The workbook as a package for 市院 and 省院. Throws `HostError` with what is to be filled in or mended first. */
export function exportedOf(state: SessionState, texts: Texts, counts: ChosenCounts | null): Exported {
  const warnings = counts?.exchange ?? null;
  return exportPackage(institutionOf(state), { today: state.today, texts, warnings });
}

/** What is in a package, for whoever sends it: a name and a figure each. */
export function contentsOf({ rows, facts }: Exported): readonly (readonly [what: string, says: string])[] {
  const { points, coverage, changes, warnings, findings, stages } = rows;
  const alive = points.filter(({ status }) => status !== "已撤销");
  const levels = LEVELS.map((level) => {
    const count = alive.filter(({ point_level }) => point_level === level).length;
    return `${level} ${String(count)}`;
  });
  const sum = (all: readonly number[]) => String(all.reduce((total, one) => total + one, 0));
  const scope = sum(coverage.map(({ people_in_scope }) => people_in_scope));
  const withPoints = sum(coverage.map(({ people_with_points }) => people_with_points));
  const filed = coverage.filter(({ filing }) => filing === "已报").length;
  const asked = coverage.filter(({ filing }) => filing !== null).length;
  return [
    ["风险点", `${String(alive.length)} 个（${levels.join("，")}）`],
    ["科室", `${String(asked)} 个，已报 ${String(filed)} 个`],
    ["参与排查", `${withPoints} 人，应排查 ${scope} 人`],
    ["等级变动", `${String(changes.length)} 次`],
    ["预警处置", facts.warnings ? `${sum(warnings.map(({ issued }) => issued))} 件` : "没有计入"],
    ["核查结果", `${sum(findings.map(({ n }) => n))} 条，只报各条规则的条数`],
    [
      "实施进度",
      `${String(stages.filter(({ done_on }) => done_on !== null).length)} 项做完，共 ${String(stages.length)} 项`,
    ],
  ];
}
