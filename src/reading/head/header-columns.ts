import type { Join, SheetDefinition } from "../../sheets/define-sheet";
import type { Group, Joined, Points, Ticked } from "./head-groups";
import type { Header, OnePoint, Parts } from "./header-types";
import { DEPARTMENT_WORDS, headerWord, headerWords, IGNORED, IGNORED_IN_REGISTERS } from "./header-words";

/** Gives every column of a header row its meaning. */
export class HeaderColumns<K extends string> {
  private readonly columnOf = new Map<K, number>();
  private readonly wordOf = new Map<K, string>();
  private readonly parts = new Map<K, Parts>();
  private readonly unknown: { column: number; header: string }[] = [];
  private readonly twice: { column: number; first: number; key: K }[] = [];
  private readonly ignored: number[] = [];
  private readonly labels = new Map<number, string>();
  private readonly grouped = new Set<number>();
  private points: readonly OnePoint[] = [];
  private standing: number | null = null;
  private department: number | null = null;

  constructor(private readonly definition: SheetDefinition<K>) {}

  /** Sub-headings first: their columns are no columns of their own. */
  takeGroups(groups: readonly Group<K>[]): void {
    for (const group of groups) {
      for (const column of [...group.columns, ...group.ignored]) this.grouped.add(column);
      for (const [column, label] of group.labels) this.labels.set(column, headerWord(label));
      this.ignored.push(...group.ignored);
      this.unknown.push(...(group.unknown ?? []));
      for (const { column } of group.unknown ?? []) this.grouped.add(column);
      if (group.kind === "points") this.takePoints(group);
      else this.takeParts(group);
    }
  }

  take(column: number, header: string): void {
    if (this.grouped.has(column)) return;
    const word = headerWord(header);
    const { standsIn, level } = this.definition;
    const key = headerWords(this.definition).get(word) as K | undefined;
    if (standsIn && word === headerWord(standsIn.header)) this.standing ??= column;
    else if (key !== undefined) this.takeKnown(key, column, word);
    else if (level && DEPARTMENT_WORDS.has(word)) this.takeDepartment(column);
    else if (IGNORED.has(word) || (isOfPeople(level) && IGNORED_IN_REGISTERS.has(word)))
      this.ignored.push(column);
    else this.unknown.push({ column, header });
  }

  header(row: number): Header<K> {
    const { columnOf, department, parts, points, unknown, twice, ignored, labels, standing } = this;
    const { standsIn } = this.definition;
    if (standsIn && standing !== null) {
      columnOf.set(columnOf.has(standsIn.for) ? standsIn.otherwise : standsIn.for, standing);
    }
    const more = { last: Number.POSITIVE_INFINITY, point: null, hits: columnOf.size };
    return { row, columnOf, department, parts, points, unknown, twice, ignored, labels, ...more };
  }

  private takePoints({ key, columns, values }: Points<K>): void {
    if (this.points.length > 0) return;
    this.points = columns.map((column, i) => ({ column, key, value: values[i] ?? "" }));
    const first = columns[0] ?? 0;
    this.columnOf.set("point" as K, first);
    this.columnOf.set(key, first);
  }

  private takeParts(group: Ticked<K> | Joined<K>): void {
    const { key, columns } = group;
    const first = columns[0];
    if (first === undefined) return;
    this.columnOf.set(key, first);
    if (group.kind === "ticked") this.parts.set(key, { columns, ticked: group.values });
    else if (columns.length > 1) this.parts.set(key, { columns, by: group.by });
  }

  private takeDepartment(column: number): void {
    if (this.department === null) this.department = column;
    else this.ignored.push(column);
  }

  private takeKnown(key: K, column: number, word: string): void {
    const taken = this.columnOf.get(key);
    if (taken === undefined) {
      this.columnOf.set(key, column);
      this.wordOf.set(key, word);
    } else if (!this.joins(key, column, taken, word)) {
      this.twice.push({ column, first: taken, key });
    }
  }

  /** 风险点 and 表现形式, 岗位职责 and 职权: two words for one column, side by side. */
  private joins(key: K, column: number, taken: number, word: string): boolean {
    const join = this.definition.joins?.find((one) => one.key === key);
    const before = this.wordOf.get(key);
    if (!join || before === undefined || before === word || this.parts.has(key)) return false;
    const columns = inOrder(join, [before, taken], [word, column]);
    if (!columns) return false;
    this.columnOf.set(key, columns[0]);
    this.parts.set(key, { columns, by: join.by });
    return true;
  }
}

type Worded = readonly [word: string, column: number];

/** Which of two columns comes first; undefined where a join asks for one of each sort and there is none. */
function inOrder({ first, by }: Join, one: Worded, other: Worded): readonly [number, number] | undefined {
  if (!first) return one[1] < other[1] ? [one[1], other[1]] : [other[1], one[1]];
  const leads = ([word]: Worded) => first.some((header) => headerWord(header) === word);
  if (leads(one) !== leads(other)) return leads(one) ? [one[1], other[1]] : [other[1], one[1]];
  return by === null ? [one[1], other[1]] : undefined;
}

function isOfPeople(level: string | undefined): boolean {
  return level === "岗位" || level === "科室";
}
