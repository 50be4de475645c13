import { formPapers } from "../../flows/papers/form-papers";
import type { PaperImage } from "../../paper/paper-image";
import { institutionOf } from "./institution";
import type { SessionState } from "../state";

const KIND = "告知卡";

/**
 * 岗位廉政风险告知卡: a document for each department, or for one, a card for each post. Throws `HostError` where nothing was
 * consolidated yet.
 */
export function postCardFiles(state: SessionState, department?: string): ReadonlyMap<string, PaperImage> {
  const papers = formPapers(KIND, institutionOf(state), { day: state.today, department });
  return new Map(papers.map(({ of, paper }) => [`${KIND}${of === null ? "" : `-${of}`}.docx`, paper]));
}
