import type { PaneUser } from "./pane-user";

/** What people do in the pane, step by step, whichever spreadsheet stands beside it. */

/** 采用全部规范写法, after a look at the list; how many there were. */
export async function adoptAllSafe(user: PaneUser): Promise<number> {
  await user.tab("问题");
  const button = user.page.getByRole("button", { name: /^采用全部规范写法/ });
  const count = Number(/\d+/.exec(await button.innerText())?.[0]);
  await button.click();
  await user.agree();
  await user.done(`已采用 ${count} 处规范写法`);
  return count;
}

/** 拆分: the selected line into as many as its cell holds points. */
export async function splitSelected(user: PaneUser, parts: number): Promise<void> {
  await user.press(`拆成 ${parts} 个风险点`);
  await user.agree();
  await user.done(`已拆成 ${parts} 个风险点`);
}

/** Says who one is, and sees the rows that wait. */
export async function reviewAs(user: PaneUser, name: string): Promise<void> {
  await user.tab("审核");
  await user.pick("您是哪位审核人？", new RegExp(name));
  await user.page.getByRole("button", { name: /^同意所选/ }).waitFor();
}

/** Ticks every row that has nothing wrong with it; nothing is ticked beforehand. */
export async function tickWhatIsFine(user: PaneUser): Promise<void> {
  await user.press(/^以上都看过了/);
}

/** 同意, all that are chosen. */
export async function approveChosen(user: PaneUser): Promise<void> {
  await user.press(/^同意所选/);
  await user.agree();
  await user.done(/^已同意 \d+ 行/);
}

/** 退回, all that are chosen, with a reason. */
export async function sendBackChosen(user: PaneUser, reason: string): Promise<void> {
  await user.page.getByLabel("退回理由").fill(reason);
  await user.page.getByRole("button", { name: "退回", exact: true }).click();
  await user.agree();
  await user.done(/^已退回 \d+ 行/);
}

/** Chooses the first row that can be reviewed; its number. */
export async function chooseOnlyFirst({ page }: PaneUser): Promise<number> {
  const box = page.getByRole("checkbox", { name: /^选择第 \d+ 行/, disabled: false }).first();
  await box.press("Space");
  return Number(/\d+/.exec((await box.getAttribute("aria-label")) ?? "")?.[0]);
}

/** 生成签字表. */
export async function layOutToSign(user: PaneUser): Promise<void> {
  await user.tab("报送");
  await user.press("生成签字表");
  await user.done("已生成签字表");
}

/** 登记报送, for the n-th time. */
export async function handInAgain(user: PaneUser, time: number): Promise<void> {
  await user.tab("报送");
  await user.press(`登记第 ${time} 次报送`);
  await user.agree();
  await user.done(`已登记第 ${time} 次报送`);
}

/** 检查, laid on a sheet. */
export async function listFindings(user: PaneUser): Promise<void> {
  await user.tab("问题");
  await user.press(/^检查/);
  await user.done("已检查");
}

/** Chooses files, and writes them as a batch. */
export async function consolidate(user: PaneUser, batch: string, files: readonly string[]): Promise<void> {
  await user.tab("汇总");
  await user.choose(...files);
  await writeBatch(user, batch);
}

/** 写入, after the question. */
export async function writeBatch(user: PaneUser, batch: string): Promise<void> {
  await user.press(`写入第 ${batch} 批`);
  await user.agree();
  await user.done(`已写入第 ${batch} 批汇总`);
}

/** 生成体系表. */
export async function drawSystemTable(user: PaneUser): Promise<void> {
  await user.tab("打印");
  await user.press("生成体系表");
  await user.done("已生成体系表");
}

/** 撤销 of the last thing done. */
export async function putBack(user: PaneUser, what: string | RegExp = /^撤销：/): Promise<void> {
  await user.press(what);
  await user.done("已撤销");
}
