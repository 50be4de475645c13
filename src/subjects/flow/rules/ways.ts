import { plain } from "../../../workbook/text/plain";
import type { FlowNode, Power } from "../power";

type Neighbours = (node: FlowNode) => readonly FlowNode[];

/** The ways of a power: which step leads to which, as far as the steps are there; one that is called by its name is there (V01 asks for its number). */
interface PowerWays {
  /** Of the first line with a number. */
  readonly nodeOf: ReadonlyMap<string, FlowNode>;
  /** The one step that is called so. */
  readonly named: (name: string) => FlowNode | null;
  readonly next: Neighbours;
  readonly previous: Neighbours;
}

export function waysOf({ nodes }: Power): PowerWays {
  const nodeOf = new Map<string, FlowNode>();
  const byName = new Map<string, FlowNode | null>();
  for (const node of nodes) {
    if (node.step === "") continue;
    const name = plain(node.name);
    if (!nodeOf.has(node.step)) nodeOf.set(node.step, node);
    byName.set(name, byName.has(name) ? null : node);
  }
  const named = (name: string) => byName.get(plain(name)) ?? null;
  const next = new Map<FlowNode, readonly FlowNode[]>();
  const previous = new Map<FlowNode, FlowNode[]>(nodes.map((node) => [node, []]));
  for (const node of nodes) {
    const found = new Set(node.next.flatMap(({ to }) => nodeOf.get(to) ?? named(to) ?? []));
    next.set(node, [...found]);
    for (const one of found) previous.get(one)?.push(node);
  }
  return {
    ...{ nodeOf, named },
    next: (node) => next.get(node) ?? [],
    previous: (node) => previous.get(node) ?? [],
  };
}

/** Every step that can be come to from these, they themselves among them. */
export function reachedFrom(starts: readonly FlowNode[], next: Neighbours): ReadonlySet<FlowNode> {
  const seen = new Set(starts);
  // A set is gone through as it grows.
  for (const node of seen) for (const one of next(node)) seen.add(one);
  return seen;
}

/** Rounds that no 判断 lets anybody out of, each as its steps in the order of the sheet. */
export function loopsWithoutDecision(
  { nodes }: Power,
  { next, previous }: PowerWays,
): readonly (readonly FlowNode[])[] {
  const isFree = ({ kind }: FlowNode) => kind !== "判断";
  const onward: Neighbours = (node) => next(node).filter(isFree);
  const backward: Neighbours = (node) => previous(node).filter(isFree);
  // Nearly every power is without such a round: then nothing is left to be looked at.
  const left = peeled(peeled(nodes.filter(isFree), onward), backward);
  const reach = new Map(left.map((node) => [node, reachedFrom(onward(node), onward)] as const));
  const loops = new Map<FlowNode, FlowNode[]>();
  for (const node of left) {
    if (!reach.get(node)?.has(node)) continue;
    const first = [...loops.keys()].find((one) => reach.get(one)?.has(node) && reach.get(node)?.has(one));
    loops.set(first ?? node, [...(first ? (loops.get(first) ?? []) : []), node]);
  }
  return [...loops.values()];
}

/** Without the steps that nothing leads to, and those that nothing but such ones lead to. */
function peeled(nodes: readonly FlowNode[], next: Neighbours): readonly FlowNode[] {
  const coming = new Map(nodes.map((node) => [node, 0]));
  for (const node of nodes)
    for (const one of next(node)) if (coming.has(one)) coming.set(one, (coming.get(one) ?? 0) + 1);
  const gone = new Set(nodes.filter((node) => coming.get(node) === 0));
  for (const node of gone)
    for (const one of next(node)) {
      const left = (coming.get(one) ?? 0) - 1;
      coming.set(one, left);
      if (left === 0) gone.add(one);
    }
  return nodes.filter((node) => !gone.has(node));
}
