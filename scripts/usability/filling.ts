import { checked, mistakesOf, REVIEW, words } from "./saved";
import type { UsabilityTask } from "./task";
import { begunFile, DEPARTMENT_FILE, HEAD, issuedFile, REGISTER } from "./worlds";

const FIRST = {
  power: "分配案件",
  point: "将疑难案件指定给关系密切的承办人，影响案件公正处理。",
  measures: "指定分案须注明理由并由案管中心备案。",
};
const SECOND = {
  point: "案件审批流于形式，对承办人的意见不加审核就签发。",
  measures: "每月抽查五件已审批案件，写出审核意见并登记。",
};

export const firstPoint: UsabilityTask = {
  title: "录入第一个风险点",
  way: "填报 → 为第一人新增风险点 → 在表里打字，下拉用鼠标选，Tab 到下一格",
  files: issuedFile,
  open: [DEPARTMENT_FILE],
  async walk(hand) {
    await hand.task("填报");
    await hand.press(`为${HEAD}新增风险点`);
    await hand.done(`已为${HEAD}新增风险点`);
    await hand.text(FIRST.power);
    await hand.list(638, 275, "岗位职责");
    await hand.wheel(700, 0);
    await hand.at(343, 275);
    await hand.text(FIRST.point);
    await hand.list(615, 275, "较大");
    await hand.list(704, 275, "严重");
    await hand.list(882, 275, "一级");
    await hand.keys("Tab", "Tab");
    await hand.text(FIRST.measures);
    await hand.keys("Tab", "Tab");
    await hand.word("科长");
    await hand.keys("Tab");
    await hand.word("长期");
    await hand.keys("Enter");
  },
  faults(saved) {
    const [point] = checked(saved).points;
    return point?.record.due === "长期" ? words(mistakesOf(saved, HEAD, REVIEW)) : "not entered to the end";
  },
};

export const secondPoint: UsabilityTask = {
  title: "同一个人再录一个",
  way: "登记表 → 行号上选中上一行，复制到下一行 → 改不同的几格",
  files: begunFile,
  open: [DEPARTMENT_FILE],
  async walk(hand) {
    await hand.sheet(REGISTER);
    await hand.at(24, 275);
    await hand.keys("Control+c");
    await hand.at(24, 321);
    await hand.keys("Control+v");
    await hand.at(885, 321);
    await hand.text(SECOND.point);
    await hand.keys("Tab");
    await hand.wheel(350, 0);
    await hand.list(628, 326, "较严重");
    await hand.list(806, 326, "二级");
    await hand.keys("Tab", "Tab");
    await hand.text(SECOND.measures);
    await hand.keys("Enter");
  },
  faults(saved) {
    const points = checked(saved).points.filter(({ record }) => record.name === HEAD);
    return points.length === 2 ? words(mistakesOf(saved, HEAD, REVIEW)) : `${points.length} points`;
  },
};
