import type { Page, ViewportSize } from "playwright-core";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { departmentWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { untidyWorkbooks } from "../../src/sample/untidy";
import type { WorkbookImage } from "../../src/workbook/sheet-image";

type Step = (page: Page) => Promise<unknown>;

export interface Shot {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly window?: ViewportSize;
}

const tab =
  (name: string | RegExp): Step =>
  (page) =>
    page.locator("#root").getByRole("tab", { name }).click();
const press =
  (name: string | RegExp): Step =>
  (page) =>
    page.getByRole("button", { name }).first().click();

/** By the name box, as nobody knows where a cell stands on the canvas. */
const select =
  (cell: string): Step =>
  async (page) => {
    const box = page.locator("#grid input").last();
    await box.fill(cell);
    await box.press("Enter");
  };

const type =
  (text: string): Step =>
  async (page) => {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };

const point =
  (x: number, y: number): Step =>
  (page) =>
    page.mouse.move(x, y, { steps: 5 });

const wait =
  (ms: number): Step =>
  (page) =>
    page.waitForTimeout(ms);

const paneWidth =
  (px: number): Step =>
  (page) =>
    page.evaluate((width) => document.getElementById("root")?.style.setProperty("--pane", `${width}px`), px);

interface File {
  readonly name: string;
  readonly image: WorkbookImage;
}

const choose =
  (label: string, files: () => readonly File[]): Step =>
  async (page) => {
    const written = files().map(async ({ name, image }) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(await writeWorkbook(image, deflate)),
    }));
    await page.getByLabel(label, { exact: true }).setInputFiles(await Promise.all(written));
  };

const tidy = (): readonly File[] =>
  sampleInstitution().departments.map(({ file, content }) => ({
    name: file,
    image: departmentWorkbook(content),
  }));
const untidy = (): readonly File[] => untidyWorkbooks().map(({ file, image }) => ({ name: file, image }));

const sheet =
  (name: string): Step =>
  (page) =>
    page.locator("#grid").getByText(name, { exact: true }).first().click();

const institution = [press(/^院工作簿/), wait(1500), sheet("单位风险点登记表")];
const consolidated = [...institution, tab("汇总"), choose("科室工作簿", tidy), wait(4000)];

/** What README and manual show, in the order of the manual. */
export const SHOTS: readonly Shot[] = [
  { name: "总览", steps: [tab(/^问题/), point(430, 370), wait(1500)] },
  {
    name: "打开",
    steps: [choose("要打开的工作簿", () => untidy().slice(7, 10)), wait(3000)],
  },
  { name: "填报", steps: [tab("填报"), select("I9"), wait(500)] },
  {
    name: "保存",
    steps: [select("AA9"), type("=COUNTA(W4:W10)"), press("保存为")],
  },
  {
    name: "打印",
    steps: [...consolidated, press(/^写入第/), press("确定"), wait(3000), tab("打印"), wait(3000)],
  },
  { name: "汇总", steps: consolidated },
  {
    name: "全年总览",
    steps: [
      ...[...consolidated, press(/^写入第/), press("确定"), wait(4000), paneWidth(560), tab("任务")],
      (page) => page.locator(".overview summary").click(),
    ],
    window: { width: 1280, height: 860 },
  },
  { name: "接着做", steps: [select("W9"), type("同意"), wait(3000), (page) => page.reload(), wait(3000)] },
  { name: "窄窗格", steps: [paneWidth(320), tab(/^问题/)], window: { width: 1280, height: 760 } },
  { name: "宽窗格", steps: [paneWidth(450), tab(/^问题/)], window: { width: 1680, height: 900 } },
];
