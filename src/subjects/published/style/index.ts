import { NARROW } from "./narrow";
import { DRAFT_ON_PAPER, PRINT } from "./print";
import { SCREEN } from "./screen";

/** The style of every page, one file. */
export function pageStyle(isDraft: boolean): string {
  const parts = [SCREEN, NARROW, PRINT, ...(isDraft ? [DRAFT_ON_PAPER] : [])];
  return parts.map((part) => part.trimStart()).join("\n");
}
