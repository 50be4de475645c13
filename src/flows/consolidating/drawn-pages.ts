import {
  institutionBook,
  pageKeysOf,
  type BookContent,
  type InstitutionBook,
  type PageKey,
} from "../../books";
import { PAGES } from "../../subjects/pages";
import type { PageFacts } from "../../subjects/subject";

type Drawn = BookContent<InstitutionBook, PageKey<InstitutionBook>>;

/** Every page of the institution's book; one that no subject draws is a bug. */
export function drawnPages(facts: PageFacts): Drawn {
  const pages = pageKeysOf(institutionBook).map((key) => {
    const draw = PAGES[key];
    if (!draw) throw new Error(`no subject draws ${key}`);
    return [key, draw(facts)] as const;
  });
  // The keys are those of `PageKey`.
  return Object.fromEntries(pages) as Drawn;
}
