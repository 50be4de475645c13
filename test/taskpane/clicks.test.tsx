/** @jest-environment jsdom */
import { departmentAtWork, institutionAtWork } from "../support/pane-workbooks";
import { screen, showPane, within, type ShownPane } from "./pane";

/** What is pressed, one after another: a tab or task, a button, a drop-down and its option, 确定 of the dialogue. */
type Press = (pane: ShownPane) => Promise<void>;

const press =
  (role: "tab" | "button" | "combobox" | "option", name: string | RegExp): Press =>
  async ({ user }) => {
    const [first] = await screen.findAllByRole(role, { name });
    await user.click(first!);
  };
const yes: Press = async ({ user }) =>
  user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "确定" }));

/** Presses as they were when the pane opened on its first tab, and as they are. */
const JOBS: readonly {
  readonly job: string;
  readonly before: number;
  readonly content: typeof departmentAtWork;
  readonly presses: readonly Press[];
  readonly says: RegExp;
}[] = [
  {
    job: "a point for somebody who has none",
    before: 1,
    content: departmentAtWork,
    presses: [press("button", /^填报，下一步/), press("button", "为关颖怡新增风险点")],
    says: /^已为关颖怡新增/,
  },
  {
    job: "all safe proposals",
    before: 3,
    content: departmentAtWork,
    presses: [press("tab", /^问题/), press("button", /^采用全部规范写法/), yes],
    says: /^已采用 2 处规范写法/,
  },
  {
    job: "reviewing",
    before: 6,
    content: departmentAtWork,
    presses: [
      press("tab", "审核"),
      press("combobox", /您是哪位审核人/),
      press("option", /刘春晖/),
      press("button", /^以上都看过了/),
      press("button", /^同意所选/),
      yes,
    ],
    says: /^已同意 \d+ 行/,
  },
  {
    job: "handing in",
    before: 3,
    content: departmentAtWork,
    presses: [press("tab", "报送"), press("button", /^登记/), yes],
    says: /^已登记第 2 次报送/,
  },
  {
    job: "sending workbooks out",
    before: 1,
    content: institutionAtWork,
    presses: [press("button", /^科室，下一步/), press("button", "生成并保存")],
    says: /^已生成科室工作簿/,
  },
  {
    job: "checking",
    before: 2,
    content: institutionAtWork,
    presses: [press("tab", "问题"), press("button", "检查")],
    says: /^已检查/,
  },
];

test.each(JOBS)("$job takes at most one press more than without the list", async ({ before, ...given }) => {
  const pane = await showPane(given.content());
  for (const one of given.presses) await one(pane);
  expect(await screen.findByText(given.says, { selector: "[role=status]" })).toBeTruthy();
  expect(given.presses.length - before).toBeLessThanOrEqual(1);
});
