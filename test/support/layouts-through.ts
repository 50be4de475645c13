import { lostCells } from "./accounted";
import { freshInstitution, through } from "./fuzz-through";
import { LAYOUTS, randomBook } from "./random-layouts";
import { randomNumbers } from "./random-numbers";
import { Book, tab } from "./sheets";

/**
 * Every layout once, and a workbook of several: each filled cell is read, ours or named, and the workbook goes the whole way.
 * Throws where a cell is lost.
 */
export async function throughLayouts(seed: number): Promise<void> {
  for (const [name, layout] of Object.entries(LAYOUTS)) {
    const { rows, merged = [] } = layout(randomNumbers(seed));
    hold(name, new Book("公诉科.xlsx", [tab("Sheet1", rows, { merged })]));
  }
  const random = randomNumbers(seed);
  const book = randomBook(random);
  hold("a workbook of several sheets", book);
  await through(freshInstitution(), [book.content()], random);
}

function hold(name: string, book: Book): void {
  const lost = lostCells(book);
  if (lost.length > 0) throw new Error(`${name}: nothing accounts for ${lost.join(" ")}.`);
}
