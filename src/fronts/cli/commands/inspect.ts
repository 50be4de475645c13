import { inspect as inspectContent, type Inspection } from "../../../flows/inspect";
import { expectOpenKind } from "../../../flows/kinds";
import type { Environment } from "../environment";
import { answeringJson, outJson } from "../answer-json";
import { EXIT, type ExitStatus } from "../exit";
import { atFile } from "../fault";

const STATES = { visible: "", hidden: "（隐藏）", veryHidden: "（深度隐藏）" } as const;

/** What the reader sees in a file, for support. */
export function inspectCommand(
  environment: Environment,
  path: string,
  { format }: { readonly format: "text" | "json" },
): Promise<ExitStatus> {
  const nothing: Inspection = { sheets: [], date1904: false };
  return answeringJson(
    environment,
    format,
    () => nothing,
    async (watched) => {
      const seen = await atFile(path, async () => {
        const content = await watched.open(path).read();
        expectOpenKind(content);
        return inspectContent(content);
      });
      if (format === "json") outJson(watched, seen);
      else outText(watched, seen);
      return EXIT.fine;
    },
  );
}

function outText(environment: Environment, seen: Inspection): void {
  for (const { name, state, cells, merged } of seen.sheets) {
    environment.out(`【${name}】${STATES[state]}\n`);
    for (const [cell, value] of Object.entries(cells))
      environment.out(`${cell}\t${typeof value === "object" ? value.fault : String(value)}\n`);
    if (merged.length) environment.out(`合并：${merged.join("、")}\n`);
  }
  if (seen.date1904) environment.out("日期从1904年起算。\n");
}
