// An institution after ten years: 40 departments, 3,000 points with what became of each, a fault in one row of twenty.
const PER_DEPARTMENT = 12;
const GRADED = [
  ["大", "严重", "一级"],
  ["较大", "较严重", "二级"],
  ["较低", "较轻微", "三级"],
];
const GRADES = ["三级", "二级", "一级"];
const LAST = 2012;

/**
 * Records of every sheet, by its name in the book, each a plain object by the keys of its definition.
 *
 * @param {{ departments: number, points: number, years: number }} size
 */
export function yearBooks({ departments, points, years }) {
  const names = Array.from({ length: departments }, (_, i) => `第${i + 1}检察科`);
  const table = Array.from({ length: points }, (_, i) => row(i, names[i % departments]));
  return {
    info: { institution: "某某区人民检察院", year: String(LAST), chief: "罗振东", ...STAGES },
    departments: names.map((name, i) => ({
      ...{ order: String(i + 1), code: codeOf(i), name, head: `科长${i}`, leaders: `副检察长${i % 4}` },
    })),
    roster: names.flatMap((department, i) => people(department, i)),
    leadingGroup: [{ name: "罗振东", 组内职务: "组长" }],
    workLog: [{ 日期: `${LAST}-09-05`, 类型: "学习", 内容: "学习实施方案", 参加人: "全体" }],
    table,
    gradeHistory: Array.from({ length: years }, (_, back) => LAST - years + 1 + back).flatMap((year, turn) =>
      table.flatMap((one, i) => events(one, i, year, turn)),
    ),
    batches: names.map((department, i) => ({
      ...{ batch: `${LAST}-01`, file: `${department}.xlsx`, sha256: String(i), department },
      ...{ mergedOn: `${LAST}-11-30`, submission: "1" },
    })),
  };
}

const STAGES = {
  ...{ mobilisingFrom: `${LAST}-09-01`, mobilisingTo: `${LAST}-09-30` },
  ...{ findingFrom: `${LAST}-10-01`, findingTo: `${LAST}-10-31`, gradingFrom: `${LAST}-11-01` },
  ...{ gradingTo: `${LAST}-11-15`, measuresFrom: `${LAST}-11-16`, measuresTo: `${LAST}-11-30` },
  ...{ summingFrom: `${LAST}-12-01`, summingTo: `${LAST}-12-31` },
};

function codeOf(i) {
  return String.fromCharCode(65 + Math.floor(i / 26)) + String.fromCharCode(65 + (i % 26));
}

function people(department, i) {
  const one = (name, rank, at) => ({
    ...{ department, staffNo: `${i}-${at}`, name, title: rank === "干警" ? "检察员" : "科长" },
    ...{ post: `岗位${at}`, rank, inScope: "是" },
  });
  return Array.from({ length: PER_DEPARTMENT }, (_, at) =>
    at === 0 ? one(`科长${i}`, "科室负责人", 0) : one(`干警${i}之${at}`, "干警", at),
  );
}

function row(i, department) {
  const [of, at] = [Number(/\d+/.exec(department)[0]) - 1, Math.floor(i / 40) % PER_DEPARTMENT];
  const [likelihood, severity, grade] = GRADED[i % 7 === 0 ? 0 : 1 + (i % 2)];
  const isHead = at === 0;
  return {
    ...{ riskId: `${codeOf(of)}-G-${String(1 + i).padStart(4, "0")}`, level: "岗位", department },
    ...{
      name: isHead ? `科长${of}` : `干警${of}之${at}`,
      title: isHead ? "科长" : "检察员",
      post: `岗位${at}`,
    },
    ...{ power: "审查起诉", category: "岗位职责", aspect: "履行职责" },
    point: `第${i + 1}种情形：审查第${1 + (i % 60)}类案件时超期不报、走过场，或者接受请托`,
    ...{ likelihood, severity, grade },
    measures: `1、第${i + 1}项：两人以上办理并登记；\n2、每月由科长抽查第${1 + (i % 28)}日前的案卷。`,
    ...{
      responsible: isHead ? `科长${of}` : `干警${of}之${at}`,
      due: i % 20 === 0 ? null : `${LAST + 1}-06-30`,
    },
    ...{ assessedOn: `${LAST}-11-05`, reviewer: isHead ? `副检察长${of % 4}` : `科长${of}` },
    ...{ opinion: i % 20 === 7 ? null : "同意", reviewedOn: `${LAST}-11-10` },
    ...{
      status: i % 20 === 7 ? "待整改" : "正常",
      source: `${department}.xlsx`,
      batch: `${LAST}-01`,
      沿用状态: "沿用",
    },
  };
}

/** A point is set up in the first year, carried over in each, and regraded now and then; it ends as it stands. */
function events({ riskId, grade, reviewer }, i, year, turn) {
  const at = (month, event, from, to) => ({
    ...{ riskId, batch: `${year}-01`, 日期: `${year}-${month}`, 事件: event, from, to },
    ...{ reviewer, reviewedOn: `${year}-${month}` },
  });
  const [before, after] = turn % 2 === i % 2 ? [grade, other(grade)] : [other(grade), grade];
  const [from, to] = i % 5 === 0 ? [before, after] : [grade, grade];
  return [
    turn === 0 ? at("03-01", "建立", null, from) : at("01-01", "年度沿用", from, from),
    ...(from === to
      ? []
      : [at("06-15", GRADES.indexOf(to) > GRADES.indexOf(from) ? "升级" : "降级", from, to)]),
  ];
}

function other(grade) {
  return grade === "一级" ? "二级" : "一级";
}
