import { SEVERITY_NAMES } from "../../../findings/finding";
import { LEVELS } from "../../../sheets/define-sheet";
import { CATEGORIES, GRADES, INSTITUTION, LIKELIHOODS, SEVERITIES, type Grade } from "../../../sheets/words";
import type { Look, RowImage } from "../../../workbook/sheet-image";
import { STAGE_NAMES, STAGE_STATES } from "../../progress/sheets/progress";
import { gradeFor } from "../../registers/grade";
import { centredLook, noteLook, strongLook, titleLook } from "../../system-table/looks";
import { GRADE_EVENTS, MEASURE_STATES, monthsOf, UNGRADED } from "../overview";
import type { Tile } from "../tile";
import {
  PAGE_COLUMNS,
  countLook,
  header,
  heading,
  headingAreas,
  figureLine,
  LINE_HEIGHT,
  table,
  totalLook,
  type Block,
} from "./block";
import type { Figures, OverviewFrame } from "./figures";

/** Of a year that was just begun, and of more points than a batch counts; as long as a line of the page. */
const BLANK = "还没有填数：汇总时自动填写（超过三千个风险点的除外），也可以在窗格里按“写入‘总览’表”。";

export function headings({ institution, year, day }: OverviewFrame): Block {
  const title = `${institution}${year === null ? "" : `${year}年度`}廉政风险防控总览`;
  const said = day === null ? BLANK : `按 ${day} 判断。每个数字就是出处里的行数。`;
  const rows: RowImage[] = [
    { height: 40, cells: [title], looks: [titleLook] },
    { height: 21, cells: [said], looks: [noteLook] },
  ];
  return { rows, merged: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: PAGE_COLUMNS })) };
}

interface KeyFigure {
  readonly label: string;
  readonly id: Tile["id"];
  /** Of states the one that is counted. */
  readonly state?: string;
  /** Where its rows are. */
  readonly source: string;
}

const INSPECTED = "监督检查记录、风险点汇总表";
const KEY_FIGURES: readonly KeyFigure[] = [
  { label: "风险点", id: "O4", source: "风险点汇总表" },
  { label: "科室已报送", id: "O1", state: "已报", source: "汇总记录" },
  { label: "科室被退回", id: "O1", state: "退回", source: "未并入清单" },
  { label: "参与排查的人", id: "O6", source: "人员名册、风险点汇总表的“姓名”" },
  { label: "有防控措施", id: "O8", source: "风险点汇总表的“防控措施”" },
  { label: "14天内到期", id: "O9", source: "风险点汇总表的“完成时限”" },
  { label: "逾期没有检查", id: "O10", state: "逾期", source: INSPECTED },
  { label: "两周内要检查", id: "O10", state: "将到期", source: INSPECTED },
  { label: "三个以上科室相近", id: "O12", source: "风险点汇总表的“风险点及表现形式”" },
  { label: "应备案未备案", id: "O13", source: "风险点汇总表、重点排查清单的“备案号”" },
];
const sourceLook: Look = { ...centredLook, horizontal: "left" };

export function keyFigures(figures: Figures): Block {
  const lines = KEY_FIGURES.map(({ label, id, state, source }): RowImage => {
    const value = state === undefined ? figures.value(id) : figures.at(id, state);
    return {
      height: LINE_HEIGHT,
      cells: [label, value, figures.of(id), source],
      looks: [centredLook, totalLook, countLook, ...Array<Look>(PAGE_COLUMNS - 3).fill(sourceLook)],
    };
  });
  const words = ["项目", "个数", "共", "出处"];
  const head = header([...words, ...Array<string>(PAGE_COLUMNS - words.length).fill("")]);
  const rows = [heading("一、要点", "各行所写的表"), head, ...lines];
  const areas = rows.slice(1).map((_, i) => ({ top: i + 2, left: 4, bottom: i + 2, right: PAGE_COLUMNS }));
  return { rows, merged: [...headingAreas(1), ...areas] };
}

/** What a cell of the heat map looks like: hatched by the grade that the matrix gives, so that it reads without colour. */
const HEAT: Readonly<Record<Grade, Look>> = {
  一级: { ...strongLook, size: 16, fill: "D9D9D9", hatch: "dense", format: "0" },
  二级: { ...strongLook, size: 16, fill: "F2F2F2", hatch: "sparse", format: "0" },
  三级: { ...strongLook, size: 16, format: "0" },
};

export function riskMap({ matrix }: OverviewFrame, figures: Figures): Block {
  const lines = LIKELIHOODS.map((likelihood): RowImage => {
    const cells = SEVERITIES.flatMap((severity) => [figures.at("O3", severity, likelihood), null]);
    const looks = SEVERITIES.flatMap((severity) => {
      const look = HEAT[gradeFor(likelihood, severity, matrix)];
      return [look, look];
    });
    return { height: 36, cells: [likelihood, ...cells], looks: [centredLook, ...looks] };
  });
  const head = header(["可能性＼后果", ...SEVERITIES.flatMap((word) => [word, ""])]);
  const key: RowImage = {
    height: 21,
    cells: [
      "花纹（有的程序显示为深浅）：密的按评级矩阵是一级，疏的是二级，没有的是三级。没有填全的不在其中。",
    ],
    looks: [noteLook],
  };
  const rows = [heading("二、可能性×后果（热力图）", "风险点汇总表"), head, ...lines, key];
  const pairs = [2, 3, 4, 5].flatMap((row) =>
    [2, 4, 6].map((left) => ({ top: row, left, bottom: row, right: left + 1 })),
  );
  return {
    rows,
    merged: [
      ...headingAreas(1),
      ...pairs,
      { top: rows.length, left: 1, bottom: rows.length, right: PAGE_COLUMNS },
    ],
  };
}

