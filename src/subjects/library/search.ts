import { plain } from "../../workbook/text/plain";
import type { LibraryEntry, LibraryGroup } from "./library";

/** Whose line is being filled in. */
export interface Asking {
  readonly department: string | null;
  readonly post: string | null;
  readonly level: "岗位" | "科室";
}

export interface FoundEntry {
  readonly entry: LibraryEntry;
  readonly department: string;
}

/**
 * Entries of the level that is asked for which hold every word, the nearest first: the same post in the same kind of department,
 * the same department, the same post elsewhere, the rest. Without a word, those of the department alone, where it is known.
 */
export function searchLibrary(
  library: readonly LibraryGroup[],
  text: string,
  asking: Asking,
): readonly FoundEntry[] {
  const words = wordsOf(text);
  const all = library.flatMap((group) =>
    group.entries
      .filter((entry) => (entry.step !== undefined) === (asking.level === "科室"))
      .filter((entry) => holdsAll(words, entry, group.department))
      .map((entry) => ({ entry, department: group.department, near: nearness(group, entry, asking) })),
  );
  const own = all.filter(({ near }) => near >= OWN_DEPARTMENT);
  const shown = words.length === 0 && own.length > 0 ? own : all;
  return shown.toSorted((a, b) => b.near - a.near);
}

const OWN_DEPARTMENT = 2;
const OWN_POST = 1;

function nearness({ words }: LibraryGroup, { post }: LibraryEntry, asking: Asking): number {
  const isOwn = words.some((word) => asking.department?.includes(word));
  const mine = plain(asking.post ?? "");
  const isPost = mine !== "" && (plain(post).includes(mine) || mine.includes(plain(post)));
  return (isOwn ? OWN_DEPARTMENT : 0) + (isPost ? OWN_POST : 0);
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\s、，,]+/)
    .map(plain)
    .filter((word) => word !== "");
}

function holdsAll(words: readonly string[], entry: LibraryEntry, department: string): boolean {
  if (words.length === 0) return true;
  const { post, power, step = "", category, aspect, point, measures, norm } = entry;
  const whole = plain([department, post, power, step, category, aspect, point, ...measures, norm].join(""));
  return words.every((word) => whole.includes(word));
}
