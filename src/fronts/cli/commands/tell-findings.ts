import { dirname, relative, resolve, sep } from "node:path";
import type { Finding } from "../../../findings/finding";
import { runJson, type FileJson } from "../../../flows/json";
import type { SheetDefinition } from "../../../sheets/define-sheet";
import { drawFindings } from "../../../subjects/consolidation/pages/findings-page";
import { outJson } from "../answer-json";
import type { Environment } from "../environment";
import { replaceable } from "../files/replaceable";
import { countLine, findingLine } from "../words";

/** What a check found, and in which files. */
interface Found {
  readonly findings: readonly Finding[];
  readonly files: readonly FileJson[];
  readonly refused: readonly FileJson[];
  /** Where each file lies, by the name that findings know it by. */
  readonly paths: ReadonlyMap<string, string>;
  /** Files that no result may take the place of. */
  readonly sources: readonly string[];
  /** The sheets whose headers people know the fields by, where they are not those of registers. */
  readonly definitions?: readonly SheetDefinition[];
  readonly register?: Parameters<typeof runJson>[2];
}

/** Findings as text, as JSON, and as a workbook where one is asked for. */
export async function tellFindings(
  environment: Environment,
  { format, out }: { readonly format: "text" | "json"; readonly out?: string },
  { findings, files, refused, paths, sources, definitions, register }: Found,
): Promise<void> {
  if (out !== undefined) {
    const over = await replaceable(environment, out, sources);
    const page = { title: "问题清单", pathOf: pathsFrom(out, paths), ...(definitions && { definitions }) };
    const bytes = await environment.pack({
      sheets: [drawFindings(findings, page)],
      properties: { "IRPC.Kind": "result" },
    });
    await environment.write([{ path: out, bytes, over }]);
  }
  if (format === "json") {
    outJson(environment, runJson([...files, ...refused], findings, register));
    return;
  }
  // At once: thousands of lines are as many calls of the system else.
  environment.out(findings.map((finding) => `${findingLine(finding)}\n`).join(""));
  for (const { file, refused: reason } of refused) environment.out(`${file}：没有读取。${reason ?? ""}\n`);
  environment.out(`共核查 ${files.length} 个工作簿：${countLine(findings)}。\n`);
  if (out !== undefined) environment.out(`问题清单：${out}\n`);
}

/** Where the checked files lie, seen from the list of findings. */
function pathsFrom(out: string, paths: ReadonlyMap<string, string>): (file: string) => string | undefined {
  return (file) => {
    const path = paths.get(file);
    return path === undefined
      ? undefined
      : relative(dirname(resolve(out)), resolve(path))
          .split(sep)
          .join("/");
  };
}
