import { Argument, type Command } from "commander";
import { STEP_NAMES, WARNING_STEPS, type StepName } from "../../../../subjects/warnings/steps/step";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { chineseHelp } from "../../help";
import { collect, followUpOptions, workbookArgument } from "../../options";
import { collectWarnings } from "./collect";
import { listWarnings, takeWarningStep } from "./warn";

/** `warn draft|issue|sign|reply|review|extend|void|list|collect`. */
export function addWarnings(
  program: Command,
  environment: Environment,
  answer: (status: ExitStatus) => void,
): void {
  const warn = chineseHelp(
    program
      .command("warn")
      .description("预警处置：草拟、签发、签收、回告、复核、延期、作废，收回回告书，列出状态和期限"),
    environment,
  );
  const add = (name: string, about: string, of = "<监察室专用工作簿>") =>
    followUpOptions(
      chineseHelp(warn.command(name).description(about), environment)
        .addArgument(new Argument(of))
        .option("--institution <院工作簿>", "职务、风险等级、分管领导等以院工作簿为准"),
    );

  add("list", "列出每件预警的状态、期限和问题")
    .option("--status <状态>", "只列这种状态的（可多次）", collect)
    .action(async (path: string, options: Parameters<typeof listWarnings>[2]) =>
      answer(await listWarnings(environment, path, options)),
    );
  add("collect", "收回填好的整改回告书（.xlsx），登记进台账", "<文件夹>")
    .requiredOption("--into <监察室专用工作簿>", "登记进这份工作簿")
    .requiredOption("--out <文件>", "写到这个文件，可以就是原文件", workbookArgument)
    .action(async (folder: string, options: Parameters<typeof collectWarnings>[2]) =>
      answer(await collectWarnings(environment, folder, options)),
    );
  for (const step of STEP_NAMES)
    addStep(add(step, `${WARNING_STEPS[step].called}一件预警`), step, environment, answer);
}

function addStep(
  command: Command,
  step: StepName,
  environment: Environment,
  answer: (status: ExitStatus) => void,
): void {
  if (step !== "draft") command.requiredOption("--number <编号>", "通知书编号；没有签发的是草-1 这样的编号");
  command
    .option("--set <栏目=内容>", "写一栏（可多次），如 --set 签收日期=2012-09-27", collect, [])
    .requiredOption("--out <文件>", "写到这个文件，可以就是原文件", workbookArgument)
    .action(async (path: string, options: Parameters<typeof takeWarningStep>[3]) =>
      answer(await takeWarningStep(environment, step, path, options)),
    );
}
