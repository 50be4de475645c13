import { Argument, Option, type Command } from "commander";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { collect, dayArgument, followUpOptions, workbookArgument } from "../../options";
import { registerSignedCommand, reviewSheetsCommand } from "./review";

type Answer = (status: ExitStatus) => void;
type Add = (name: string, about: string) => Command;

/** 送审表 printed, and registered when it comes back signed. */
export function addReviewing(add: Add, environment: Environment, answer: Answer): void {
  const ofDepartment = (name: string, about: string) =>
    followUpOptions(
      add(name, about)
        .addArgument(new Argument("<科室工作簿>"))
        .option("--institution <院工作簿>", "审核人以院工作簿为准"),
      "打印、登记的日期",
    );

  ofDepartment("review-sheets", "印制送审表，一个审核人一份")
    .requiredOption("--out <文件夹>", "存放送审表的文件夹（不覆盖已有文件）")
    .action(async (path: string, options: Parameters<typeof reviewSheetsCommand>[2]) =>
      answer(await reviewSheetsCommand(environment, path, options)),
    );

  ofDepartment("register-signed", "登记纸上签过的送审表")
    .requiredOption("--code <校验码>", "送审表上的校验码")
    .requiredOption("--reviewer <姓名>", "签名的人")
    .addOption(new Option("--opinion <意见>", "审核意见").choices(["同意", "退回"]).makeOptionMandatory())
    .requiredOption("--on <日期>", "签名的日期，如 2012-10-26", dayArgument)
    .option("--except <编号>", "没有签的风险点编号或者序号（可多次）", collect, [])
    .option("--archive <地点>", "原件存放在哪里", "监察室")
    .requiredOption("--out <文件>", "写到这个文件，可以就是原文件", workbookArgument)
    .action(async (path: string, options: Parameters<typeof registerSignedCommand>[2]) =>
      answer(await registerSignedCommand(environment, path, options)),
    );
}
