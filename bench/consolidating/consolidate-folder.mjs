// An institution with as many departments as wanted, each with its workbook of as many risk points; made once and kept
// beside other temporary files. Texts are nearly unique; one row in twenty has something wrong.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomNumbers } from "../reading/read-rows.mjs";

/** Goes up when the files change. */
const EDITION = 2;
export const ROWS = 200;
/** One of five risk points is the department's own, and there are as many people. */
const FIFTH = 5;

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张"];
const GIVEN = [..."志国建华丽敏强伟芳娜军杰涛明超秀霞平刚桂英文辉玲海燕"];
const DUTIES = [
  "受理",
  "审查",
  "审批",
  "保管",
  "采购",
  "接待",
  "讯问",
  "复核",
  "移送",
  "公开",
  "借阅",
  "验收",
];
const MATTERS = [
  "案件线索",
  "扣押款物",
  "涉案人员",
  "卷宗材料",
  "办公经费",
  "公务车辆",
  "举报材料",
  "检察建议",
];
const LAPSES = [
  "不按规定程序",
  "超越权限",
  "接受当事人吃请",
  "泄露工作秘密",
  "滥用职权",
  "徇私舞弊",
  "玩忽职守",
];
const HARMS = ["办人情案、关系案", "造成涉案款物流失", "损害群众利益", "影响公正执法", "引发涉检上访"];
const STEPS = [
  "双人办理并登记",
  "提交集体讨论",
  "分管领导每月抽查",
  "在院内网公开",
  "定期轮岗",
  "台账双方签字",
];
const GRADED = [
  ["大", "严重", "一级"],
  ["较大", "较严重", "二级"],
  ["较低", "较轻微", "三级"],
];
const CATEGORIES = ["思想道德", "岗位职责", "制度机制"];
const ASPECTS = ["业务流程", "制度规范", "内部管理", "监督制约"];

/**
 * @param {number} departments how many
 * @param {object} product the compiled production code that draws and writes workbooks
 * @param {number} [rows] of each
 * @returns {Promise<{ institution: string, folder: string, files: string[] }>} paths
 */
export async function benchFolder(departments, product, rows = ROWS) {
  const place = join(tmpdir(), `integrity-risk-bench-consolidate-${EDITION}-${departments}x${rows}`);
  const paths = {
    institution: join(place, "院工作簿.xlsx"),
    folder: join(place, "报送"),
    files: Array.from({ length: departments }, (_, i) => join(place, "报送", `${nameOf(i)}.xlsx`)),
  };
  if (existsSync(place)) return paths;
  // Made beside and renamed, so that a broken-off run leaves no half set.
  const beside = `${place}.${process.pid}`;
  mkdirSync(join(beside, "报送"), { recursive: true });
  const { writeWorkbook, deflate, institutionWorkbook, departmentWorkbook } = product;
  const write = async (path, image) =>
    writeFileSync(path.replace(place, beside), await writeWorkbook(image, deflate));
  await write(paths.institution, institutionWorkbook(institutionContent(departments, rows / FIFTH, product)));
  for (const [i, path] of paths.files.entries()) {
    await write(path, departmentWorkbook(departmentContent(i, rows, product)));
  }
  if (existsSync(place)) rmSync(beside, { recursive: true });
  else renameSync(beside, place);
  return paths;
}

function nameOf(i) {
  return `第${i + 1}检察科`;
}

function codeOf(i) {
  return `K${String(i + 1).padStart(3, "0")}`;
}

/** People whose names tell them apart within a department, and hardly ever across. */
function peopleOf(i, count) {
  return Array.from({ length: count }, (_, n) => ({
    staffNo: String(i * count + n + 1),
    name: `${SURNAMES[(i + n) % SURNAMES.length]}${GIVEN[n % GIVEN.length]}${GIVEN[(i + 3 * n) % GIVEN.length]}`,
    title: n === 0 ? "科长" : "检察员",
    post: n === 0 ? "科长" : `岗位${1 + (n % 8)}`,
    rank: n === 0 ? "科室负责人" : "干警",
    inScope: "是",
  }));
}

function institutionContent(departments, people, { recordOf, sheets }) {
  const numbers = Array.from({ length: departments }, (_, i) => i);
  return {
    info: recordOf(sheets.institutionInfo, {
      institution: "某某区人民检察院",
      year: "2012",
      chief: "梁正国",
      matrix: "乘积",
    }),
    departments: numbers.map((i) =>
      recordOf(sheets.departments, {
        order: String(i + 1),
        code: codeOf(i),
        name: nameOf(i),
        head: peopleOf(i, people)[0].name,
        leaders: "罗振东",
      }),
    ),
    roster: numbers.flatMap((i) =>
      peopleOf(i, people).map((person) =>
        recordOf(sheets.institutionRoster, { department: nameOf(i), ...person }),
      ),
    ),
  };
}

function departmentContent(i, rows, { recordOf, sheets }) {
  const random = randomNumbers(i + 1);
  const own = rows / FIFTH;
  const people = peopleOf(i, own);
  const head = people[0].name;
  const review = { opinion: "同意", reviewedOn: "2012-10-20" };
  return {
    cover: recordOf(sheets.cover, {
      institution: "某某区人民检察院",
      year: "2012",
      code: codeOf(i),
      department: nameOf(i),
      head,
      leaders: "罗振东",
      filledBy: people[1].name,
      filledOn: "2012-10-25",
      discussedOn: "2012-10-18",
      expected: String(people.length),
      present: String(people.length),
      chair: head,
      chief: "梁正国",
      matrix: "乘积",
    }),
    roster: people.map((person) => recordOf(sheets.roster, person)),
    staff: Array.from({ length: rows - own }, (_, n) => {
      const { name, title, post } = people[n % people.length];
      return recordOf(sheets.staffRegister, {
        ...risk(random, n),
        ...review,
        name,
        title,
        post,
        responsible: name,
        assessedOn: "2012-10-16",
        reviewer: name === head ? "罗振东" : head,
      });
    }),
    department: Array.from({ length: own }, (_, n) =>
      recordOf(sheets.departmentRegister, {
        ...risk(random, n),
        ...review,
        step: pick(DUTIES, random),
        aspect: ASPECTS[n % ASPECTS.length],
        posts: "全科",
        responsible: head,
        assessedOn: "2012-10-18",
        reviewer: "罗振东",
      }),
    ),
  };
}

function risk(random, n) {
  const [likelihood, severity, grade] = pick(GRADED, random);
  const wrong = random() < 0.05;
  const words = (length) =>
    Array.from({ length }, () => pick(MATTERS, random) + pick(LAPSES, random)).join("，");
  return {
    power: `${pick(DUTIES, random)}${pick(MATTERS, random)}，${pick(DUTIES, random)}${pick(MATTERS, random)}`,
    category: pick(CATEGORIES, random),
    point: `${pick(MATTERS, random)}${pick(DUTIES, random)}中，${words(2)}，${pick(HARMS, random)}（${n + 1}）`,
    likelihood,
    severity,
    grade: wrong ? pick(GRADED, random)[2] : grade,
    measures: wrong
      ? null
      : `1、${pick(DUTIES, random)}${pick(MATTERS, random)}时${pick(STEPS, random)}；\n2、${pick(MATTERS, random)}${pick(STEPS, random)}，每季度检查第${n + 1}项。`,
    due: random() < 0.5 ? "长期" : "2012-12-31",
  };
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}
