import { Command, CommanderError, InvalidArgumentError } from "commander";
import { HostError } from "../../workbook/host-error";
import { EXIT, type ExitStatus } from "../cli/exit";
import { chineseHelp, usageSentence } from "../cli/help";
import { serve, type Machine, type ServeOptions } from "./serve";
import { OFFICE_ACCOUNT } from "./store/kept/accounts";
import { newCode } from "./store/kept/codes";
import { Store } from "./store/store";
import { backUp, restore } from "./store/upkeep/backup";
import { verified } from "./store/upkeep/verify";

type Answer = (status: ExitStatus) => void;

/** `integrity-risk platform …`, the words after the program's name. Throws `HostError` where the world refuses. */
export async function platformCommand(words: readonly string[], machine: Machine): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.fine;
  const program = chineseHelp(new Command("integrity-risk"), machine);
  const platform = chineseHelp(
    program.command("platform").description("内网电子平台：科室报送、监察室汇总、全院公开"),
    machine,
  );
  const answer: Answer = (given) => (status = given);
  addServing(platform, machine);
  addUpkeep(platform, machine, answer);
  try {
    await program.parseAsync([...words], { from: "user" });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.fine;
    machine.err(`${usageSentence(error)}\n`);
    return EXIT.failed;
  }
}

function addServing(platform: Command, machine: Machine): void {
  platform
    .option("--data <文件夹>", "数据所在的文件夹；第一次用时新建")
    .option("--port <端口>", "端口", portArgument, 8320)
    .option("--host <地址>", "在哪个地址上接受访问；不写只有本机", "127.0.0.1")
    .option("--name <名称>", "别人用什么名称访问（可多次）", gathered)
    .option("--cert <文件>", "https 的证书（PEM）")
    .option("--key <文件>", "证书的私钥（PEM）")
    .option("--proxy <地址>", "前面代理服务器的地址；只相信它转告的访问者地址")
    .option("--institution <院工作簿>", "第一次用时放上这份院工作簿")
    .option("--demo", "用示例单位试用")
    .option("--demo-codes <文件>", "试用时把全部访问码写进这个文件")
    .action(async (options: ServeOptions) => serve(machine, options));
}

function addUpkeep(platform: Command, machine: Machine, answer: Answer): void {
  const data = "--data <文件夹>";
  // The same option stands before and after the word: what is given last counts.
  const folderOf = (command: Command) => {
    const { data: folder } = command.optsWithGlobals<{ data?: string }>();
    if (folder === undefined) throw new HostError("not-found", "请用 --data 给出数据所在的文件夹。");
    return folder;
  };
  const add = (name: string, about: string) =>
    chineseHelp(platform.command(name).description(about), machine).option(data, "数据所在的文件夹");
  add("verify", "核对日志、文件和数据库").action(async (_options: unknown, command: Command) =>
    answer(await verify(machine, folderOf(command))),
  );
  add("backup", "备份全部数据，平台在用也可以")
    .requiredOption("--out <文件>", "备份的文件名（不覆盖已有文件）")
    .action(async ({ out }: { out: string }, command: Command) => {
      const { files } = await backUp(folderOf(command), out);
      machine.out(`已备份到 ${out}，${files} 个文件。\n`);
    });
  add("restore <备份>", "把备份恢复到一个空的文件夹").action(
    async (from: string, _options: unknown, command: Command) => {
      const folder = folderOf(command);
      const { files } = await restore(from, folder);
      machine.out(`已恢复到 ${folder}，${files} 个文件。登录过的人都要重新登录。\n`);
      answer(await verify(machine, folder));
    },
  );
  add("password", "给监察室换一个新口令，显示一次").action(async (_options: unknown, command: Command) => {
    const folder = folderOf(command);
    const store = await Store.open(folder, machine.clock);
    try {
      const password = newCode();
      await store.accounts.setPassword(password, "platform");
      machine.out(`监察室（${OFFICE_ACCOUNT}）的新口令：${password}\n`);
    } finally {
      store.close();
    }
  });
}

async function verify({ out }: Machine, folder: string): Promise<ExitStatus> {
  const { faults, handIns, files, leftOver, last } = await verified(folder);
  for (const fault of faults) out(`${fault}\n`);
  out(faults.length === 0 ? "日志、文件和数据库一致。\n" : `查出 ${faults.length} 处不一致。\n`);
  out(
    `报送 ${handIns} 份，文件 ${files} 个${leftOver > 0 ? `，另有 ${leftOver} 个没有报完的文件，平台下次启动时清理` : ""}。\n`,
  );
  if (last) out(`日志最新一行：第 ${last.line} 行 ${last.digest}\n`);
  return faults.length === 0 ? EXIT.fine : EXIT.findings;
}

function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function portArgument(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("请写 1 到 65535 的端口。");
  return port;
}
