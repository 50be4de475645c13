import { countBySeverity, type Finding } from "../../../../findings/finding";
import type { Rule } from "../../../../findings/rule";
import { envelope, type ReadFile, type WrittenFile } from "../../../../flows/envelope";
import { answeringJson, outJson } from "../../answer-json";
import type { Environment } from "../../environment";
import { EXIT, type ExitStatus } from "../../exit";
import { countLine, findingLine } from "../../words";

/** Options that the commands of the follow-up share. */
export interface StepOptions {
  readonly asOf?: string;
  /** Who works on it; stands in the properties of what is written. */
  readonly by?: string;
  readonly format: "text" | "json";
}

/** What a command found or did. */
export interface CommandResult {
  /** Asked for where JSON is wanted. */
  readonly records: () => readonly object[];
  readonly findings: readonly Finding[];
  readonly files: readonly WrittenFile[];
  /** Files that it met in a folder; one that was refused is said by its exit status too. */
  readonly read?: readonly ReadFile[];
  /** For people: lines without their ends. */
  readonly lines: readonly string[];
  /** Rules whose findings these lines say already; to people they are not said twice. */
  readonly saidInLines?: readonly Rule[];
}

/** Does the work of one command and answers with it, as text or as the one object of the contract. */
export function telling(
  environment: Environment,
  command: string,
  { asOf = environment.today(), format }: StepOptions,
  work: (environment: Environment, asOf: string) => Promise<CommandResult>,
): Promise<ExitStatus> {
  return answeringJson(
    environment,
    format,
    () => envelope(command, asOf),
    async (watched) => {
      const told = await work(watched, asOf);
      const { files, read = [] } = told;
      if (format === "json")
        outJson(
          watched,
          envelope(command, asOf, { ...told, records: told.records(), files: [...files, ...read] }),
        );
      else outText(watched, told);
      const refused = read.some((file) => file.refused !== null);
      return countBySeverity(told.findings).error > 0 || refused ? EXIT.findings : EXIT.fine;
    },
  );
}

/** In one piece: a ledger has thousands of lines. */
function outText(environment: Environment, result: CommandResult): void {
  const { lines, files, read = [], saidInLines = [] } = result;
  const findings = result.findings.filter(({ rule }) => !saidInLines.some(({ id }) => id === rule));
  const said = [
    ...lines,
    ...read.flatMap(({ file, refused }) => (refused === null ? [] : [`${file}：没有采用。${refused}`])),
    ...findings.map(findingLine),
    ...(findings.length > 0 ? [`${countLine(findings)}。`] : []),
    ...files.map(({ file }) => `已写入：${file}`),
  ];
  environment.out(said.map((line) => `${line}\n`).join(""));
}
