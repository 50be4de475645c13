import { Argument, Command, CommanderError, Option } from "commander";
import { STAGES, type Stage } from "../../findings/finding";
import { HostError } from "../../workbook/host-error";
import { checkCommand, type CheckOptions } from "./commands/check";
import type { Environment } from "./environment";
import { EXIT, type ExitStatus } from "./exit";
import { tellFault } from "./fault";
import { chineseHelp, usageSentence } from "./help";
import { dayArgument, formatOption, workbookArgument } from "./options";
import { printable } from "./words";

type Answer = (status: ExitStatus) => void;

/**
 * Runs one command line (without node and script) and answers with the exit status. Outside failures are thrown as
 * `HostError`; a mistake of the program is told in one line.
 */
export async function run(given: Environment, words: readonly string[]): Promise<ExitStatus> {
  const environment: Environment = {
    ...given,
    out: (text) => given.out(printable(text)),
    err: (text) => given.err(printable(text)),
    draw: (text) => given.err(text),
    verbose: words.includes("--verbose"),
  };
  let status: ExitStatus = EXIT.fine;
  const program = await build(environment, words, (answer) => (status = answer));
  try {
    await program.parseAsync([...words], { from: "user" });
  } catch (error) {
    if (error instanceof HostError) throw error;
    if (!(error instanceof CommanderError)) {
      tellFault(environment, error);
      return EXIT.fault;
    }
    if (error.exitCode === 0) return EXIT.fine;
    environment.err(`${usageSentence(error)}\n`);
    return EXIT.failed;
  }
  return status;
}

async function build(environment: Environment, words: readonly string[], answer: Answer): Promise<Command> {
  const program = new Command("integrity-risk").description(
    "廉政风险防控助手：核查、汇总科室登记表，印制廉政风险防控体系表。",
  );
  // Commander's own English sentences are replaced by ours.
  chineseHelp(program, environment)
    .helpCommand("help [命令]", "显示某个命令的帮助")
    .option("--verbose", "程序出错时显示出错的位置")
    .option("--password-stdin", "从标准输入的第一行读取工作簿的密码；不写时在终端里问")
    // A program of its own, of which nothing is loaded here.
    .addHelpText("after", "\n内网平台（科室报送、监察室汇总、全院公开）：integrity-risk platform --help");
  const add: Add = (name, about) => chineseHelp(program.command(name).description(about), environment);

  // A check, what is asked for most, needs half of the program: the other half is not loaded for it.
  const others =
    words.find((word) => !word.startsWith("-")) === "check"
      ? null
      : await import("./commands/other-commands");
  others?.addMaking(add, environment, answer);
  addCheck(add, environment, answer);
  others?.addFurther(program, add, environment, answer);
  return program;
}

/** A command by its name and what it is for. */
type Add = (name: string, about: string) => Command;

/** What is asked of workbooks that were filled in. */
function addCheck(add: Add, environment: Environment, answer: Answer): void {
  add("check", "核查工作簿，列出问题")
    .addArgument(new Argument("<文件或文件夹...>"))
    .option("--institution <院工作簿>", "以院工作簿的名册和机构设置为准")
    .addOption(new Option("--stage <阶段>", "按哪个阶段的要求核查").choices([...STAGES]).default("措施"))
    .option("--as-of <日期>", "按这一天判断是否逾期，如 2012-11-30", dayArgument)
    .addOption(formatOption())
    .option("--records", "JSON 里列出读到的每一行")
    .option("--out <文件>", "另存为问题清单工作簿", workbookArgument)
    .action(async (paths: string[], options: CheckOptions & { stage: Stage }) =>
      answer(await checkCommand(environment, paths, options)),
    );
}
