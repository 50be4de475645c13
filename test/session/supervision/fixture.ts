import type { Institution } from "../../../src/flows/open-institution";
import { Session } from "../../../src/session/session";
import { MemoryLiveWorkbook } from "../../support/memory-live-workbook";
import type { Book } from "../../support/sheets";
import { allCells, type Opened } from "../fixture";

/** A session over a supervision workbook in memory, on a day. */
export async function openedOn(
  today: string,
  book: Book,
  institution: Institution | null = null,
): Promise<Opened> {
  const workbook = new MemoryLiveWorkbook(book.content());
  const session = await Session.open(workbook, { today: () => today });
  if (institution) session.setInstitution(institution);
  return { workbook, session };
}

/** Every cell and every property: what a step leaves alone, and what an undo brings back. */
export async function everything(opened: Opened): Promise<unknown> {
  const { properties } = await opened.workbook.read();
  const said = [...properties].filter(([, value]) => value !== "");
  return { cells: await allCells(opened), properties: Object.fromEntries(said) };
}
