import { plain } from "../../../workbook/text/plain";
import type { FlowNode, Power } from "../power";

/** The ways of a power: which step leads to which, as far as the steps are there; one that is called by its name is there (V01 asks for its number). */
interface PowerWays {
  /** Of the first line with a number. */
  readonly nodeOf: ReadonlyMap<string, FlowNode>;
  readonly next: (node: FlowNode) => readonly FlowNode[];
}

export function waysOf(power: Power): PowerWays {
  const { nodes } = power;
  const nodeOf = new Map<string, FlowNode>();
  for (const node of nodes) if (node.step !== "" && !nodeOf.has(node.step)) nodeOf.set(node.step, node);
  const next = new Map(
    nodes.map((node) => {
      const found = node.next.flatMap(({ to }) => nodeOf.get(to) ?? nodeNamed(power, to) ?? []);
      return [node, [...new Set(found)]] as const;
    }),
  );
  return { nodeOf, next: (node) => next.get(node) ?? [] };
}

/** Every step that can be come to from these, they themselves among them. */
export function reachedFrom(
  starts: readonly FlowNode[],
  next: (node: FlowNode) => readonly FlowNode[],
): ReadonlySet<FlowNode> {
  const seen = new Set(starts);
  // A set is gone through as it grows.
  for (const node of seen) for (const one of next(node)) seen.add(one);
  return seen;
}

/** Rounds that no 判断 lets anybody out of, each as its steps in the order of the sheet. */
export function loopsWithoutDecision(
  { nodes }: Power,
  { next }: PowerWays,
): readonly (readonly FlowNode[])[] {
  const onward = (node: FlowNode) => next(node).filter(({ kind }) => kind !== "判断");
  const free = nodes.filter(({ kind }) => kind !== "判断");
  const reach = new Map(free.map((node) => [node, reachedFrom(onward(node), onward)] as const));
  const loops = new Map<FlowNode, FlowNode[]>();
  for (const node of free) {
    if (!reach.get(node)?.has(node)) continue;
    const first = [...loops.keys()].find((one) => reach.get(one)?.has(node) && reach.get(node)?.has(one));
    loops.set(first ?? node, [...(first ? (loops.get(first) ?? []) : []), node]);
  }
  return [...loops.values()];
}

/** The one step that is called so. */
export function nodeNamed({ nodes }: Power, name: string): FlowNode | null {
  const word = plain(name);
  const named = nodes.filter((node) => node.step !== "" && plain(node.name) === word);
  return named.length === 1 ? (named[0] ?? null) : null;
}
