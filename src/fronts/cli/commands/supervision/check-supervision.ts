import { definitionsOf } from "../../../../books";
import { supervisionBook } from "../../../../books/supervision-book";
import { countBySeverity } from "../../../../findings/finding";
import { supervisionFile } from "../../../../flows/supervision/supervision-json";
import { checkSupervision } from "../../../../flows/supervision/check-supervision";
import { openSupervision } from "../../../../flows/supervision/open-supervision";
import type { Institution } from "../../../../flows/open-institution";
import type { WorkbookContent } from "../../../../workbook/grid";
import type { Environment } from "../../environment";
import { EXIT, type ExitStatus } from "../../exit";
import type { FoundFile } from "../../files/find-files";
import { tellFindings } from "../tell-findings";

interface Options {
  readonly asOf?: string;
  readonly format: "text" | "json";
  readonly out?: string;
  readonly records?: boolean;
  readonly institution?: Institution | undefined;
}

/** What is wrong in the supervision workbook, in an output of its own: it is never checked beside other workbooks. */
export async function checkSupervisionFile(
  environment: Environment,
  { path, name }: FoundFile,
  content: WorkbookContent,
  options: Options,
): Promise<ExitStatus> {
  const supervision = openSupervision(content);
  const { asOf: today = environment.today(), institution } = options;
  const findings = checkSupervision(supervision, { today, institution });
  const sha256 = await environment.open(path).sha256();
  await tellFindings(environment, options, {
    findings,
    files: [supervisionFile(supervision, sha256)],
    refused: [],
    paths: new Map([[name, path]]),
    sources: [path],
    definitions: definitionsOf(supervisionBook),
    ...(options.records && { register: [] }),
  });
  return countBySeverity(findings).error > 0 ? EXIT.findings : EXIT.fine;
}
