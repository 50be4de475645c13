import { InvalidArgumentError, Option, type Command } from "commander";
import { isDay } from "../../workbook/formats/serial-date";

/** Text for people, or JSON for programs. */
export function formatOption(): Option {
  return new Option("--format <格式>", "输出格式").choices(["text", "json"]).default("text");
}

/** What every command of the follow-up takes: the day, who works on it, and how it answers. `day` and `by` say what they are for. */
export function followUpOptions(
  command: Command,
  day = "按这一天判断",
  by = "办理人，记在工作簿的属性里",
): Command {
  return command
    .option("--as-of <日期>", `${day}，如 2012-10-26；不写是今天`, dayArgument)
    .option("--by <姓名>", by)
    .addOption(formatOption());
}

/** Gathers an option that is given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** A day of the calendar. */
export function dayArgument(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (!isDay(Number(year), Number(month), Number(day)))
    throw new InvalidArgumentError("请写成 2012-10-26 这样的日期。");
  return value;
}

/** A year of these times. */
export function yearArgument(value: string): string {
  if (!/^(?:19|20)\d\d$/.test(value)) throw new InvalidArgumentError("请写成 2013 这样的年度。");
  return value;
}

/** Excel opens what ends so. */
export function workbookArgument(value: string): string {
  if (!/\.xlsx$/i.test(value)) throw new InvalidArgumentError("文件名请以 .xlsx 结尾。");
  return value;
}

export function countArgument(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new InvalidArgumentError("请写 1 到 64 的整数。");
  return count;
}
