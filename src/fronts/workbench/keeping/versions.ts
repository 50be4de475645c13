import { isStill } from "../../../session/same-sheet";
import { contentOf } from "../../../workbook/content-of-image";
import type { Book } from "../desk/book";

/** A workbook as it stood at a moment of this visit. */
interface Version {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly image: Book["image"];
}

/** A version as people choose one. */
export interface ListedVersion extends Version {
  /** Tabs that were different in the version before; null for the first one, as the workbook was opened. */
  readonly changed: readonly string[] | null;
}

/** What is done within so long is one version: its last state. */
const SPAN_MS = 5 * 60_000;
const AT_MOST = 12;

/**
 * How each open workbook stood before, in memory alone: the sheets that nobody touched are the same objects. The first version is
 * the workbook as it was opened, the last as it stood when somebody last paused.
 */
export class Versions {
  readonly #byBook = new Map<string, { readonly began: number; readonly version: Version }[]>();

  constructor(private readonly now: () => number) {}

  /** It is about to be changed for the first time. */
  begin({ id, image }: Pick<Book, "id" | "image">): void {
    if (!this.#byBook.has(id)) this.#byBook.set(id, [this.#moment(image)]);
  }

  /** Somebody changed it, and pauses. */
  note({ id, image }: Pick<Book, "id" | "image">): void {
    const versions = this.#byBook.get(id) ?? [];
    const last = versions.at(-1);
    const next = this.#moment(image);
    if (last && versions.length > 1 && next.began - last.began < SPAN_MS)
      versions[versions.length - 1] = { began: last.began, version: next.version };
    else versions.push(next);
    if (versions.length > AT_MOST) versions.splice(closest(versions.map(({ began }) => began)), 1);
    this.#byBook.set(id, versions);
  }

  /** The latest first. */
  of(id: string): readonly ListedVersion[] {
    const versions = (this.#byBook.get(id) ?? []).map(({ version }) => version);
    return versions
      .map((version, i) => {
        const before = versions[i - 1];
        return {
          ...version,
          changed: before ? changedTabs(before.image, version.image) : null,
        };
      })
      .toReversed();
  }

  forget(id: string): void {
    this.#byBook.delete(id);
  }

  #moment(image: Book["image"]) {
    const at = this.now();
    return { began: at, version: { at, image } };
  }
}

/** The one between the others that is missed least: its neighbours lie nearest to each other. Never the first or the last. */
function closest(moments: readonly number[]): number {
  const gaps = moments.slice(1, -1).map((_, i) => (moments[i + 2] ?? 0) - (moments[i] ?? 0));
  return gaps.indexOf(Math.min(...gaps)) + 1;
}

/** Tabs that are new, gone or hold something else. What is drawn otherwise is no change. */
function changedTabs(before: Book["image"], now: Book["image"]): readonly string[] {
  const [then, here] = [contentOf(before, ""), contentOf(now, "")];
  const changed = here.sheets.filter((grid) => !isStill(grid, then)).map(({ sheet }) => sheet);
  const gone = then.sheets.filter(({ sheet }) => !here.sheets.some((grid) => grid.sheet === sheet));
  return [...changed, ...gone.map(({ sheet }) => sheet)];
}
