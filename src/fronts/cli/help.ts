import type { Command, CommanderError } from "commander";
import type { Environment } from "./environment";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
  "Global Options:": "通用选项：",
};

/** Makes a command speak Chinese, print through the environment and never end the process by itself. */
export function chineseHelp(command: Command, environment: Pick<Environment, "out">): Command {
  return command
    .exitOverride()
    .helpOption("-h, --help", "显示帮助")
    .configureHelp({
      displayWidth,
      commandUsage,
      subcommandTerm: (one) => [one.name(), ...argumentsOf(one)].join(" "),
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: ({ description, defaultValue, argChoices }) =>
        described(description, defaultValue, argChoices),
    })
    .configureOutput({
      writeOut: (text) => environment.out(text),
      writeErr: () => undefined,
      outputError: () => undefined,
    });
}

/** Columns on a terminal: a Chinese character takes two. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u2e7f" ? 2 : 1), 0);
}

function commandUsage(command: Command): string {
  const words = [command.parent?.name() ?? "", command.name()].filter((word) => word !== "");
  const rest = command.commands.length > 0 ? ["[命令]"] : argumentsOf(command);
  return [...words, "[选项]", ...rest].join(" ");
}

function argumentsOf({ registeredArguments }: Command): string[] {
  return registeredArguments.map((argument) => `<${argument.name()}>${argument.variadic ? "…" : ""}`);
}

function described(description: string, byDefault: unknown, choices: readonly string[] | undefined): string {
  const parts = [
    choices && `可选：${choices.join("、")}`,
    byDefault !== undefined && byDefault !== false && `默认：${JSON.stringify(byDefault)}`,
  ].filter((part) => typeof part === "string");
  return parts.length ? `${description}（${parts.join("；")}）` : description;
}

const SENTENCES: Readonly<Record<string, (subject: string) => string>> = {
  "commander.unknownOption": (subject) => `没有选项“${subject}”。`,
  "commander.unknownCommand": (subject) => `没有命令“${subject}”。`,
  "commander.missingArgument": (subject) => `缺少参数“${subject}”。`,
  "commander.missingMandatoryOptionValue": (subject) => `缺少必需的选项“${subject}”。`,
  "commander.optionMissingArgument": (subject) => `选项“${subject}”后面缺少内容。`,
  "commander.excessArguments": () => "参数太多。",
  "commander.invalidArgument": (subject) => `“${subject}”填写不对。`,
  "commander.help": () => "请写明要做什么。",
};

/** One clear line for a command line that could not be understood. */
export function usageSentence({ code, message }: CommanderError): string {
  const subject = /'([^']*)'/.exec(message)?.[1] ?? "";
  const said = SENTENCES[code]?.(subject) ?? "命令写得不对。";
  const choices = /Allowed choices are ([^.]*)\./.exec(message)?.[1];
  const own = /[\u4e00-\u9fff][^]*$/.exec(message.replace(/'[^']*'/g, ""))?.[0];
  return [
    said,
    choices ? `可选：${choices.replaceAll(", ", "、")}。` : (own ?? ""),
    "用法请看 integrity-risk --help。",
  ].join("");
}
