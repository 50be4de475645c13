import type { Finding } from "../../findings/finding";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import type { ChartFacts, DrawnRisk } from "../../subjects/flow/chart/boxes/facts";
import { GRADES } from "../../sheets/words";
import type { TablePerson } from "../../subjects/system-table";
import { knowNames, type Names } from "../../subjects/system-table/names/names";
import type { Institution } from "../open-institution";
import { systemTableFacts } from "../print";

interface ShownOnCharts {
  /** Everybody whose name may stand in a text; the roster where nothing is said. */
  readonly people?: readonly TablePerson[];
  /** Points that may be read by whoever sees the chart; every one where nothing is said. */
  readonly isShown?: (row: InstitutionRow) => boolean;
}

/** What charts show of an institution's points: posts stand for names, wherever one is written. */
export function chartFacts(
  institution: Institution,
  findings: readonly Finding[],
  { people, isShown = () => true }: ShownOnCharts = {},
): ChartFacts {
  const { books, read } = institution;
  const rows = [...books.table, ...books.loose];
  const facts = systemTableFacts(institution);
  const names = knowNames(people ?? facts.people, rows);
  const risks = rows
    .filter((row) => row.status !== "已撤销" && isShown(row))
    .flatMap((row) => (row.riskId === null ? [] : [[row.riskId, drawnRisk(row, names)] as const]));
  const withdrawn = new Set(
    rows.flatMap(({ riskId, status }) => (riskId && status === "已撤销" ? [riskId] : [])),
  );
  const hide = (text: string, department: string) =>
    names.hide(text, { name: null, level: "科室", post: null, department });
  const faults = faultsOf(findings, read.institution.flow, hide);
  return { institution: facts.institution || null, risks: new Map(risks), withdrawn, hide, faults };
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

/** By line of 权力运行流程: which rule, and its first sentence without what the box says itself: the power and the step. */
function faultsOf(
  findings: readonly Finding[],
  table: Institution["read"]["institution"]["flow"],
  hide: NonNullable<ChartFacts["hide"]>,
): ReadonlyMap<number, readonly string[]> {
  const records = new Map(table?.entries.map(({ row, record }) => [row, record] as const));
  const faults = new Map<number, string[]>();
  for (const { rule, message, place } of findings) {
    if (place.sheet !== table?.sheet || place.row === null) continue;
    const record = records.get(place.row);
    const name = `“${record?.环节名称 ?? ""}”`;
    const sentence = (message.split("。")[0] ?? "")
      .replace(/^[^“”：]{1,60}：/, "")
      .replace(`${name}的`, "")
      .replace(name, "");
    const said = `${rule} ${hide(sentence, record?.department ?? "")}`;
    faults.set(place.row, [...(faults.get(place.row) ?? []), said]);
  }
  return faults;
}
