import type { ReadFile } from "../../../../flows/envelope";
import { collectReplies, type ReturnedFile } from "../../../../flows/supervision/replies/collect-replies";
import { noticeJson } from "../../../../flows/supervision/warn";
import type { WorkbookContent } from "../../../../workbook/grid";
import { HostError } from "../../../../workbook/host-error";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { noWorkbooks, readSentFiles, type SentFile } from "../../files/sent-files";
import { telling } from "../steps/tell-step";
import { institutionAt, noticeLine, type WarnOptions } from "./warn";
import { readSupervision, writeStep } from "./write-step";

interface CollectOptions extends WarnOptions {
  readonly into: string;
  readonly out: string;
}

/** `warn collect`: replies that departments filled in, read into the ledger; what cannot be used is named and the others go in. */
export function collectWarnings(
  environment: Environment,
  folder: string,
  options: CollectOptions,
): Promise<ExitStatus> {
  return telling(environment, "warn collect", options, async (watched, today) => {
    const { supervision, placed } = await readSupervision(watched, options.into);
    const settings = { today, institution: await institutionAt(watched, options) };
    const own = [options.into, options.out];
    const sent = await readSentFiles(watched, folder, own, (content) => content);
    if (sent.length === noWorkbooks(sent))
      throw new HostError(
        "not-found",
        `“${folder}”里没有整改回告书（.xlsx）。请给出存放收回的回告书的文件夹。`,
      );
    const contents = sent.flatMap(({ read }) => read ?? []);
    const { patch, notices, files, findings } = collectReplies(supervision, settings, contents);
    refuseGiven(sent, files);
    const by = new Map(files.map((one) => [one.file, one] as const));
    const written = patch ? [await writeStep(watched, placed, options, patch)] : [];
    return {
      records: () => notices.map((notice) => noticeJson(supervision, notice)),
      findings,
      files: written,
      read: sent.map((one) => readFileOf(one, by.get(one.name))),
      lines: [...files.flatMap(enteredLine), ...notices.map(noticeLine), summary(sent, files)],
    };
  });
}

type Sent = SentFile<WorkbookContent>;

/** A file that somebody named is what he wants: where it cannot be used, nothing is done. */
function refuseGiven(sent: readonly Sent[], files: readonly ReturnedFile[]): void {
  const given = new Set(sent.flatMap((one) => (one.given ? [one.name] : [])));
  const refused = files.find(({ file }) => given.has(file));
  if (refused?.outcome === "refused") throw new HostError("refused", `${refused.file}：${refused.reason}`);
}

/** Who answers for the reply stands in no column of the ledger: it is said here. */
function enteredLine(file: ReturnedFile): readonly string[] {
  if (file.outcome !== "entered") return [];
  return [`${file.file}：${file.number}的回告${file.head === null ? "" : `，负责人${file.head}`}`];
}

function readFileOf({ name, sha256, read, refused }: Sent, returned?: ReturnedFile): ReadFile {
  const reason = returned?.outcome === "refused" ? returned.reason : (refused ?? null);
  return {
    file: name,
    kind: read && returned?.outcome !== "refused" ? "notice" : null,
    sha256,
    refused: reason,
  };
}

function summary(sent: readonly Sent[], files: readonly ReturnedFile[]): string {
  const count = (outcome: ReturnedFile["outcome"]) => files.filter((one) => one.outcome === outcome).length;
  const refused = count("refused") + sent.filter((one) => one.refused !== undefined).length;
  const counts = [
    [count("entered"), "份登记进台账"],
    [count("known"), "份以前登记过，或者与另一份相同"],
    [refused, "份没有采用"],
    [noWorkbooks(sent), "个不是工作簿，没有读"],
  ] as const;
  return `收到 ${sent.length} 个文件：${counts.flatMap(([n, word]) => (n > 0 ? [`${n} ${word}`] : [])).join("，")}。`;
}
