import type { Book } from "../desk/book";

/** Unsaved work that lies in the browser's storage. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  /** When it was put away, in milliseconds since 1970; null where nobody wrote that down. */
  readonly kept: number | null;
  /** As far as it can be read; null where none of it can. */
  readonly book: Book | null;
  /** How many of its sheets cannot be read. */
  readonly lost: number;
}

/**
 * Names that can be told apart, by id: the second of a name is 甲.xlsx（2）, and stays it when the first has gone.
 * `before`: what they were called until now.
 */
export function toldApart(
  things: readonly Pick<Draft, "id" | "name">[],
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const give = (id: string, name: string): void => {
    names.set(id, name);
    taken.add(name);
  };
  for (const { id } of things) {
    const known = before.get(id);
    if (known !== undefined && !taken.has(known)) give(id, known);
  }
  for (const { id, name } of things) if (!names.has(id)) give(id, free(name, taken));
  return names;
}

/** What lies open and what is offered, each told apart among itself. A name that somebody has read stays. */
export function tabNames(
  { books, left }: { readonly books: readonly Book[]; readonly left: readonly Draft[] },
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...before, ...toldApart(books, before), ...toldApart(left, before)]);
}

function free(name: string, taken: ReadonlySet<string>): string {
  let number = 1;
  let found = name;
  while (taken.has(found)) found = `${name}（${(number += 1)}）`;
  return found;
}

/** `2012年10月8日 09:05`, by the clock of this machine. */
export function timeOf(kept: number | null): string {
  if (kept === null) return "时间不明";
  const at = new Date(kept);
  const [hours, minutes] = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0"));
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${hours ?? ""}:${minutes ?? ""}`;
}
