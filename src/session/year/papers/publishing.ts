import { publishPages } from "../../../flows/publishing/publish";
import { unsettledRows } from "../../../flows/publishing/unsettled";
import type { FileImage } from "../../../paper/paper-image";
import { institutionOf } from "../../institution/institution";
import type { SessionState } from "../../state";

/** What keeps the pages from being published. Throws `HostError` where the books cannot be read. */
export function publishingAtHand(state: SessionState): { readonly unsettled: number } {
  return { unsettled: unsettledRows(institutionOf(state)).length };
}

/** The pages for all staff as files. Throws `HostError` where points still wait to be put right, unless it is a draft. */
export async function publishedFiles(
  state: SessionState,
  isDraft: boolean,
): Promise<ReadonlyMap<string, FileImage>> {
  const pages = await publishPages(institutionOf(state), { today: state.today, isDraft });
  return new Map([...pages].map(([file, text]) => [file, { text }] as const));
}
