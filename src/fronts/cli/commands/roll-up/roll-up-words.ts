import { Argument, InvalidArgumentError, Option, type Command } from "commander";
import { ROLL_UP_VIEWS } from "../../../../subjects/roll-up/views";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { chineseHelp } from "../../help";
import { followUpOptions, workbookArgument, yearArgument } from "../../options";
import { rollUpAdd } from "./add";
import { rollUpQuery } from "./query";
import { rollUpReport } from "./report";

/** `rollup add|query|report`. */
export function addRollUp(
  program: Command,
  environment: Environment,
  answer: (status: ExitStatus) => void,
): void {
  const rollUp = chineseHelp(
    program.command("rollup").description("汇总下级单位上报的数据包：加入、查询、出报告"),
    environment,
  );
  const add = (name: string, about: string) =>
    followUpOptions(chineseHelp(rollUp.command(name).description(about), environment))
      .option("--store <文件夹>", "汇总库所在的文件夹")
      .option("--engine <地址>", "PostgreSQL 数据库的地址，如 postgres://用户@服务器/数据库");

  add("add", "加入数据包；一个单位一个年度只留最新的一批，有一个不能用就一个都不加")
    .addArgument(new Argument("<数据包或文件夹...>"))
    .action(async (paths: string[], options: Parameters<typeof rollUpAdd>[2]) =>
      answer(await rollUpAdd(environment, paths, options)),
    );

  narrowed(add("query", "查询一个视图，一行一条"))
    .addArgument(new Argument("<视图>", about()).argParser(viewArgument))
    .action(async (id: string, options: Parameters<typeof rollUpQuery>[2]) =>
      answer(await rollUpQuery(environment, id, options)),
    );

  narrowed(add("report", "把全部视图做成一个工作簿：总览、表、图，从单位到科室到风险点"))
    .requiredOption("--out <文件>", "报告的文件名（不覆盖已有文件）", workbookArgument)
    .addOption(
      new Option("--audience <给谁看>", "公开：人数是 1、2 的不列，不列科室和风险点")
        .choices(["内部", "公开"])
        .default("内部"),
    )
    .action(async (options: Parameters<typeof rollUpReport>[1]) =>
      answer(await rollUpReport(environment, options)),
    );
}

function viewArgument(value: string): string {
  const ids = ROLL_UP_VIEWS.map(({ id }) => id);
  if (!ids.includes(value)) throw new InvalidArgumentError(`请写 ${ids.join("、")} 里的一个。`);
  return value;
}

function about(): string {
  return ROLL_UP_VIEWS.map(({ id, title }) => `${id} ${title}`).join("，");
}

function narrowed(command: Command): Command {
  return command
    .option("--year <年度>", "只看这个年度；不写的，看最近的年度（Q01、Q06 各年度都列）", yearArgument)
    .option("--parent <机构代码>", "只看这个单位的下级单位");
}
