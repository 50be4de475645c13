import type { Finding } from "../../findings/finding";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import type { ChartFacts, DrawnRisk } from "../../subjects/flow/chart/boxes/facts";
import { GRADES } from "../../sheets/words";
import { flow } from "../../subjects/flow/sheets/flow";
import { knowNames, type Names } from "../../subjects/system-table/names/names";
import type { Institution } from "../open-institution";
import { systemTableFacts } from "../print";

/** What charts show of an institution's points: posts stand for names, wherever one is written. */
export function chartFacts(institution: Institution, findings: readonly Finding[]): ChartFacts {
  const { books, read } = institution;
  const rows = [...books.table, ...books.loose];
  const facts = systemTableFacts(institution);
  const names = knowNames(facts.people, rows);
  const risks = rows
    .filter(({ status }) => status !== "已撤销")
    .flatMap((row) => (row.riskId === null ? [] : [[row.riskId, drawnRisk(row, names)] as const]));
  const sheet = read.institution.flow?.sheet ?? flow.tab;
  return { institution: facts.institution || null, risks: new Map(risks), faults: faultsOf(findings, sheet) };
}

function drawnRisk(row: InstitutionRow, names: Names): DrawnRisk {
  const { point, grade, measures, responsible } = row;
  return {
    text: names.hide(point ?? "", row),
    grade: GRADES.find((one) => one === grade) ?? null,
    measures: measures === null ? null : names.hide(measures, row),
    post: responsible === null ? null : names.toPosts(responsible, row),
  };
}

/** By line of 权力运行流程: which rule, and its first sentence without the power that the chart is about. */
function faultsOf(findings: readonly Finding[], sheet: string): ReadonlyMap<number, readonly string[]> {
  const faults = new Map<number, string[]>();
  for (const { rule, message, place } of findings) {
    if (place.sheet !== sheet || place.row === null) continue;
    const sentence = (message.split("。")[0] ?? "").replace(/^[^“”：]{1,60}：/, "");
    faults.set(place.row, [...(faults.get(place.row) ?? []), `${rule} ${sentence}`]);
  }
  return faults;
}
