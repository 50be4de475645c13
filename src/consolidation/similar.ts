import { D07 } from "../findings/catalogue/consolidation";
import type { Finding } from "../findings/finding";
import { say } from "../findings/remark";
import { at, type Point } from "../register/point";
import { plain } from "../workbook/plain";

/** Shared part of the pairs of characters from which two texts count as similar. */
const SIMILAR = 0.7;
/** Signature of a text: so many smallest hashes; two texts that share a band of them are compared. */
const HASHES = 12;
const BAND = 3;
const DEPARTMENTS = 3;

interface Text {
  readonly point: Point;
  readonly pairs: ReadonlySet<number>;
}

/** D07: similar 科室 or 岗位 points in three or more departments; stands at the last of them. Time grows with the number of points, not its square. */
export function similarPoints(points: readonly Point[], report: (finding: Finding) => void): void {
  const texts = distinctTexts(points);
  const groups = new Groups(texts.length);
  const buckets = new Map<string, number>();
  texts.forEach((text, index) => {
    for (const band of bandsOf(text.pairs)) {
      const first = buckets.get(band);
      if (first === undefined) buckets.set(band, index);
      else if (!groups.same(first, index) && likeness(texts[first]?.pairs, text.pairs) >= SIMILAR)
        groups.join(first, index);
    }
  });
  for (const members of groups.all()) {
    const similar = members
      .map((index) => texts[index]?.point)
      .filter((point): point is Point => point !== undefined);
    const departments = [...new Set(similar.map(({ department }) => department?.name ?? ""))];
    const last = similar.at(-1);
    if (departments.length < DEPARTMENTS || !last) continue;
    report(
      say(
        D07,
        "similar",
        at(last, "point"),
        { count: departments.length, departments: departments.join("、") },
        { field: "point", value: last.record.point ?? null },
      ),
    );
  }
}

/** One text a department is enough: five 书记员 with one text are no pattern of the house. */
function distinctTexts(points: readonly Point[]): Text[] {
  const seen = new Set<string>();
  const texts: Text[] = [];
  for (const point of points) {
    const text = plain(point.record.point ?? "").replace(/[^\p{L}\p{N}]/gu, "");
    const key = `${point.department?.code ?? ""}\n${text}`;
    if (text.length < 8 || seen.has(key)) continue;
    seen.add(key);
    texts.push({ point, pairs: pairsOf(text) });
  }
  return texts;
}

function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.charCodeAt(i) * 65_536 + text.charCodeAt(i + 1));
  return pairs;
}

function bandsOf(pairs: ReadonlySet<number>): string[] {
  const smallest = new Array<number>(HASHES).fill(Infinity);
  for (const pair of pairs) {
    let hash = Math.imul(pair | 0, 0x9e3779b1) ^ Math.imul((pair / 4_294_967_296) | 0, 0x85ebca6b);
    for (let i = 0; i < HASHES; i++) {
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d + i * 2);
      const positive = hash >>> 0;
      if (positive < (smallest[i] ?? 0)) smallest[i] = positive;
    }
  }
  return Array.from(
    { length: HASHES / BAND },
    (_, band) => `${band}:${smallest.slice(band * BAND, (band + 1) * BAND).join()}`,
  );
}

function likeness(a: ReadonlySet<number> | undefined, b: ReadonlySet<number>): number {
  if (!a) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared / (a.size + b.size - shared);
}

/** Union-find over indexes. */
class Groups {
  private readonly parent: number[];

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, i) => i);
  }

  same(a: number, b: number): boolean {
    return this.root(a) === this.root(b);
  }

  join(a: number, b: number): void {
    this.parent[Math.max(this.root(a), this.root(b))] = Math.min(this.root(a), this.root(b));
  }

  /** Groups of two or more, members ascending. */
  all(): number[][] {
    const groups = new Map<number, number[]>();
    this.parent.forEach((_, index) => {
      const root = this.root(index);
      groups.set(root, [...(groups.get(root) ?? []), index]);
    });
    return [...groups.values()].filter(({ length }) => length > 1);
  }

  private root(index: number): number {
    let at = index;
    for (let up = this.parent[at]; up !== undefined && up !== at; up = this.parent[at]) at = up;
    return at;
  }
}
