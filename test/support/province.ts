import { createHash } from "node:crypto";
import { STAGE_NAMES } from "../../src/subjects/progress/sheets/progress";
import { gradeFor } from "../../src/subjects/registers/grade";
import type { ExchangeFacts } from "../../src/subjects/exchange/manifest";
import type { ExchangeRows } from "../../src/subjects/exchange/tables";
import { DONE, GRADES, LIKELIHOODS, SEVERITIES, WARNING_METHODS } from "../../src/sheets/words";
import { Dice } from "./dice";

/** How large a province is, and by which seed it is thrown. */
export interface ProvinceSize {
  readonly institutions: number;
  readonly years: readonly number[];
  /** Risk points of an institution, on the average. */
  readonly points: number;
  readonly seed: number;
}

/** What one institution sends for one year. */
export interface Sent {
  readonly facts: ExchangeFacts;
  readonly rows: ExchangeRows;
}

type Rows<Name extends keyof ExchangeRows> = ExchangeRows[Name];
interface Own {
  readonly institution_code: string;
  readonly plan_year: number;
}

const DISTRICTS_OF_A_CITY = 60;
const DEPARTMENTS = [
  ["LD", "领导班子"],
  ...["GS", "ZJ", "FT", "DQ", "MX", "KS", "JS", "YF", "AG"].map((code) => [code, "办案部门"] as const),
  ...["BG", "ZZ", "JC", "XZ", "JW", "FJ", "YJ"].map((code) => [code, "综合部门"] as const),
] as const;
type Department = (typeof DEPARTMENTS)[number];
/** Texts that many institutions write alike; the first ones most often. */
const COMMON_TEXTS = 400;

/** Codes of a province's institutions with their tiers and whom they answer to: the first is 省院, then each 市院 before its districts. */
export function institutionsOf(
  count: number,
): readonly Pick<ExchangeFacts, "institution" | "parent" | "tier">[] {
  const found: Pick<ExchangeFacts, "institution" | "parent" | "tier">[] = [
    { institution: "440000", parent: null, tier: "省院" },
  ];
  const two = (number: number) => String(number).padStart(2, "0");
  for (let city = 1; found.length < count; city++) {
    const parent = `44${two(city)}00`;
    found.push({ institution: parent, parent: "440000", tier: "市院" });
    for (let district = 1; district <= DISTRICTS_OF_A_CITY && found.length < count; district++)
      found.push({ institution: `44${two(city)}${two(district)}`, parent, tier: "区县院" });
  }
  return found.slice(0, count);
}

/** One district in thirteen is a 派出院. */
function kindOf({
  institution,
  tier,
}: Pick<ExchangeFacts, "institution" | "tier">): ExchangeFacts["houseKind"] {
  return tier === "区县院" && Number(institution) % 13 === 7 ? "派出院" : "普通院";
}

/** All that a province sends, year by year; one institution's rows do not hang on how many others there are. */
export function* province({ institutions, years, points, seed }: ProvinceSize): Generator<Sent> {
  for (const planYear of years)
    for (const whose of institutionsOf(institutions)) yield sentBy(whose, planYear, { points, seed });
}

/** What one institution sends. */
export function sentBy(
  whose: Pick<ExchangeFacts, "institution" | "parent" | "tier">,
  planYear: number,
  { points: average, seed }: Pick<ProvinceSize, "points" | "seed">,
): Sent {
  const dice = new Dice(seed * 7_919 + Number(whose.institution) * 31 + planYear);
  const own: Own = { institution_code: whose.institution, plan_year: planYear };
  const sendsWarnings = dice.share() < 0.7;
  const points = pointRows(dice, own, Math.max(3, Math.round(average * (0.7 + 0.6 * dice.share()))));
  return {
    facts: {
      ...whose,
      institutionName: `第${whose.institution}检察院`,
      houseKind: kindOf(whose),
      ...{
        planYear,
        batch: `${planYear}-03`,
        asOf: `${planYear}-11-30`,
        texts: "shared",
        warnings: sendsWarnings,
      },
    },
    rows: {
      points,
      coverage: coverageRows(dice, own, points),
      changes: changeRows(dice, own, points),
      warnings: sendsWarnings ? warningRows(dice, own) : [],
      findings: findingRows(dice, own),
      stages: stageRows(dice, own),
    },
  };
}

