import { GRADES, INSTITUTION, LIKELIHOODS, SEVERITIES } from "../../sheets/words";
import { brief } from "../../subjects/papers/brief/brief";
import type { BriefFacts } from "../../subjects/papers/brief/facts";
import type { BriefPaper } from "../../subjects/papers/brief/sheets-of-paper";
import type { PaperImage } from "../../paper/paper-image";
import { institutionTable } from "../../subjects/consolidation/sheets/institution-table";
import { gradeFor } from "../../subjects/registers/grade";
import { countAt, wordsOf, type Tile } from "../../subjects/overview/tile";
import { HostError } from "../../workbook/host-error";
import type { Institution } from "../open-institution";
import { overviewOf } from "../year/overview/overview";
import { decisionsOf } from "./decisions";
import { gravestPoints } from "./gravest-points";
import { countOf, linesUnder, type Tiles } from "./tiles";

/** 领导简报 on both papers. Throws `HostError` where nothing has been consolidated. */
export function briefPapers(
  institution: Institution,
  day: string,
): readonly { readonly of: BriefPaper; readonly paper: PaperImage }[] {
  const { books, read } = institution;
  if (books.table.length + books.loose.length === 0)
    throw new HostError(
      "wrong-kind",
      `“${read.file}”的${institutionTable.tab}是空的，没有可以写进简报的数据。请先汇总各科室工作簿。`,
    );
  const facts = briefFacts(institution, day);
  return (["A4", "A3"] as const).map((of) => ({ of, paper: brief(facts, of) }));
}

/** Every figure is the overview's: the two never differ. */
export function briefFacts(institution: Institution, day: string): BriefFacts {
  const { house } = institution;
  const tiles: Tiles = new Map(overviewOf(institution, day).map((tile) => [tile.id, tile] as const));
  return {
    institution: house.institution ?? "",
    year: house.year,
    day,
    figures: figuresOf(tiles),
    heat: LIKELIHOODS.map((likelihood) => ({
      likelihood,
      cells: [...SEVERITIES].reverse().map((severity) => ({
        severity,
        grade: gradeFor(likelihood, severity, house.matrix),
        count: countOf(tiles, "O3", severity, likelihood),
      })),
    })),
    departments: departmentsOf(tiles),
    gravest: gravestPoints(institution, day),
    stages: stagesOf(tiles),
    decisions: decisionsOf(institution, tiles),
  };
}

function figuresOf(tiles: Tiles): BriefFacts["figures"] {
  const points = tiles.get("O4")?.rows ?? [];
  const ofAll = (id: Tile["id"], value: number | undefined) => `${value ?? 0}／${tiles.get(id)?.of ?? 0}`;
  const byGrade = GRADES.map((grade) => linesUnder(tiles, "O4", grade).length);
  return [
    { label: "已报送科室", value: ofAll("O1", linesUnder(tiles, "O1", "已报").length) },
    { label: "参与排查（人）", value: ofAll("O6", tiles.get("O6")?.value) },
    { label: "风险点（个）", value: String(points.length) },
    { label: "一级／二级／三级", value: byGrade.join("／") },
    {
      label: "待整改（个）",
      value: String(points.filter(({ fields }) => fields.status === "待整改").length),
    },
    {
      label: "措施已落实／落实中",
      value: `${countOf(tiles, "O8", "已落实")}／${countOf(tiles, "O8", "落实中")}`,
    },
    { label: "措施逾期（项）", value: String(countOf(tiles, "O8", "逾期")) },
    { label: "应备案未备案", value: String(tiles.get("O13")?.value ?? 0) },
  ];
}

function departmentsOf(tiles: Tiles): BriefFacts["departments"] {
  const tile = tiles.get("O4");
  if (!tile) return [];
  const grades = wordsOf(tile, "x");
  return wordsOf(tile, "y")
    .map((name) => ({ name, counts: grades.map((grade) => countAt(tile, grade, name)) }))
    .filter(({ name, counts }) => name !== INSTITUTION || counts.some((count) => count > 0));
}

/** `完成17、进行中1`; states that no department is in are left out. */
function stagesOf(tiles: Tiles): BriefFacts["stages"] {
  const tile = tiles.get("O7");
  if (!tile) return [];
  return wordsOf(tile, "y").map((stage) => {
    const states = wordsOf(tile, "x").map((state) => [state, countAt(tile, state, stage)] as const);
    const said = states.filter(([, count]) => count > 0).map(([state, count]) => `${state}${count}`);
    return { stage, standing: said.length > 0 ? said.join("、") : "没有科室" };
  });
}
