import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { publishPages, PUBLISHED_LIST } from "../../../../flows/publishing/publish";
import { digestOf } from "../../../../subjects/registers/digest";
import { HostError } from "../../../../workbook/host-error";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { atFile } from "../../fault";
import { asJson, listedFiles } from "../../files/listed-files";
import { readInstitution } from "../../files/read-files";
import { telling, type StepOptions } from "../steps/tell-step";

interface PublishOptions extends StepOptions {
  readonly out: string;
  readonly draft?: boolean;
}

/** `publish`: pages for all staff, in place of an earlier publication and of nothing else. */
export function publishCommand(
  environment: Environment,
  path: string,
  options: PublishOptions,
): Promise<ExitStatus> {
  return telling(environment, "publish", options, async (watched, today) => {
    const { out, draft: isDraft = false } = options;
    const institution = await readInstitution(watched, path);
    const over = await watched.filesBelow(out);
    if (over !== null) await expectPublished(out, over);
    const pages = await atFile(path, () => publishPages(institution, { today, isDraft }));
    const files = new Map([...pages].map(([name, text]) => [name, new TextEncoder().encode(text)] as const));
    await watched.replaceFolder(out, files, over);
    const written = [...files].map(([file, bytes]) => ({ file, kind: "网页", sha256: digestOf(bytes) }));
    return {
      records: () => [],
      findings: [],
      // People look into the folder; a hundred lines would tell them nothing.
      files: options.format === "json" ? written : [],
      lines: [
        `${isDraft ? "草稿" : "网页"}已生成，${files.size}个文件，存放在 ${out}。`,
        `用浏览器打开 ${join(out, "index.html")}；整个文件夹放到内网网站上，或者共享出去，全院都能看。`,
      ],
    };
  });
}

/** Throws `HostError` where a folder holds anything but an earlier publication as it was written. */
async function expectPublished(folder: string, standing: ReadonlyMap<string, string>): Promise<void> {
  if (standing.size === 0) return;
  if (!standing.has(PUBLISHED_LIST)) throw taken(`“${folder}”里已有别的文件，不是上一次发布的网页`);
  const list = asJson(await readFile(join(folder, PUBLISHED_LIST), "utf8"));
  const made = listedFiles(typeof list === "object" && list !== null && "files" in list ? list.files : null);
  for (const [name, sha256] of standing) {
    if (name === PUBLISHED_LIST) continue;
    if (!made.has(name)) throw taken(`“${join(folder, name)}”不是上一次发布的文件`);
    if (made.get(name) !== sha256) throw taken(`“${join(folder, name)}”在上一次发布以后有人改动过`);
  }
}

function taken(what: string): HostError {
  return new HostError("already-there", `${what}，不会覆盖，什么都没有动。请换一个文件夹，或先把它移走。`);
}
