import { checked, mistakesOf, REVIEW, words } from "./saved";
import type { UsabilityTask } from "./task";
import { DEPARTMENT_FILE, HEAD, PERSON, untidyPersonFile, wrongReviewerFile } from "./worlds";

/** 审核人 that is wrong, in a column below one another. */
const WRONG = 12;

export const wrongReviewer: UsabilityTask = {
  title: "改正 12 行写错的审核人",
  way: "问题 → 点第一条，转到那一格 → 打上姓名，复制，选到列尾，粘贴",
  files: wrongReviewerFile,
  open: [DEPARTMENT_FILE],
  async walk(hand) {
    await hand.task("问题");
    await hand.click(hand.page.locator("#root summary", { hasText: "审核人" }).first());
    await hand.click(hand.page.locator("#root .card.error button.where").first());
    await hand.word(HEAD);
    await hand.keys("Enter", "ArrowUp", "Control+c", "Control+Shift+ArrowDown", "Control+v");
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
  way: "问题 → 按人员 → 那个人的一组：能采用的逐条采用，其余转到单元格填写",
  files: untidyPersonFile,
  open: [DEPARTMENT_FILE],
  async walk(hand) {
    await hand.task("问题");
    await hand.pick("分组方式", "按人员");
    await hand.press(/^采用全部规范写法/);
    await hand.keys("Enter");
    await hand.done(/^已采用/);
    const his = hand.page.locator("#root details.group", { hasText: PERSON }).locator(".card.error");
    await hand.click(his.getByRole("button", { name: /^采用/ }));
    await hand.click(his.locator("button.where").first());
    await hand.word("较大");
    await hand.keys("Enter");
    await hand.click(his.locator("button.where").first());
    await hand.word(PERSON);
    await hand.keys("Enter");
  },
  faults: (saved) => words(mistakesOf(saved, PERSON, REVIEW)),
};
