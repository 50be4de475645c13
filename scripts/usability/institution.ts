import type { UsabilityTask } from "./task";
import { CONFLICTS, conflictingFile, consolidatedFile } from "./consolidated";
import { checked } from "./saved";
import { departmentsFiles, handedInFiles, INSTITUTION_FILE, NOTHING_YET, nothingYet } from "./worlds";
import { readWorkbook } from "../../src/reading/read-workbook";

export const consolidating: UsabilityTask = {
  title: "汇总已打开的 18 个科室工作簿",
  way: "汇总 → 选择科室工作簿（从文件夹里重新选一遍）→ 写入 → 确定",
  files: handedInFiles,
  open: [...departmentsFiles(), INSTITUTION_FILE],
  async walk(hand, { path, page }) {
    await hand.task("汇总");
    await hand.press("选择科室工作簿");
    await hand.choose(page.getByLabel("科室工作簿", { exact: true }), departmentsFiles().map(path));
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
  way: "汇总 → 逐条按“采用科室”或“采用本院”",
  files: conflictingFile,
  open: [INSTITUTION_FILE],
  async walk(hand, { page }) {
    await hand.task("汇总");
    for (let i = 0; i < CONFLICTS; i++) {
      await hand.click(
        page.getByRole("button", { name: i === 0 ? "采用本院" : "采用科室", exact: true }).first(),
      );
      await hand.done(/^已/);
    }
  },
  faults(saved) {
    const open = checked(saved).read.institution.decisions?.entries.filter(
      ({ record }) => record.choice === null,
    );
    return open?.length === 0 ? null : `${open?.length ?? "no"} decisions are open`;
  },
};

export const printing: UsabilityTask = {
  title: "把一个科室的体系表印成 PDF",
  way: "打印 → 范围选科室 → 生成体系表 → 打印当前表 → 浏览器里选“另存为 PDF”、保存",
  files: consolidatedFile,
  open: [INSTITUTION_FILE],
  async walk(hand) {
    await hand.task("打印");
    await hand.pick("范围", "公诉科");
    await hand.press("生成体系表");
    await hand.done("已生成体系表");
    await hand.prints(() => hand.keys("Control+p"));
  },
  faults(saved) {
    return saved.sheets.some(({ sheet }) => sheet === "廉政风险防控体系表") ? null : "no table";
  },
};

export const beginning: UsabilityTask = {
  title: "从零开始建一个院的工作簿",
  way: "打开 → 选一个空白工作簿 → 改年度 → 在本工作簿里新建 → 单位信息里填单位名称",
  files: nothingYet,
  open: [],
  async walk(hand, { page, path }) {
    await hand.press("打开");
    await hand.choose(page.getByLabel("要打开的工作簿"), [path(NOTHING_YET)]);
    await hand.sees(page.getByText("新建院工作簿（监察室）"));
    await hand.press("在本工作簿里新建");
    await hand.keys("Enter");
    await hand.done(/^已新建/);
    await hand.at(381, 234);
    await hand.text("云溪区人民检察院");
    await hand.keys("Enter");
  },
  faults(saved) {
    const { info } = readWorkbook(saved, { stage: "汇总" }).institution;
    return info?.record.institution === "云溪区人民检察院" ? null : "no institution";
  },
};
