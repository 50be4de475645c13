import { Argument, Option, type Command } from "commander";
import { consolidateCommand, type ConsolidateOptions } from "./consolidating/consolidate";
import { demo } from "./demo";
import { inspectCommand } from "./inspect";
import { issue, makeInstitution } from "./make";
import { CHART_PAPER, paperCommand, SUMMARY, type PaperKind, type PaperOptions } from "./paper";
import { print } from "./print";
import { addArchive } from "./supervision/archive-words";
import { addWarnings } from "./supervision/warn-words";
import { makeSupervision } from "./supervision/new-supervision";
import { addReviewing } from "./reviewing/review-words";
import { addRollUp } from "./roll-up/roll-up-words";
import { collectCommand } from "./personal/collect";
import { addExchange } from "./exchange/exchange-words";
import { addYear } from "./year/year-words";
import { undoConsolidation } from "./consolidating/undo-consolidation";
import { FORM_PAPERS } from "../../../flows/papers/form-papers";
import { NOTICE_PAPERS } from "../../../flows/papers/notice-papers";
import { REPORTED_TO } from "../../../flows/papers/summary-paper";
import type { Environment } from "../environment";
import type { ExitStatus } from "../exit";
import {
  collect,
  countArgument,
  dayArgument,
  followUpOptions,
  formatOption,
  workbookArgument,
} from "../options";

type Answer = (status: ExitStatus) => void;
type Add = (name: string, about: string) => Command;

/** Workbooks that are to be filled in. */
export function addMaking(add: Add, environment: Environment, answer: Answer): void {
  add("new", "新建院工作簿")
    .requiredOption("--out <文件>", "新工作簿的文件名（不覆盖已有文件）", workbookArgument)
    .option("--sample", "填入示例单位的数据")
    .action(async (options: { out: string; sample?: boolean }) =>
      answer(await makeInstitution(environment, options)),
    );

  followUpOptions(
    add("issue", "由院工作簿下发科室工作簿，一个科室一个文件").addArgument(new Argument("<院工作簿>")),
    "下发的日期",
  )
    .requiredOption("--out <文件夹>", "存放科室工作簿的文件夹（不覆盖已有文件）")
    .addOption(new Option("--sample", "填入示例风险点和审核").conflicts(["personal", "withPoints"]))
    .addOption(new Option("--with-points", "填入上一次汇总的风险点").conflicts("personal"))
    .option("--personal", "下发个人自查表，一人一份")
    .action(async (path: string, options: Parameters<typeof issue>[2]) =>
      answer(await issue(environment, path, options)),
    );

  followUpOptions(add("collect", "把收回的个人自查表收进科室工作簿").addArgument(new Argument("<文件夹>")))
    .requiredOption("--into <科室工作簿>", "收进这个科室工作簿")
    .requiredOption("--out <文件>", "写到这个文件，可以就是原文件", workbookArgument)
    .option("--institution <院工作簿>", "名册以院工作簿为准")
    .action(async (path: string, options: Parameters<typeof collectCommand>[2]) =>
      answer(await collectCommand(environment, path, options)),
    );

  followUpOptions(
    add("new-supervision", "由院工作簿新建监察室专用工作簿（信息档案、预警处置）").addArgument(
      new Argument("<院工作簿>"),
    ),
    "新建的日期",
  )
    .requiredOption("--out <文件>", "新工作簿的文件名（不覆盖已有文件）", workbookArgument)
    .action(async (path: string, options: Parameters<typeof makeSupervision>[2]) =>
      answer(await makeSupervision(environment, path, options)),
    );
}

/** What comes behind the check. */
export function addFurther(program: Command, add: Add, environment: Environment, answer: Answer): void {
  addConsolidating(add, environment, answer);
  addPrinting(add, environment, answer);
  addPapers(add, environment, answer);
  addYear(add, environment, answer);
  addReviewing(add, environment, answer);
  addExchange(add, environment, answer);
  addArchive(program, environment, answer);
  addWarnings(program, environment, answer);
  addRollUp(program, environment, answer);
}

/** What becomes of all of them together. */
function addConsolidating(add: Add, environment: Environment, answer: Answer): void {
  const consolidating = add("consolidate", "汇总科室工作簿，或撤销上一次汇总")
    .addArgument(new Argument("[文件或文件夹...]"))
    .option("--institution <院工作簿>", "院工作簿，或上一次的汇总结果")
    .option("--out <文件>", "汇总结果的文件名；汇总以前的内容留在旁边的“….上一批.xlsx”里", workbookArgument)
    .option("--undo <汇总结果>", "撤销上一次汇总：把“….上一批.xlsx”放回来（只能退一步）")
    .option("--receipts <文件夹>", "给每个科室写一份回执")
    .option("--prefer <文件>", "同一科室有几份时采用这一份（可多次）", collect)
    .option("--as-of <日期>", "按这一天判断是否逾期，如 2012-11-30", dayArgument)
    .option("--by <姓名>", "汇总人，记入汇总记录")
    .addOption(formatOption())
    .option("--jobs <个数>", "同时读取几个文件", countArgument, 1)
    .action(async (paths: string[], options: ConsolidateWords) => {
      answer(
        await (options.undo === undefined
          ? consolidateCommand(environment, ...asked(consolidating, paths, options))
          : undoConsolidation(environment, undone(consolidating, paths, options), options.format)),
      );
    });
}

