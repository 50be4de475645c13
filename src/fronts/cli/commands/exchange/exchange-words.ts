import { Argument, Option, type Command } from "commander";
import { TEXTS } from "../../../../subjects/exchange/tables";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { followUpOptions } from "../../options";
import { exportCommand } from "./export";

type Answer = (status: ExitStatus) => void;
type Add = (name: string, about: string) => Command;

/** What goes to 市院 and 省院. */
export function addExchange(add: Add, environment: Environment, answer: Answer): void {
  followUpOptions(
    add("export", "生成上报市院、省院的数据包（不含任何人的姓名）").addArgument(new Argument("<汇总结果>")),
  )
    .requiredOption("--out <文件夹>", "存放数据包的文件夹（不覆盖已有文件）")
    .addOption(
      new Option("--texts <文字>", "shared：带上单位、科室风险点的文字，姓名已遮盖；none：不带文字")
        .choices([...TEXTS])
        .default("shared"),
    )
    .option("--supervision <监察室专用工作簿>", "加上预警处置的件数")
    .action(async (path: string, options: Parameters<typeof exportCommand>[2]) =>
      answer(await exportCommand(environment, path, options)),
    );
}