/** A point of two categories counts in both; how many points there are stands beside them. */
export function byCategory(figures: Figures): Block {
  const lines = CATEGORIES.map((category) =>
    figureLine(
      category,
      LEVELS.map((level) => figures.at("O5", level, category)),
    ),
  );
  const total = figures.value("O5");
  const said = total === null ? null : `风险点共${total}个；跨类别的在每一类各算一次。`;
  const rows = [
    heading("三、类别×层级", "风险点汇总表的“风险类别”"),
    header(["风险类别", ...LEVELS]),
    ...lines.map((row, i) =>
      i === 0 ? { ...row, cells: [...row.cells, said], looks: [...(row.looks as Look[]), noteLook] } : row,
    ),
  ];
  const beside = { top: 3, left: 5, bottom: rows.length, right: PAGE_COLUMNS };
  return { rows, merged: [...headingAreas(1), beside] };
}

export function stages(figures: Figures): Block {
  const lines = STAGE_NAMES.map((stage) =>
    figureLine(
      stage,
      STAGE_STATES.map((state) => figures.at("O7", state, stage)),
    ),
  );
  return table("四、实施进度（科室个数）", "实施进度", ["阶段", ...STAGE_STATES], lines);
}

/** Rows of the page that a chart beside a short table lies over. */
const CHART_ROWS = 9;

export function measured(figures: Figures): Block {
  const lines = MEASURE_STATES.map((state) => figureLine(state, [figures.at("O8", state)]));
  const place = { top: 2, left: 4, bottom: 1 + CHART_ROWS, right: PAGE_COLUMNS };
  const block = table("五、防控措施", "风险点汇总表的“落实情况”", ["状态", "个数"], lines, {
    title: "防控措施落实图",
    kind: "bar",
    place,
  });
  const room = Array.from({ length: CHART_ROWS - lines.length }, (): RowImage => ({
    height: LINE_HEIGHT,
    cells: [],
  }));
  return { ...block, rows: [...block.rows, ...room] };
}

/** A round lasts for its year and the first months of the next. */
export function byMonth({ year }: OverviewFrame, figures: Figures): Block {
  const months = monthsOf(year ?? "");
  const lines = months.map((month) =>
    figureLine(
      month,
      GRADE_EVENTS.map((event) => figures.at("O11", month, event)),
    ),
  );
  const place = { top: 2, left: 6, bottom: 2 + months.length, right: PAGE_COLUMNS };
  return table("六、等级调整（按月）", "等级历史", ["月份", ...GRADE_EVENTS], lines, {
    title: "等级调整图",
    kind: "stacked-column",
    place,
  });
}

/** So many lines a page holds; a bar needs at least so much of a line, the frame of a chart so many. */
const PAGE_ROWS = 36;
const BAR_ROWS = 0.55;
const CHART_FRAME = 5;

/** One line each, and below them as bars, on the same page where there is room; it stands last, because departments come and go. */
export function byDepartment({ departments }: OverviewFrame, figures: Figures): Block {
  const grades = [...GRADES, UNGRADED];
  const severities = Object.values(SEVERITY_NAMES);
  const filings = new Map(
    (figures.tile("O1")?.cells ?? []).flatMap(({ x, rows }) =>
      rows.map(({ fields }) => [String(fields.department), x] as const),
    ),
  );
  const lines = [INSTITUTION, ...departments].map((name) =>
    figureLine(name, [
      ...grades.map((grade) => figures.at("O4", grade, name)),
      ...severities.map((severity) => figures.at("O2", severity, name)),
      filings.get(name) ?? null,
    ]),
  );
  const words = ["科室", ...grades, ...severities, "报送"];
  const tableRows = 2 + lines.length;
  const left = PAGE_ROWS - tableRows;
  const fits = left >= lines.length * BAR_ROWS + CHART_FRAME;
  const chartRows = fits ? left : Math.min(PAGE_ROWS, lines.length + CHART_FRAME);
  const place = { top: tableRows + 1, left: 1, bottom: tableRows + chartRows, right: PAGE_COLUMNS };
  const block = table("七、各科室", "风险点汇总表、核查结果、汇总记录", words, lines, {
    ...{ title: "各科室风险点等级图", kind: "stacked-bar", place, columns: grades.length },
  });
  const room = Array.from({ length: chartRows }, (): RowImage => ({ height: LINE_HEIGHT, cells: [] }));
  return { ...block, rows: [...block.rows, ...room], pageEnds: fits ? [] : [tableRows] };
}
