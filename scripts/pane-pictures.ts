import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { departmentsFiled } from "../test/support/pane-workbooks";
import { launchChromium, watchedPage } from "../test/support/chromium";
import { pageBundle } from "../test/support/page-bundle";
import type { Page } from "playwright-core";

/**
 * Pictures of every state of the pane for the manuals, at 320 and 450 px, into docs/pictures:
 *
 *     npx tsx scripts/pane-pictures.ts [name …]
 */
interface Shot {
  readonly name: string;
  readonly kind: "department" | "institution" | "supervision" | "year" | "cut" | "other";
  readonly steps: readonly ((page: Page) => Promise<unknown>)[];
}

const FOLDER = join(__dirname, "../docs/pictures");
const WIDTHS = [320, 450];
const HEIGHT = 760;

const tab = (name: string | RegExp) => (page: Page) => page.getByRole("tab", { name }).click();
const press = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).click();
/** Of the list, where the other tasks are no tabs. */
const task = (name: string) => press(new RegExp(`^${name}，`));
const pick = (label: string | RegExp, option: RegExp) => async (page: Page) => {
  await page.getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: option }).click();
};
const fill = (label: string, text: string) => (page: Page) => page.getByLabel(label).fill(text);
const select = (sheet: string, row: number) => (page: Page) =>
  page.evaluate(`workbook.selection = ${JSON.stringify({ sheet, row, column: 1 })}`);
const chooseFiles = (names: readonly string[]) => (page: Page) =>
  page.setInputFiles(
    'input[type="file"]',
    names.map((name) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from("") })),
  );
const choose = (count: number) =>
  chooseFiles(
    departmentsFiled()
      .slice(0, count)
      .map(({ name }) => name),
  );
/** One that is not finished, and one that is no workbook. */
const mixed = ["01-办公室.xlsx", "公诉科（未改完）.xlsx", "说明.doc"];
const type = (sheet: string, row: number, column: number, value: string) => (page: Page) =>
  page.evaluate(`workbook.type(${JSON.stringify(sheet)}, ${row}, ${column}, ${JSON.stringify(value)})`);
/** The charts of 总览. */
const unfold = (page: Page) => page.locator(".overview summary").click();
const toReturned = (page: Page) =>
  page
    .getByRole("button", { name: /退回清单/ })
    .last()
    .scrollIntoViewIfNeeded();
const reviewing = [tab("审核"), pick(/您是哪位/, /刘春晖/)];
const approved = [...reviewing, press(/^以上都看过了/), press(/^同意所选/), press("确定")];
/** 发生可能性. */
const LIKELIHOOD = 10;
const written = [tab("汇总"), choose(18), press(/^写入第/), press("确定")];

const SHOTS: readonly Shot[] = [
  { name: "任务", kind: "department", steps: [] },
  { name: "任务-院", kind: "institution", steps: [] },
  { name: "填报", kind: "department", steps: [tab("填报")] },
  {
    name: "当前行",
    kind: "department",
    steps: [tab("填报"), select("岗位风险点登记表", 6), press("读取所选行")],
  },
  { name: "问题", kind: "department", steps: [tab(/^问题/)] },
  { name: "采用", kind: "department", steps: [tab(/^问题/), press(/^采用全部/)] },
  { name: "审核", kind: "department", steps: reviewing },
  {
    name: "审核后改动",
    kind: "department",
    steps: [...approved, type("岗位风险点登记表", 6, LIKELIHOOD, "较低")],
  },
  { name: "写入中断", kind: "cut", steps: [] },
  { name: "报送", kind: "department", steps: [tab("报送")] },
  { name: "科室", kind: "institution", steps: [...written, tab("科室")] },
  { name: "汇总", kind: "institution", steps: [tab("汇总"), choose(18)] },
  { name: "汇总有问题", kind: "institution", steps: [tab("汇总"), chooseFiles(mixed)] },
  {
    name: "退回清单",
    kind: "institution",
    steps: [tab("汇总"), chooseFiles(mixed), press(/^写入第/), press("确定"), tab("科室"), toReturned],
  },
  { name: "单位", kind: "institution", steps: [tab("单位")] },
  { name: "打印", kind: "institution", steps: [...written, tab("打印")] },
  { name: "新工作簿", kind: "other", steps: [] },
  { name: "任务-监察室专用", kind: "supervision", steps: [] },
  { name: "预警", kind: "supervision", steps: [task("预警")] },
  { name: "预警-经过", kind: "supervision", steps: [task("预警"), press(/^检廉预〔2012〕5号/)] },
  {
    name: "预警-签收",
    kind: "supervision",
    steps: [task("预警"), press(/^检廉预〔2012〕4号/), press(/^签收$/)],
  },
  {
    name: "新的预警",
    kind: "supervision",
    steps: [task("预警"), press("新的预警"), pick("对象类型", /检察干警/), pick("风险等级", /二级/)],
  },
  { name: "信息档案", kind: "supervision", steps: [task("信息档案")] },
  { name: "登记信息", kind: "supervision", steps: [task("信息档案"), press("登记一件信息")] },
  { name: "材料", kind: "supervision", steps: [task("材料")] },
  { name: "责任追究", kind: "supervision", steps: [task("责任追究"), press("登记一件责任追究")] },
  { name: "廉政档案", kind: "supervision", steps: [task("廉政档案")] },
  { name: "全年-任务", kind: "year", steps: [] },
  { name: "总览-数字", kind: "year", steps: [press(/措施已落实$/)] },
  { name: "总览-图", kind: "year", steps: [unfold, press(/^可能性大，后果严重/)] },
  { name: "全年-实施进度", kind: "year", steps: [task("实施进度"), press("公诉科，制定措施：逾期")] },
  {
    name: "全年-等级调整",
    kind: "year",
    steps: [task("等级调整"), press("提出等级调整"), fill("风险点编号", "GS-G-003")],
  },
  {
    name: "全年-经过",
    kind: "year",
    steps: [task("等级调整"), fill("找一个风险点，看它的经过", "GS-G-003"), press(/^GS-G-003 公诉科/)],
  },
  { name: "全年-监督检查", kind: "year", steps: [task("监督检查")] },
  {
    name: "全年-考核",
    kind: "year",
    steps: [task("考核"), press("写入考核评分表"), press(/^公诉科/)],
  },
  { name: "全年-材料", kind: "year", steps: [task("材料")] },
  { name: "送审表", kind: "department", steps: [tab("审核")] },
];

async function shoot(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { script, style } = await pageBundle(join(__dirname, "../test/taskpane/page/index.tsx"));
  const browser = await launchChromium();
  const wanted = process.argv.slice(2);
  for (const width of WIDTHS)
    for (const shot of SHOTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      const { page, errors } = await watchedPage(browser, { viewport: { width, height: HEIGHT } });
      await page.route("http://pane.test/**", (route) =>
        route.fulfill({ contentType: "text/html", body: pageOf(style) }),
      );
      await page.goto(`http://pane.test/?kind=${shot.kind}`);
      await page.addScriptTag({ content: script });
      await page.locator("h1").waitFor();
      for (const step of shot.steps) {
        await step(page);
        // Dialogues and drop-downs come and go slowly.
        await page.waitForTimeout(400);
      }
      await page.screenshot({ path: join(FOLDER, `窗格-${shot.name}-${width}.png`) });
      if (errors.length > 0) throw new Error(`${shot.name}: ${errors.join("; ")}`);
      await page.context().close();
    }
  await browser.close();
}

function pageOf(style: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>廉政风险防控</title><style>${style}</style><div id="root"></div></html>`;
}

void shoot();
