import type { ReadFile } from "../../../../flows/envelope";
import { PERSONAL } from "../../../../flows/kinds";
import { collectPages, type CollectedLine } from "../../../../flows/personal/collect";
import { readPersonal, type PersonalRead } from "../../../../flows/personal/read-pages";
import { openDepartment } from "../../../../flows/reviewing/awaiting";
import { HostError } from "../../../../workbook/host-error";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { atFile } from "../../fault";
import { noWorkbooks, readSentFiles, type SentFile } from "../../files/sent-files";
import { readInstitution } from "../../files/read-files";
import { telling, type StepOptions } from "../steps/tell-step";
import { writePatched } from "../steps/write-patched";

interface CollectOptions extends StepOptions {
  readonly into: string;
  readonly out: string;
  readonly institution?: string;
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
    const sent = await readSentFiles(watched, folder, [into, out], readPersonal);
    const pages = sent.flatMap(({ read }) => read ?? []);
    if (pages.length === 0)
      throw new HostError("not-found", `“${folder}”里没有个人自查表。请给出存放收回的自查表的文件夹。`);
    const { patch, lines, findings } = collectPages(one, content, pages);
    const files =
      patch.changes.length === 0
        ? []
        : [await writePatched(watched, { path: into, sha256 }, options, patch, "department")];
    return {
      ...{ records: () => lines, findings, files, read: sent.map(readFileOf) },
      lines: [
        ...lines.flatMap(lineWords),
        summary(sent, pages.length, lines),
        ...(files.length > 0 ? [NEXT] : []),
      ],
    };
  });
}

function readFileOf({ name, sha256, read, refused }: SentFile<PersonalRead>): ReadFile {
  return { file: name, kind: read ? PERSONAL : null, sha256, refused: refused ?? null };
}

const NEXT = "下一步：用 check 核查，集体评定等级以后用 review-sheets 印送审表。";

/** What was taken needs no word but the sum; what was not is named. */
function lineWords({ file, row, name, outcome, reason }: CollectedLine): readonly string[] {
  return outcome === "未收" ? [`${file} 第${row}行（${name}）：未收，${reason ?? ""}。`] : [];
}

function summary(
  sent: readonly SentFile<PersonalRead>[],
  pages: number,
  lines: readonly CollectedLine[],
): string {
  const count = (outcome: CollectedLine["outcome"]) =>
    lines.filter((line) => line.outcome === outcome).length;
  const parts = (["新增", "修改", "已有", "未收"] as const).map((outcome) => `${outcome}${count(outcome)}个`);
  const passed = noWorkbooks(sent);
  const refused = sent.length - pages - passed;
  const others = [
    ...(refused > 0 ? [`；另有${refused}个文件不是自查表`] : []),
    ...(passed > 0 ? [`；${passed}个不是工作簿，没有读`] : []),
  ];
  return `收到 ${pages} 份自查表，${lines.length} 个风险点：${parts.join("，")}${others.join("")}。`;
}
