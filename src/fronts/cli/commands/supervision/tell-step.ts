import { countBySeverity, type Finding } from "../../../../findings/finding";
import { envelope, type ReadFile, type WrittenFile } from "../../../../flows/envelope";
import type { LineJson } from "../../../../flows/supervision/line-json";
import { answeringJson, outJson } from "../../answer-json";
import type { Environment } from "../../environment";
import { EXIT, type ExitStatus } from "../../exit";
import { countLine, findingLine } from "../../words";

/** Options that the commands of the follow-up share. */
export interface StepOptions {
  readonly asOf?: string;
  readonly format: "text" | "json";
}

/** What a command found or did. */
interface Told {
  readonly records: readonly LineJson[];
  readonly findings: readonly Finding[];
  readonly files: readonly WrittenFile[];
  /** Files that it met in a folder; one that was refused is said by its exit status too. */
  readonly read?: readonly ReadFile[];
  /** For people: lines without their ends. */
  readonly lines: readonly string[];
}

/** Does the work of one command and answers with it, as text or as the one object of the contract. */
export function telling(
  environment: Environment,
  command: string,
  { asOf = environment.today(), format }: StepOptions,
  work: (environment: Environment, asOf: string) => Promise<Told>,
): Promise<ExitStatus> {
  return answeringJson(
    environment,
    format,
    () => envelope(command, asOf),
    async (watched) => {
      const told = await work(watched, asOf);
      const { files, read = [] } = told;
      if (format === "json")
        outJson(watched, envelope(command, asOf, { ...told, files: [...files, ...read] }));
      else outText(watched, told);
      const refused = read.some((file) => file.refused !== null);
      return countBySeverity(told.findings).error > 0 || refused ? EXIT.findings : EXIT.fine;
    },
  );
}

function outText(environment: Environment, { lines, findings, files, read = [] }: Told): void {
  for (const line of lines) environment.out(`${line}\n`);
  for (const { file, refused } of read)
    if (refused !== null) environment.out(`${file}：没有采用。${refused}\n`);
  for (const finding of findings) environment.out(`${findingLine(finding)}\n`);
  if (findings.length > 0) environment.out(`${countLine(findings)}。\n`);
  for (const { file } of files) environment.out(`已写入：${file}\n`);
}
