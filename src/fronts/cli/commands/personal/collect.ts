import { realpath } from "node:fs/promises";
import type { ReadFile } from "../../../../flows/envelope";
import { PERSONAL } from "../../../../flows/kinds";
import { collectPages, type CollectedLine } from "../../../../flows/personal/collect";
import { readPersonal, type PersonalRead } from "../../../../flows/personal/read-pages";
import { openDepartment } from "../../../../flows/reviewing/awaiting";
import { HostError } from "../../../../workbook/host-error";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { atFile } from "../../fault";
import { findFiles } from "../../files/find-files";
import { readInstitution } from "../../files/read-files";
import { telling, type StepOptions } from "../steps/tell-step";
import { writePatched } from "../steps/write-patched";

interface CollectOptions extends StepOptions {
  readonly into: string;
  readonly out: string;
  readonly institution?: string;
}

/** A file of the folder: a page, or the sentence why it is none. */
interface SentPage {
  readonly name: string;
  readonly sha256: string | null;
  readonly page?: PersonalRead;
  readonly refused?: string;
}

/** `collect`: pages that people filled in, into their department's register; every filled line is answered for. */
export function collectCommand(
  environment: Environment,
  folder: string,
  options: CollectOptions,
): Promise<ExitStatus> {
  return telling(environment, "collect", options, async (watched, today) => {
    const { into, out } = options;
    const institution =
      options.institution === undefined ? undefined : await readInstitution(watched, options.institution);
    const file = watched.open(into);
    const { one, content, sha256 } = await atFile(into, async () => {
      const read = await file.read();
      return { one: openDepartment(read, today, institution), content: read, sha256: await file.sha256() };
    });
    const sent = await readSent(watched, folder, [into, out]);
    const pages = sent.flatMap(({ page }) => page ?? []);
    if (pages.length === 0)
      throw new HostError("not-found", `“${folder}”里没有个人自查表。请给出存放收回的自查表的文件夹。`);
    const { patch, lines, findings } = collectPages(one, content, pages);
    const files =
      patch.changes.length === 0
        ? []
        : [await writePatched(watched, { path: into, sha256 }, out, patch, "department")];
    return {
      ...{ records: () => lines, findings, files, read: sent.map(readFileOf) },
      lines: [...lines.flatMap(lineWords), summary(sent, pages.length, lines)],
    };
  });
}

async function readSent(
  environment: Environment,
  folder: string,
  own: readonly string[],
): Promise<readonly SentPage[]> {
  const ours = new Set(await Promise.all(own.map((path) => realpath(path).catch(() => path))));
  const sent: SentPage[] = [];
  for (const { path, name, given } of await findFiles([folder])) {
    if (ours.has(await realpath(path).catch(() => path))) continue;
    const file = environment.open(path);
    try {
      const page = await atFile(name, async () => readPersonal({ ...(await file.read()), name }));
      sent.push({ name, sha256: await file.sha256(), page });
    } catch (error) {
      if (given || !(error instanceof HostError)) throw error;
      sent.push({ name, sha256: null, refused: error.message });
    }
  }
  return sent;
}

function readFileOf({ name, sha256, page, refused }: SentPage): ReadFile {
  return { file: name, kind: page ? PERSONAL : null, sha256, refused: refused ?? null };
}

/** What was taken needs no word but the sum; what was not is named. */
function lineWords({ file, row, name, outcome, reason }: CollectedLine): readonly string[] {
  return outcome === "未收" ? [`${file} 第${row}行（${name}）：未收，${reason ?? ""}。`] : [];
}

function summary(sent: readonly SentPage[], pages: number, lines: readonly CollectedLine[]): string {
  const count = (outcome: CollectedLine["outcome"]) =>
    lines.filter((line) => line.outcome === outcome).length;
  const parts = (["新增", "修改", "已有", "未收"] as const).map((outcome) => `${outcome}${count(outcome)}个`);
  const refused = sent.length - pages;
  return `收到 ${pages} 份自查表，${lines.length} 个风险点：${parts.join("，")}${refused > 0 ? `；另有${refused}个文件不是自查表` : ""}。`;
}
