import { Argument, Option, type Command } from "commander";
import { ENTRY_STATES } from "../../../../subjects/archive/sheets/archive";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { chineseHelp } from "../../help";
import { collect, followUpOptions, workbookArgument } from "../../options";
import { addToArchive, analyseArchive, listArchive } from "./archive";

const SUPERVISION_ARGUMENT = "<监察室专用工作簿>";

/** `archive list|add|analyse`. */
export function addArchive(
  program: Command,
  environment: Environment,
  answer: (status: ExitStatus) => void,
): void {
  const archive = chineseHelp(
    program.command("archive").description("信息档案：登记、列出、分析"),
    environment,
  );
  const add = (name: string, about: string) =>
    followUpOptions(
      chineseHelp(archive.command(name).description(about), environment).addArgument(
        new Argument(SUPERVISION_ARGUMENT),
      ),
    );

  add("list", "列出信息档案和状态，指出问题")
    .addOption(new Option("--status <状态>", "只列这种状态的").choices([...ENTRY_STATES]))
    .option("--institution <院工作簿>", "据它核对班子成员的廉政档案")
    .action(async (path: string, options: Parameters<typeof listArchive>[2]) =>
      answer(await listArchive(environment, path, options)),
    );

  add("add", "登记一件信息")
    .option("--set <栏目=内容>", "写一栏（可多次），如 --set 来源=举报", collect, [])
    .requiredOption("--out <文件>", "写到这个文件，可以就是原文件", workbookArgument)
    .action(async (path: string, options: Parameters<typeof addToArchive>[2]) =>
      answer(await addToArchive(environment, path, options)),
    );

  add("analyse", "统计一期信息，与上期比较")
    .requiredOption("--period <统计期>", "2012-Q4、2012-11 或 2012")
    .option("--out <文件>", "把统计写入“档案分析”，可以就是原文件", workbookArgument)
    .action(async (path: string, options: Parameters<typeof analyseArchive>[2]) =>
      answer(await analyseArchive(environment, path, options)),
    );
}
