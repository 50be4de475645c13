import { institutionPoints } from "../../subjects/registers/case/department-case";
import { LEVELS } from "../../sheets/define-sheet";
import type { CountedRow } from "../../subjects/overview/tile";
import type { Institution } from "../open-institution";
import { linesUnder, type Tiles } from "./tiles";

/** So many names are told; the others are counted. */
const TOLD = 4;

/** What the party group has to decide now, as the figures have it, the most pressing first. */
export function decisionsOf(institution: Institution, tiles: Tiles): readonly string[] {
  return [
    ...unheard(institution),
    ...gravest(tiles),
    ...behind(tiles),
    ...sentBack(tiles),
    ...measures(tiles),
    ...filing(tiles),
    ...patterns(tiles),
  ];
}

/** 单位 points are the party group's own to examine (方案三（二）). */
function unheard({ read }: Institution): readonly string[] {
  const open = institutionPoints(read).filter(
    ({ record }) => "partyOn" in record && record.partyOn === null && record.point !== null,
  );
  return open.length > 0 ? [`审核单位风险点${open.length}个：还没有院党组审核日期。`] : [];
}

function gravest(tiles: Tiles): readonly string[] {
  const rows = linesUnder(tiles, "O4", "一级");
  if (rows.length === 0) return [];
  const byLevel = LEVELS.map(
    (level) => [level, rows.filter(({ fields }) => fields.level === level).length] as const,
  );
  const said = byLevel.flatMap(([level, count]) => (count > 0 ? [`${level}${count}个`] : []));
  return [`审定一级风险点${rows.length}个（${said.join("、")}）的防控措施和责任领导。`];
}

/** Stages whose day has passed. */
function behind(tiles: Tiles): readonly string[] {
  const late = linesUnder(tiles, "O7", "逾期");
  const missing = linesUnder(tiles, "O1", "未报");
  return [
    ...(missing.length > 0 ? [`督促未报送的${missing.length}个科室限期报送：${departments(missing)}。`] : []),
    ...(late.length > 0 ? [`督促逾期未完成阶段工作的科室${count(late)}个：${departments(late)}。`] : []),
  ];
}

function sentBack(tiles: Tiles): readonly string[] {
  const open = (tiles.get("O4")?.rows ?? []).filter(({ fields }) => fields.status === "待整改");
  return open.length > 0 ? [`责成有关科室整改待整改风险点${open.length}个：${departments(open)}。`] : [];
}

function measures(tiles: Tiles): readonly string[] {
  const late = linesUnder(tiles, "O8", "逾期");
  const inspections = linesUnder(tiles, "O10", "逾期");
  return [
    ...(late.length > 0 ? [`督办逾期未落实的防控措施${late.length}项：${departments(late)}。`] : []),
    ...(inspections.length > 0 ? [`安排到期未做的监督检查${inspections.length}项。`] : []),
  ];
}

function filing(tiles: Tiles): readonly string[] {
  const open = tiles.get("O13")?.value ?? 0;
  return open > 0 ? [`督促应备案未备案的${open}项办理备案。`] : [];
}

function patterns(tiles: Tiles): readonly string[] {
  const groups = tiles.get("O12")?.cells?.length ?? 0;
  return groups > 0 ? [`研究三个以上科室共有的风险点${groups}类，建立统一的制度。`] : [];
}

/** Departments of the lines, each once, in their order. */
function departments(rows: readonly CountedRow[]): string {
  const names = namesOf(rows);
  const told = names.slice(0, TOLD).join("、");
  return names.length > TOLD ? `${told}等${names.length}个科室` : told;
}

function count(rows: readonly CountedRow[]): number {
  return namesOf(rows).length;
}

function namesOf(rows: readonly CountedRow[]): readonly string[] {
  return [
    ...new Set(
      rows.map(({ fields: { level, department } }) =>
        level === "单位" ? "单位（院）" : String(department ?? "（未注明科室）"),
      ),
    ),
  ];
}
