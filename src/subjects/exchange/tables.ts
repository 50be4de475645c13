import { SEVERITY_NAMES } from "../../findings/finding";
import { LEVELS } from "../../sheets/define-sheet";
import {
  CATEGORIES,
  DEPARTMENT_ASPECTS,
  DOMAINS,
  DONE,
  GRADES,
  HISTORY_EVENTS,
  LIKELIHOODS,
  OBJECTS,
  SEVERITIES,
  STAFF_ASPECTS,
  STATUSES,
  URGENCIES,
  WARNING_METHODS,
  YES_NO,
} from "../../sheets/words";
import { FILINGS } from "../overview/overview";
import { STAGE_NAMES, STAGE_STATES } from "../progress/sheets/progress";
import {
  code,
  date,
  integer,
  nullable,
  runningText,
  word,
  words,
  type ExchangeColumn,
  type ExchangeRow,
} from "./column";

/** Stands for every word that an institution added to a list of ours. */
export const OTHER = "其他";
/** Kinds of departments that institutions have alike; 单位 is the institution itself. */
export const DEPARTMENT_KINDS = ["领导班子", "办案部门", "综合部门", "单位"] as const;
/** How 完成时限 is written. */
const DUE_KINDS = ["日期", "月份", "长期", "立行立改"] as const;

/** Words of 风险类别 and 查找方面 as they leave. */
export const CATEGORY_WORDS = [...CATEGORIES, OTHER];
export const ASPECT_WORDS = [...new Set<string>([...STAFF_ASPECTS, ...DEPARTMENT_ASPECTS])];

const RISK_ID = /^(?:[A-Za-z0-9]{1,10}-[GK]|Y)-\d{1,6}$/;

/** What every table begins with: whose row it is. */
const OWN = {
  institution_code: code("机构代码", /^\d{6}$/),
  plan_year: integer("年度"),
};

const department_code = code("科室代码；单位（院）的为 Y，院领导班子的为 LD", /^[A-Za-z0-9]{1,10}$/);
const department_kind = word("科室的种类；单位（院）的为“单位”", DEPARTMENT_KINDS);

/** A row a risk point, withdrawn ones (已撤销) too: counts leave those out, as 统计表 does. */
const points = {
  ...OWN,
  risk_id: nullable(code("风险点编号；院里手工添加、还没有编号的为空", RISK_ID)),
  point_level: word("层级", LEVELS),
  department_code,
  department_kind,
  risk_domain: nullable(word("单位风险点的领域", DOMAINS)),
  category: nullable(words("风险类别；单位自己加的类别写作“其他”", CATEGORY_WORDS)),
  aspects: nullable(words("查找方面", ASPECT_WORDS)),
  likelihood: nullable(word("发生可能性", LIKELIHOODS)),
  severity: nullable(word("后果严重程度", SEVERITIES)),
  urgency: nullable(word("紧急程度；汇总表没有这一栏，只有单位风险点有", URGENCIES)),
  grade: nullable(word("风险等级；空为没有评级", GRADES)),
  grade_matrix: nullable(word("按评级矩阵应评的等级；缺可能性或后果的为空", GRADES)),
  status: word("状态；“已撤销”的不计入各项统计", STATUSES),
  due_kind: nullable(word("完成时限怎么写的", DUE_KINDS)),
  due_on: nullable(date("完成时限；写月份的为当月最后一天，长期、立行立改的为空")),
  done: nullable(word("落实情况", DONE)),
  assessed_on: nullable(date("集体评定日期；单位风险点为评审小组评定日期")),
  reviewed_on: nullable(date("审核日期；单位风险点为院党组审核日期")),
  filed: word("是否有备案号", YES_NO),
  on_chart: word("是否画在权力运行流程上", YES_NO),
  text_key: nullable(
    code("风险点文字的 SHA-256 的前16位（十六进制），文字相同的相同；岗位风险点一律为空", /^[0-9a-f]{16}$/),
  ),
  point_text: runningText("风险点及表现形式，姓名已遮盖；岗位风险点一律为空"),
  measures_text: runningText("防控措施，姓名已遮盖；岗位风险点一律为空"),
};

