import { join } from "node:path";
import { SAMPLE_DAY } from "../../../sample/supervision";
import { untidyWorkbooks } from "../../../sample/untidy";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import type { Environment } from "../environment";
import { EXIT, type ExitStatus } from "../exit";
import { writeNewWorkbooks } from "../files/write-new";
import { checkCommand } from "./check";
import { consolidateCommand } from "./consolidating/consolidate";
import { clearDemo, listing } from "./demo-folder";
import { issue, makeInstitution } from "./make";
import { print } from "./print";
import { chartCommand } from "./year/chart";
import { publishCommand } from "./year/publish";
import { demoSupervision } from "./demo-supervision";

const UNTIDY = "有问题的科室工作簿";
const CHARTS = "流程图";
const PAGES = "给全院看的网页";
/** Two of forty: a page in 300 dots an inch takes a quarter of a second. */
const IN_DOTS = ["审查起诉", "公务接待"];
const SENT = "上报市院的数据包";
const SUPERVISED = "监察室专用工作簿.xlsx";

/** All of the commands on sample data; replaces what it made before. */
export async function demo(environment: Environment, { out }: { readonly out: string }): Promise<ExitStatus> {
  const inTheSample = { ...environment, out: () => undefined, today: () => SAMPLE_DAY };
  const quiet: Environment = listing(inTheSample, out);
  const at = (...parts: string[]) => join(out, ...parts);
  await clearDemo(environment, out);
  const institution = at("院工作簿.xlsx");
  const places = { departments: at("科室工作簿"), untidy: at(UNTIDY) };

  await makeInstitution(quiet, { out: institution, sample: true });
  await issue(quiet, institution, { out: places.departments, sample: true, format: "text" });
  await writeNewWorkbooks(
    quiet,
    new Map<string, WorkbookImage>(
      untidyWorkbooks().map(({ file, image }) => [join(places.untidy, file), image] as const),
    ),
  );
  const checked = { institution, stage: "汇总", format: "text" } as const;
  const clean = await checkCommand(quiet, [places.departments], { ...checked, out: at("问题清单.xlsx") });
  await checkCommand(quiet, [places.untidy], { ...checked, out: at("问题清单（有问题的科室工作簿）.xlsx") });
  await consolidateCommand(quiet, [places.departments], {
    institution,
    out: at("汇总.xlsx"),
    receipts: at("回执"),
    format: "text",
    jobs: 1,
  });
  await consolidateCommand(quiet, [places.untidy], {
    institution,
    out: at("汇总（有问题的科室工作簿）.xlsx"),
    format: "text",
    jobs: 1,
  });
  await print(quiet, at("汇总.xlsx"), { out: at("体系表.xlsx"), paper: "A3" });
  await print(quiet, at("汇总.xlsx"), { out: at("体系表（A4，不印姓名）.xlsx"), paper: "A4", masked: true });
  await chartCommand(quiet, at("汇总.xlsx"), { out: at(CHARTS), inDots: IN_DOTS, format: "text" });
  await publishCommand(quiet, at("汇总.xlsx"), { out: at(PAGES), format: "text" });
  await demoSupervision(quiet, at("汇总.xlsx"), {
    workbook: at(SUPERVISED),
    papers: at("文书"),
    sent: at(SENT),
  });

  environment.out(whereItLies(at, places.untidy, places.departments));
  return clean === EXIT.failed ? EXIT.failed : EXIT.fine;
}

/** What was made, and where it lies. */
function whereItLies(at: (...parts: string[]) => string, untidy: string, departments: string): string {
  return [
    `演示数据已生成（按 ${SAMPLE_DAY} 编写，用各个命令查看时加 --as-of ${SAMPLE_DAY}）：`,
    `  院工作簿            ${at("院工作簿.xlsx")}`,
    `  科室工作簿（18个）  ${departments}`,
    `  问题清单            ${at("问题清单.xlsx")}`,
    `  汇总结果            ${at("汇总.xlsx")}`,
    `  体系表（A3）        ${at("体系表.xlsx")}`,
    `  体系表（A4）        ${at("体系表（A4，不印姓名）.xlsx")}`,
    `  流程图（40项职权和主图，其中2项另有 .png）  ${at(CHARTS)}`,
    `  给全院看的网页      ${at(PAGES, "index.html")}`,
    `  给科室的回执        ${at("回执")}`,
    `  监察室专用工作簿    ${at(SUPERVISED)}`,
    `  上报市院的数据包    ${at(SENT)}`,
    `  文书（Word 文档）   ${at("文书")}`,
    "另有一套科室常犯错误的工作簿，看看查出了什么：",
    `  科室工作簿          ${untidy}`,
    `  问题清单            ${at("问题清单（有问题的科室工作簿）.xlsx")}`,
    `  汇总结果            ${at("汇总（有问题的科室工作簿）.xlsx")}`,
    "",
  ].join("\n");
}
