import { booksOf, compareBatches, newestBatch, type Books } from "../subjects/consolidation/books";
import { readWorkbook, type WorkbookRead } from "../reading/read-workbook";
import { houseOf } from "../house/build-house";
import type { House } from "../house/house";
import type { WorkbookContent } from "../workbook/grid";
import { HostError } from "../workbook/host-error";
import { expectOpenKind, expectOwnNames } from "./kinds";

/** The institution workbook, understood. */
export interface Institution {
  readonly content: WorkbookContent;
  readonly read: WorkbookRead;
  readonly house: House;
  readonly books: Books;
}

/**
 * The institution workbook, understood; `read` is what it says by the stage 汇总, where somebody has read that already. Throws
 * `HostError` where the workbook is another kind, or its books contradict themselves.
 */
export function openInstitution(
  content: WorkbookContent,
  read: WorkbookRead = readWorkbook(content, { stage: "汇总" }),
): Institution {
  expectOpenKind(content);
  expectOwnNames(content.name, read.renamed);
  if (read.kind !== "institution" || !read.institution.departments) {
    throw new HostError(
      "wrong-kind",
      `“${content.name}”不是院工作簿（缺少“机构设置”）。请给出院工作簿，或先新建一份。`,
    );
  }
  const institution = understoodInstitution(content, read);
  const { books } = institution;
  const newest = newestBatch(books);
  const ahead = books.table.find(
    ({ batch }) => batch !== null && (newest === null || compareBatches(batch, newest) > 0),
  );
  if (ahead?.batch) {
    throw new HostError(
      "outdated",
      `“${content.name}”的汇总表里有批次${ahead.batch}，汇总记录却只到${newest ?? "（空）"}。请改用最近一次汇总生成的文件。`,
    );
  }
  return institution;
}

/** The same of a workbook that the program itself has just drawn: nothing is asked of it any more. */
export function understoodInstitution(
  content: WorkbookContent,
  read: WorkbookRead = readWorkbook(content, { stage: "汇总" }),
): Institution {
  const house = houseOf(read);
  return { content, read, house, books: booksOf(read.institution, house) };
}