/** A row a department, and one of the institution itself (Y): its own points, nobody in scope. Who has to file has a `filing`. */
const coverage = {
  ...OWN,
  department_code,
  department_kind,
  filing: nullable(word("本年度报送的情况；不报送的为空：单位（院）和已停用的科室", FILINGS)),
  people_in_scope: integer("应排查人数"),
  people_with_points: integer("其中已有风险点的人数"),
  rows: integer("风险点个数，不含已撤销的"),
  rows_reviewed: integer("其中有审核日期的"),
  key_areas: integer("重点排查部位个数"),
  key_areas_done: integer("其中有排查结论的"),
};

/** A row an event of 等级历史 in the year. */
const changes = {
  ...OWN,
  risk_id: nullable(code("风险点编号；不是本程序编的号为空", RISK_ID)),
  kind: word("事件", HISTORY_EVENTS),
  from_grade: nullable(word("原等级", GRADES)),
  to_grade: nullable(word("新等级", GRADES)),
  effective_on: date("日期"),
};

/** Counts alone, no row where nothing was issued; no rows at all where the supervision workbook was not at hand (manifest: `warnings`). */
const warnings = {
  ...OWN,
  department_kind: nullable(department_kind),
  object_kind: nullable(word("对象类型", OBJECTS)),
  method: word("处置方式；方案没有列出的写作“其他”", [...WARNING_METHODS, OTHER]),
  grade: nullable(word("有关风险点的等级；没有关联风险点的为空", GRADES)),
  issued: integer("签发件数；同一编号重新整改的算一件，作废的不算"),
  in_time: integer("其中按期回告"),
  late: integer("其中逾期回告"),
  overdue: integer("其中逾期未回告"),
  closed: integer("其中已办结"),
  redone: integer("其中曾重新整改"),
};

/** What 核查结果 holds, counted. */
const findings = {
  ...OWN,
  rule: nullable(code("规则编号，如 M05；不是本程序的编号为空", /^[A-Z]\d{2}$/)),
  severity: word("严重程度", Object.values(SEVERITY_NAMES)),
  n: integer("条数"),
};

/** A row a stage and department; 总结 of the institution alone (Y). */
const stages = {
  ...OWN,
  stage: word("阶段", STAGE_NAMES),
  department_code,
  state: word("状态", STAGE_STATES),
  done_on: nullable(date("完成日期；没有完成或者没有写的为空")),
  ends_on: nullable(date("单位信息规定的最后一天")),
};

/**
 * The exchange format, version 1: every table of a package with its columns in order. Whatever is not named here cannot leave the
 * institution.
 *
 * How to use it: `EXCHANGE_TABLES.points.grade.type` is the type of a column, the order of keys is the order in the file. A column that holds text stands in packages with shared texts alone; a store has
 * it always, null where it was not sent. What is true of an institution as a whole (parent, tier, batch, asOf) stands in the manifest and
 * in no table: a store writes that down by itself.
 * Columns may be added (a reader of version 1 passes over those that it does not know); who removes or retypes one begins version 2.
 */
export const EXCHANGE_TABLES = {
  points,
  coverage,
  changes,
  warnings,
  findings,
  stages,
} as const satisfies Readonly<Record<string, Readonly<Record<string, ExchangeColumn>>>>;

/** Rows of every table. */
export type ExchangeRows = {
  readonly [Name in keyof typeof EXCHANGE_TABLES]: readonly ExchangeRow<(typeof EXCHANGE_TABLES)[Name]>[];
};

/** Tables by name, in their order, each with its columns as a program meets them. */
export function exchangeTables(
  texts: Texts,
): readonly { readonly name: keyof ExchangeRows; readonly columns: readonly KeyedColumn[] }[] {
  return Object.entries<Readonly<Record<string, ExchangeColumn>>>(EXCHANGE_TABLES).map(([name, columns]) => ({
    name: name as keyof ExchangeRows,
    columns: Object.entries(columns)
      .map(([key, column]) => ({ key, ...column }))
      .filter(({ holds }) => texts === "shared" || holds.kind !== "text"),
  }));
}

/** Whether texts of 单位 and 科室 points leave the institution, masked. */
export const TEXTS = ["none", "shared"] as const;
export type Texts = (typeof TEXTS)[number];

interface KeyedColumn extends ExchangeColumn {
  readonly key: string;
}