function pointRows(dice: Dice, own: Own, count: number): Rows<"points"> {
  // Some offices take risks for graver than others do.
  const strict = dice.share();
  return Array.from({ length: count }, (_, i) => {
    const level = dice.weighted(["岗位", 75], ["科室", 22], ["单位", 3]);
    const [code, kind]: Department = dice.pick(DEPARTMENTS);
    const likelihood = LIKELIHOODS[Math.min(2, Math.floor(dice.share() * (2 + strict * 2)))]!;
    const severity = SEVERITIES[Math.min(2, Math.floor(dice.share() * 3.2))]!;
    const grade = gradeFor(likelihood, severity, "乘积");
    const dated = dice.share() < 0.6;
    const text = level === "岗位" ? null : textOf(dice, own);
    return {
      ...own,
      risk_id: level === "单位" ? `Y-${i + 1}` : `${code}-${level === "岗位" ? "G" : "K"}-${i + 1}`,
      point_level: level,
      department_code: level === "单位" ? "Y" : code,
      department_kind: level === "单位" ? "单位" : kind,
      risk_domain: level === "单位" ? dice.pick(["执法办案", "重大事项决策", "大额度资金使用"]) : null,
      category: dice.pick(["思想道德", "岗位职责", "制度机制", "岗位职责、制度机制"]),
      aspects:
        level === "岗位"
          ? dice.pick(["履行职责", "开展业务", "社会交往"])
          : dice.pick(["业务流程", "监督制约"]),
      ...{ likelihood, severity, urgency: dice.pick(["紧急", "一般", "一般", null]) },
      grade: dice.share() < 0.02 ? null : dice.share() < 0.95 ? grade : dice.pick(GRADES),
      grade_matrix: grade,
      status: dice.weighted(["正常", 92], ["待整改", 5], ["已撤销", 2], ["本次未报", 1]),
      due_kind: dated ? "日期" : dice.pick(["长期", "立行立改", null]),
      due_on: dated ? dice.day(own.plan_year) : null,
      done: dice.pick([...DONE, null]),
      assessed_on: dice.share() < 0.95 ? dice.day(own.plan_year) : null,
      reviewed_on: dice.share() < 0.93 ? dice.day(own.plan_year) : null,
      filed: dice.pick(["是", "否"]),
      on_chart: dice.pick(["是", "否"]),
      text_key: text === null ? null : createHash("sha256").update(text).digest("hex").slice(0, 16),
      point_text: text,
      measures_text: text === null ? null : `每季度检查一次，由科室负责人审核（${text.slice(-4)}）`,
    };
  });
}

/** A text that others have too, or one's own. */
function textOf(dice: Dice, { institution_code: code }: Own): string {
  const isCommon = dice.share() < 0.4;
  const number = Math.floor(dice.share() ** 2 * COMMON_TEXTS);
  return isCommon
    ? `审批环节把关不严，可能出现不按规定程序办理的情形${number}`
    : `${code}在本院工作中可能出现的风险${Math.floor(dice.share() * 10_000)}`;
}

function coverageRows(dice: Dice, own: Own, points: Rows<"points">): Rows<"coverage"> {
  const departments = [...DEPARTMENTS, ["Y", "单位"] as const];
  return departments.map(([code, kind]) => {
    const alive = points.filter((point) => point.department_code === code && point.status !== "已撤销");
    const isWhole = code === "Y";
    const people = isWhole ? 0 : 1 + dice.below(12);
    const areas = isWhole ? 0 : dice.below(4);
    return {
      ...own,
      ...{ department_code: code, department_kind: kind },
      filing: isWhole ? null : dice.weighted(["已报", 90], ["退回", 4], ["未报", 6]),
      people_in_scope: people,
      people_with_points: people === 0 ? 0 : people - (dice.share() < 0.15 ? 1 : 0),
      rows: alive.length,
      rows_reviewed: alive.filter((point) => point.reviewed_on !== null).length,
      key_areas: areas,
      key_areas_done: areas === 0 ? 0 : areas - (dice.share() < 0.2 ? 1 : 0),
    };
  });
}

function changeRows(dice: Dice, own: Own, points: Rows<"points">): Rows<"changes"> {
  return points
    .filter(() => dice.share() < 0.15)
    .flatMap(({ risk_id, grade }) => {
      if (risk_id === null) return [];
      const kind = dice.weighted(["建立", 50], ["升级", 10], ["降级", 20], ["撤销", 15], ["恢复", 5]);
      const from_grade = kind === "建立" ? null : dice.pick(GRADES);
      return [{ ...own, risk_id, kind, from_grade, to_grade: grade, effective_on: dice.day(own.plan_year) }];
    });
}

function warningRows(dice: Dice, own: Own): Rows<"warnings"> {
  return WARNING_METHODS.filter(() => dice.share() < 0.4).map((method) => {
    const issued = 1 + dice.below(6);
    const [late, overdue] = [dice.share() < 0.3 ? 1 : 0, dice.share() < 0.2 && issued > 1 ? 1 : 0];
    const answered = Math.max(0, issued - overdue);
    return {
      ...own,
      department_kind: dice.pick(["办案部门", "综合部门"]),
      object_kind: dice.pick(["检察干警", "科室"]),
      ...{ method, grade: dice.pick([...GRADES, null]), issued },
      ...{ in_time: Math.max(0, answered - late), late: Math.min(late, answered), overdue },
      ...{ closed: Math.floor(answered * dice.share()), redone: dice.share() < 0.1 ? 1 : 0 },
    };
  });
}

const FOUND_RULES = [
  "F01",
  "F03",
  "F05",
  "A01",
  "A02",
  "A09",
  "C01",
  "C02",
  "G01",
  "G02",
  "G05",
  "M01",
  "M02",
  "M05",
];

function findingRows(dice: Dice, own: Own): Rows<"findings"> {
  return FOUND_RULES.filter(() => dice.share() < 0.6).map((rule) => ({
    ...own,
    ...{
      rule: dice.share() < 0.01 ? null : rule,
      severity: dice.pick(["错误", "提醒", "提示"]),
      n: 1 + dice.below(30),
    },
  }));
}

function stageRows(dice: Dice, own: Own): Rows<"stages"> {
  return STAGE_NAMES.flatMap((stage) => {
    const departments = stage === "总结" ? ["Y"] : DEPARTMENTS.map(([code]) => code);
    return departments.map((department_code) => {
      const state = dice.weighted(["完成", 70], ["逾期完成", 10], ["逾期", 8], ["进行中", 7], ["未开始", 5]);
      const isDone = state === "完成" || state === "逾期完成";
      const done_on = isDone ? dice.day(own.plan_year) : null;
      return { ...own, stage, department_code, state, done_on, ends_on: `${own.plan_year}-10-31` };
    });
  });
}
