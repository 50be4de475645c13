import type { UsabilityTask } from "./task";
import { CONFLICTS, conflictingFile, consolidatedFile } from "./consolidated";
import { checked } from "./saved";
import { departmentsFiles, handedInFiles, INSTITUTION_FILE } from "./worlds";
import { readWorkbook } from "../../src/reading/read-workbook";

export const consolidating: UsabilityTask = {
  title: "汇总已打开的 18 个科室工作簿",
  way: "汇总 → 用打开着的（18 个）→ 看过变化，写入 → 确定",
  files: handedInFiles,
  open: [...departmentsFiles(), INSTITUTION_FILE],
  async walk(hand, { page }) {
    await hand.task("汇总");
    await hand.press(/^用打开着的（18 个）/);
    await hand.sees(page.getByLabel("汇总预览"));
    await hand.press(/^写入第/);
    await hand.keys("Enter");
    await hand.done(/^已写入第/);
  },
  faults(saved) {
    const { table } = checked(saved).read.institution;
    return (table?.entries.length ?? 0) > 100 ? null : "not consolidated";
  },
};

export const conflicts: UsabilityTask = {
  title: "处理 5 处两边不一致",
  way: "汇总 → 第一处“采用本院” → 其余看过，“4 处都采用科室”",
  files: conflictingFile,
  open: [INSTITUTION_FILE],
  async walk(hand, { page }) {
    await hand.task("汇总");
    await hand.click(page.getByRole("button", { name: "采用本院", exact: true }).first());
    await hand.done(/^已保留本院的值/);
    await hand.press(`${CONFLICTS - 1} 处都采用科室`);
    await hand.done(/^已采用科室报的/);
  },
  faults(saved) {
    const open = checked(saved).read.institution.decisions?.entries.filter(
      ({ record }) => record.choice === null,
    );
    const { table } = checked(saved).read.institution;
    const taken = table?.entries.filter(({ record }) => record.measures?.includes("本科室每季度检查一次。"));
    if (open?.length !== 0) return `${open?.length ?? "no"} decisions are open`;
    return taken?.length === CONFLICTS - 1 ? null : `${taken?.length ?? 0} values of the department`;
  },
};

export const printing: UsabilityTask = {
  title: "把一个科室的体系表印成 PDF",
  way: "科室 → 公诉科的“打印体系表” → 浏览器里选“另存为 PDF”、保存",
  files: consolidatedFile,
  open: [INSTITUTION_FILE],
  async walk(hand, { page }) {
    await hand.task("科室");
    await hand.prints(() => hand.press("打印公诉科的体系表"));
    const printed = await page.locator("iframe.page-printing").getAttribute("srcdoc");
    const others = ["办公室", "反贪污贿赂局"].filter((name) => printed?.includes(`>${name}<`));
    if (!printed?.includes("公诉科") || others.length > 0) throw new Error("printed: not 公诉科 alone");
  },
  faults: () => null,
};

export const beginning: UsabilityTask = {
  title: "从零开始建一个院的工作簿",
  way: "新建院工作簿 → 在“单位名称”里打字",
  files: () => new Map(),
  open: [],
  async walk(hand, { page }) {
    await hand.press("新建院工作簿");
    await hand.sees(page.locator(".wb-tab.wb-active").filter({ hasText: "院工作簿" }));
    await page.waitForTimeout(1500);
    await hand.text("云溪区人民检察院");
    await hand.keys("Enter");
  },
  faults(saved) {
    const { info } = readWorkbook(saved, { stage: "汇总" }).institution;
    return info?.record.institution === "云溪区人民检察院" ? null : "no institution";
  },
};
