/** Which of so many things stand together (union-find over indexes). */
export class Groups {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  same(a: number, b: number): boolean {
    return this.root(a) === this.root(b);
  }

  join(a: number, b: number): void {
    const [first, second] = [this.root(a), this.root(b)];
    this.parent[Math.max(first, second)] = Math.min(first, second);
  }

  /** Groups of two or more, members ascending. */
  all(): number[][] {
    const groups = new Map<number, number[]>();
    // A member behind the first one of its group has that for its root: nothing is made for all those that stand alone.
    for (let index = 0; index < this.parent.length; index++) {
      const root = this.root(index);
      if (root === index) continue;
      const members = groups.get(root);
      if (members) members.push(index);
      else groups.set(root, [root, index]);
    }
    return [...groups].sort(([one], [other]) => one - other).map(([, members]) => members);
  }

  private root(index: number): number {
    let at = index;
    for (let up = this.parent[at] ?? at; up !== at; up = this.parent[at] ?? at) at = up;
    // The next search starts nearer.
    this.parent[index] = at;
    return at;
  }
}
