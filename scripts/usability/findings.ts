import { checked, mistakesOf, REVIEW, words } from "./saved";
import type { UsabilityTask } from "./task";
import { DEPARTMENT_FILE, HEAD, PERSON, untidyPersonFile, wrongReviewerFile } from "./worlds";

/** 审核人 that is wrong, in a column below one another. */
const WRONG = 12;

export const wrongReviewer: UsabilityTask = {
  title: "改正 12 行写错的审核人",
  way: "问题 → 这一类的“改正这 12 处” → 看过，确定",
  files: wrongReviewerFile,
  open: [DEPARTMENT_FILE],
  async walk(hand) {
    await hand.task("问题");
    await hand.press(`改正这 ${WRONG} 处`);
    await hand.keys("Enter");
    await hand.done(/^已改正/);
  },
  faults(saved) {
    const right = checked(saved).points.filter(
      ({ level, record }) => level === "岗位" && record.reviewer === HEAD,
    );
    return right.length === WRONG ? null : `${right.length} rows of ${HEAD}`;
  },
};

export const onePerson: UsabilityTask = {
  title: "找出并改完一个人的问题",
  way: "问题 → 找里打姓 → 改正找到的几处，确定 → F8 逐个：按数字键选，Ctrl+Enter 采用",
  files: untidyPersonFile,
  open: [DEPARTMENT_FILE],
  async walk(hand) {
    await hand.task("问题");
    await hand.click(hand.page.getByLabel("在问题里找"));
    await hand.word("莫");
    await hand.press(/^改正找到的/);
    await hand.keys("Enter");
    await hand.done(/^已改正/);
    await hand.keys("F8");
    await hand.sees(hand.page.locator("[data-mend] :focus"));
    await hand.keys("2");
    await hand.page.waitForTimeout(1500);
    await hand.keys("Control+Enter");
    await hand.page.waitForTimeout(1500);
  },
  faults: (saved) => words(mistakesOf(saved, PERSON, REVIEW)),
};
