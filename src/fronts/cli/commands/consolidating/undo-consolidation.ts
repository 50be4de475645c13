import { existsSync } from "node:fs";
import { basename } from "node:path";
import { newestBatch } from "../../../../subjects/consolidation/books";
import { runJson } from "../../../../flows/json";
import { openInstitution } from "../../../../flows/open-institution";
import { HostError } from "../../../../workbook/host-error";
import { answeringJson, outJson } from "../../answer-json";
import type { Environment } from "../../environment";
import { EXIT, type ExitStatus } from "../../exit";
import { atFile } from "../../fault";
import { notOpenElsewhere } from "../../files/replaceable";
import { FORMER, formerPath } from "./consolidate-places";

/** Takes the newest batch back: the state before it, kept beside the result, stands in its place again. */
export function undoConsolidation(
  environment: Environment,
  out: string,
  format: "text" | "json",
): Promise<ExitStatus> {
  const empty = () => runJson([], [], []);
  return answeringJson(environment, format, empty, (watched) =>
    atFile(out, async () => {
      const batch = await takeBack(watched, out);
      if (format === "json") outJson(watched, empty());
      else
        watched.out(
          `已撤销第 ${batch} 批：“${out}”恢复成了汇总以前的内容。这一批的回执请收回，不要再用。要重新汇总，请用 --institution 给出这个文件。\n`,
        );
      return EXIT.fine;
    }),
  );
}

async function takeBack(environment: Environment, out: string): Promise<string> {
  await notOpenElsewhere(out);
  const result = environment.open(out);
  const content = await result.read();
  const { books } = openInstitution(content);
  const batch = newestBatch(books);
  const made = content.properties.get(FORMER);
  const path = formerPath(out);
  const name = basename(path);
  if (batch === null || made === undefined)
    throw new HostError("wrong-kind", `“${out}”里没有可以撤销的汇总。`);
  if (!existsSync(path))
    throw new HostError(
      "not-found",
      `找不到“${path}”，第 ${batch} 批不能撤销：汇总以前的内容保存在那里，只能退回一步。`,
    );
  if (!(await environment.isAsWritten(out)))
    throw new HostError(
      "outdated",
      `“${out}”在第 ${batch} 批汇总以后有人改动过，不能撤销，什么都没有改。汇总以前的内容在“${name}”里，请核对后自行取用。`,
    );
  const former = environment.open(path);
  if ((await former.sha256()) !== made)
    throw new HostError(
      "outdated",
      `“${name}”不是第 ${batch} 批汇总以前的内容，或者有人改动过，不能撤销，什么都没有改。`,
    );
  await environment.putBack({ path, sha256: made }, { path: out, sha256: await result.sha256() });
  return batch;
}
