import { checked } from "./saved";
import type { UsabilityTask } from "./task";
import { DEPARTMENT_FILE, finishedFile, HEAD, signedFile } from "./worlds";

/** The day on the paper. */
const SIGNED = "2012-10-26";

export const signedPaper: UsabilityTask = {
  title: "登记一份纸上签过字的登记表",
  way: "审核 → “某某已签字” → 打纸上的日期，Enter → 确定",
  files: signedFile,
  open: [DEPARTMENT_FILE],
  async walk(hand) {
    await hand.task("审核");
    await hand.press(new RegExp(`^${HEAD}已签字`));
    await hand.text(SIGNED);
    await hand.keys("Enter");
    await hand.sees(hand.page.getByRole("dialog"));
    await hand.keys("Enter");
    await hand.done(/^已同意/);
  },
  faults(saved) {
    const { points } = checked(saved);
    const open = points.filter(
      ({ level, record }) => level === "岗位" && record.name !== HEAD && record.reviewer !== HEAD,
    );
    const early = points.filter(({ record }) => record.reviewer === HEAD && record.reviewedOn !== SIGNED);
    return open.length + early.length === 0
      ? null
      : `${open.length} rows not reviewed, ${early.length} on another day`;
  },
};

export const handIn: UsabilityTask = {
  title: "报送",
  way: "报送 → 登记并保存",
  files: finishedFile,
  open: [DEPARTMENT_FILE],
  async walk(hand) {
    await hand.task("报送");
    await hand.saves(() => hand.press("登记并保存"));
    await hand.done("已登记第 1 次报送");
  },
  faults(saved) {
    return checked(saved).read.cover?.record.submission === "1" ? null : "not handed in";
  },
};
