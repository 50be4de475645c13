import { digestOf } from "../../subjects/registers/digest";
import { publishedSite } from "../../subjects/published/site";
import { isAlive } from "../../subjects/system-table/rows/select-rows";
import { HostError } from "../../workbook/host-error";
import type { Institution } from "../open-institution";
import { publishedFacts } from "./published-facts";
import { unsettledRows } from "./unsettled";

interface PublishSettings {
  /** The day that states are judged by. */
  readonly today: string;
  /** To be looked at before everything is settled; every page says so. */
  readonly isDraft: boolean;
}

/**
 * Pages for all staff, each file by its name, as text (follow-up.md §10). Throws `HostError` where there is nothing to show, and where
 * points still wait to be put right, unless it is a draft.
 */
export async function publishPages(
  institution: Institution,
  settings: PublishSettings,
): Promise<ReadonlyMap<string, string>> {
  const { books, read } = institution;
  if (![...books.table, ...books.loose].some(isAlive))
    throw new HostError(
      "wrong-kind",
      `“${read.file}”的风险点汇总表是空的，没有可发布的。请先汇总各科室工作簿。`,
    );
  const open = unsettledRows(institution);
  if (open.length > 0 && !settings.isDraft) throw notSettled(open.map(({ status }) => status));
  const pages = publishedSite(await publishedFacts(institution, settings));
  return new Map([...pages, [PUBLISHED_LIST, listOf(pages, settings)]]);
}

/** The list of what was published, each file with its digest: by it a folder is known to be ours. */
export const PUBLISHED_LIST = "published.json";

function listOf(pages: ReadonlyMap<string, string>, { today, isDraft }: PublishSettings): string {
  const digests = [...pages].map(([file, text]) => [file, digestOf(new TextEncoder().encode(text))] as const);
  const list = { format: "irpc-published", version: 1, asOf: today, draft: isDraft };
  return `${JSON.stringify({ ...list, files: Object.fromEntries(digests.sort()) }, null, 1)}\n`;
}

/** How many of which state. */
function notSettled(states: readonly (string | null)[]): HostError {
  const counts = [...new Set(states)].map((state) => {
    const count = states.filter((one) => one === state).length;
    return `${state ?? "没有写状态"}的${count}个`;
  });
  return new HostError(
    "outdated",
    `风险点汇总表里还有风险点没有定下来（${counts.join("，")}），不能发布。请先改正、核实，再汇总一次；只想先看样子，可以生成草稿。`,
  );
}
