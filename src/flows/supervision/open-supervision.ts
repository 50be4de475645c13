import { supervisionBook, type SupervisionBook } from "../../books/supervision-book";
import { readBook, type BookRead } from "../../reading/read-book";
import type { ReadingMemory } from "../../reading/reading-memory";
import type { WorkbookContent } from "../../workbook/grid";
import { HostError } from "../../workbook/host-error";
import { plain } from "../../workbook/text/plain";
import { isSupervision } from "../kinds";
import type { Institution } from "../open-institution";

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

/** Throws `HostError` where the supervision workbook is another institution's: its counts would be taken for this one's. */
export function expectSameHouse({ content, read }: Supervision, { house }: Institution): void {
  const own = read.tables.info?.record.institution ?? null;
  const { institution } = house;
  if (own === null || institution === null || plain(own) === plain(institution)) return;
  throw new HostError(
    "wrong-kind",
    `“${content.name}”是${own}的监察室专用工作簿，不是${institution}的，没有取数。请换成本院的；单位名称写错了的，请在两份工作簿的“单位信息”里改成一致。`,
  );
}
