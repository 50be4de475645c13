import type { Book } from "./book";

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

/** Names that can be told apart: the second of a name is 甲.xlsx（2）. */
export function toldApart(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}（${count}）`;
  });
}

/** `2012年10月8日 09:05`, by the clock of this machine. */
export function timeOf(kept: number | null): string {
  if (kept === null) return "时间不明";
  const at = new Date(kept);
  const [hours, minutes] = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0"));
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${hours ?? ""}:${minutes ?? ""}`;
}
