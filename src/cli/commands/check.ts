import { dirname, relative, resolve, sep } from "node:path";
import { checkTogether } from "../../flows/check";
import { checkedFile, recordsJson, refusedFile, runJson } from "../../flows/json";
import { drawFindings } from "../../pages/findings-page";
import type { Stage } from "../../findings/finding";
import { answeringJson, outJson } from "../answer-json";
import { EXIT, type ExitStatus } from "../exit";
import type { Desk } from "../desk";
import { replaceable } from "../replaceable";
import { readFiles, readInstitution, type ReadFile } from "../read-files";
import { countLine, findingLine } from "../words";

export interface CheckOptions {
  readonly institution?: string;
  readonly stage: Stage;
  readonly asOf?: string;
  readonly format: "text" | "json";
  readonly records?: boolean;
  readonly out?: string;
}

/** Findings of any workbooks. */
export function check(desk: Desk, paths: readonly string[], options: CheckOptions): Promise<ExitStatus> {
  const empty = () => runJson([], [], options.records ? [] : undefined);
  return answeringJson(desk, options.format, empty, (watched) => checkAll(watched, paths, options));
}

async function checkAll(desk: Desk, paths: readonly string[], options: CheckOptions): Promise<ExitStatus> {
  const institution =
    options.institution === undefined ? undefined : await readInstitution(desk, options.institution);
  const settings = { stage: options.stage, today: desk.today(), asOf: options.asOf, institution };
  const { files, refused } = await readFiles(desk, paths, settings, 1, options.institution);
  const result = checkTogether(
    files.map(({ checked }) => checked),
    institution?.house ?? null,
  );
  const sums = new Map(files.map(({ checked, sha256 }) => [checked, sha256] as const));
  const listed = [
    ...result.files.map((file) => checkedFile(file, sums.get(file) ?? null)),
    ...refused.map(({ found, reason }) => refusedFile(found.name, reason)),
  ];

  if (options.out !== undefined) {
    await replaceable(
      desk,
      options.out,
      [...files, ...refused].map(({ found }) => found.path),
    );
    await desk.write(
      new Map([
        [
          options.out,
          {
            sheets: [
              drawFindings(result.findings, { title: "问题清单", pathOf: pathsFrom(options.out, files) }),
            ],
            properties: { "IRPC.Kind": "result" },
          },
        ],
      ]),
      { overwrite: true },
    );
  }
  if (options.format === "json")
    outJson(desk, runJson(listed, result.findings, options.records ? recordsJson(result) : undefined));
  else {
    for (const finding of result.findings) desk.out(`${findingLine(finding)}\n`);
    for (const { found, reason } of refused) desk.out(`${found.name}：没有读取。${reason}\n`);
    desk.out(`共核查 ${files.length} 个工作簿：${countLine(result.findings)}。\n`);
    if (options.out !== undefined) desk.out(`问题清单：${options.out}\n`);
  }
  const failed = refused.find(({ found }) => found.given);
  if (failed) desk.err(`${failed.found.name}：${failed.reason}\n`);
  if (failed) return EXIT.failed;
  return result.counts.error > 0 || refused.length > 0 ? EXIT.findings : EXIT.fine;
}

/** Where the checked files lie, seen from the list of findings. */
function pathsFrom(out: string, files: readonly ReadFile[]): (file: string) => string | undefined {
  const paths = new Map(files.map(({ checked, found }) => [checked.read.file, found.path]));
  return (file) => {
    const path = paths.get(file);
    return path === undefined
      ? undefined
      : relative(dirname(resolve(out)), resolve(path))
          .split(sep)
          .join("/");
  };
}
