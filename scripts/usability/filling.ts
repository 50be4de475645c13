import { checked, mistakesOf, REVIEW, words } from "./saved";
import type { UsabilityTask } from "./task";
import { begunFile, DEPARTMENT_FILE, HEAD, issuedFile } from "./worlds";

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
  way: "Alt+N，Enter 选第一人 → 在窗格里打字，下拉按数字键，Ctrl+Enter 到下一项",
  files: issuedFile,
  open: [DEPARTMENT_FILE],
  async walk(hand) {
    await hand.keys("Alt+n", "Enter");
    await hand.done(`已为${HEAD}新增风险点`);
    await hand.text(FIRST.power);
    await hand.keys("Control+Enter", "2");
    await hand.text(FIRST.point);
    await hand.keys("Control+Enter", "2", "1", "1");
    await hand.text(FIRST.measures);
    await hand.keys("Control+Enter", "Control+Enter");
    await hand.word("长期");
    await hand.keys("Control+Enter");
  },
  faults(saved) {
    const [point] = checked(saved).points;
    return point?.record.due === "长期" ? words(mistakesOf(saved, HEAD, REVIEW)) : "not entered to the end";
  },
};

export const secondPoint: UsabilityTask = {
  title: "同一个人再录一个",
  way: "Alt+R 复制上一行 → 打新的风险点 → 改后果、等级、措施",
  files: begunFile,
  open: [DEPARTMENT_FILE],
  async walk(hand) {
    await hand.keys("Alt+r");
    await hand.done(/^已复制/);
    await hand.text(SECOND.point);
    await hand.keys("Control+Enter", "2", "2", "2");
    await hand.text(SECOND.measures);
    await hand.keys("Control+Enter");
  },
  faults(saved) {
    const points = checked(saved).points.filter(({ record }) => record.name === HEAD);
    return points.length === 2 ? words(mistakesOf(saved, HEAD, REVIEW)) : `${points.length} points`;
  },
};