/** What people look at. */
function addPrinting(add: Add, environment: Environment, answer: Answer): void {
  add("print", "印制廉政风险防控体系表")
    .addArgument(new Argument("<汇总结果>"))
    .requiredOption("--out <文件>", "体系表的文件名", workbookArgument)
    .addOption(new Option("--paper <纸张>", "纸张").choices(["A3", "A4"]).default("A3"))
    .option("--department <科室>", "只印一个科室")
    .option("--post <岗位>", "只印一个岗位")
    .option("--final", "定稿：只印正常的行，未列入的另列")
    .option("--names", "责任人印姓名（涉及个人生活的除外）")
    .option("--masked", "不印任何人的姓名")
    .option("--date <日期>", "填报时间，如 2012-10-26", dayArgument)
    .action(async (path: string, options: Parameters<typeof print>[2]) =>
      answer(await print(environment, path, options)),
    );

  add("inspect", "查看程序从文件里读到了什么")
    .addArgument(new Argument("<文件>"))
    .addOption(formatOption())
    .action(async (path: string, options: { format: "text" | "json" }) =>
      answer(await inspectCommand(environment, path, options)),
    );

  add("demo", "用示例数据把以上各步做一遍")
    .option("--out <文件夹>", "存放结果的文件夹", "out")
    .action(async (options: { out: string }) => answer(await demo(environment, options)));
}

/** What people sign. */
function addPapers(add: Add, environment: Environment, answer: Answer): void {
  followUpOptions(
    add("paper", "印制要打印、签名的文书和表单（Word 文档）")
      .addArgument(new Argument("<文书>").choices([...FORM_PAPERS, CHART_PAPER, ...NOTICE_PAPERS, SUMMARY]))
      .addArgument(new Argument("[院工作簿、汇总结果或监察室专用工作簿]")),
    "文书上的日期",
    "办理人",
  )
    .requiredOption("--out <文件夹>", "存放文书的文件夹（不覆盖已有文件）")
    .option("--department <科室>", "只印一个科室")
    .addOption(new Option("--to <单位>", "总结报给谁").choices(Object.keys(REPORTED_TO)))
    .addOption(
      new Option(
        "--head <红头>",
        "公文的红头：打印、套打、无；不写的，预警的文书按单位信息，总结打印",
      ).choices(["print", "blank", "none"]),
    )
    .option("--number <编号>", "预警的文书：通知书编号")
    .option("--institution <院工作簿>", "预警的文书：风险点以院工作簿为准")
    .option("--supervision <监察室专用工作簿>", "总结：预警的件数以它为准，只取数字")
    .option("--draft", "总结里没有数据的地方标“【待补】”")
    .action(async (kind: PaperKind, path: string | undefined, options: PaperOptions) =>
      answer(await paperCommand(environment, kind, path, options)),
    );
}

type ConsolidateWords = Omit<ConsolidateOptions, "institution" | "out"> &
  Partial<Pick<ConsolidateOptions, "institution" | "out">> & { readonly undo?: string };

/** What merging cannot do without. */
function asked(
  command: Command,
  paths: readonly string[],
  options: ConsolidateWords,
): [paths: readonly string[], options: ConsolidateOptions] {
  const { institution, out } = options;
  if (paths.length === 0) missing(command, "Argument", "文件或文件夹");
  if (institution === undefined) return missing(command, "MandatoryOptionValue", "--institution <院工作簿>");
  if (out === undefined) return missing(command, "MandatoryOptionValue", "--out <文件>");
  return [paths, { ...options, institution, out }];
}

/** Taking back is said alone. */
function undone(
  command: Command,
  paths: readonly string[],
  { undo, out, institution }: ConsolidateWords,
): string {
  if (paths.length > 0 || out !== undefined || institution !== undefined)
    command.error("'--undo' 单独使用，不带文件、--institution 和 --out。", {
      code: "commander.invalidArgument",
    });
  return undo ?? "";
}

function missing(command: Command, what: string, name: string): never {
  return command.error(`'${name}'`, { code: `commander.missing${what}` });
}
