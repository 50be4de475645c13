import { supervisionBook, type SupervisionBook } from "../../books/supervision-book";
import { readBook, type BookRead } from "../../reading/read-book";
import type { ReadingMemory } from "../../reading/reading-memory";
import type { WorkbookContent } from "../../workbook/grid";
import { HostError } from "../../workbook/host-error";
import { isSupervision } from "../kinds";

/** 监察室专用工作簿, understood. */
export interface Supervision {
  readonly content: WorkbookContent;
  readonly read: BookRead<SupervisionBook>;
}

/**
 * The supervision office's own workbook, understood. Throws `HostError` where the workbook is another kind. With a memory, what did
 * not change since is not read again.
 */
export function openSupervision(content: WorkbookContent, memory?: ReadingMemory): Supervision {
  if (!isSupervision(content))
    throw new HostError(
      "wrong-kind",
      `“${content.name}”不是监察室专用工作簿。请给出它，或先由院工作簿新建一份。`,
    );
  return { content, read: readBook(content, supervisionBook, { stage: "汇总", memory }) };
}
