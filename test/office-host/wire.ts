/** One request as the library sends it: actions in order, on objects that are named by paths. */
export interface WireRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface WirePath {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is an object: the id of its path in the argument's place. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly unknown[] | null)[];
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly ActionIndex: number;
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
  };
}

/** An event on its way to the library: flags, kind, target, arguments as JSON, id, whether from another person. */
export type WireEvent = readonly [number, number, string, string, number, boolean];

/** Excel says no, with the code that the add-in sees. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
  }
}

/** A value of an object: how it is read and, where it can be, set. */
export interface Scalar {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** What an object of Excel can do, by its names on the wire. What is not listed fails loudly. */
export interface Members {
  readonly id?: string;
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly parts?: Readonly<Record<string, () => WireObject | null>>;
  readonly methods?: Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
  readonly items?: () => readonly WireObject[];
  readonly item?: (key: unknown) => WireObject;
}

/** An object of Excel as the wire knows it. */
export class WireObject {
  constructor(
    readonly kind: string,
    private readonly members: Members,
  ) {}

  get id(): string | undefined {
    return this.members.id;
  }

  part(name: string): WireObject | null {
    return found(this.members.parts, name, this.kind)();
  }

  call(name: string, given: readonly unknown[]): unknown {
    return found(this.members.methods, name, this.kind)(...given);
  }

  set(name: string, value: unknown): void {
    const { set } = found(this.members.scalars, name, this.kind);
    if (!set) throw unknown(this.kind, `set ${name}`);
    set(value);
  }

  item(key: unknown): WireObject {
    if (!this.members.item) throw unknown(this.kind, "getItem");
    return this.members.item(key);
  }

  /** The answer to `load`; items of a collection under `_Items`. */
  query({ Select = [], Expand = [], Top, Skip = 0 }: WireQuery): Record<string, unknown> {
    const { items } = this.members;
    if (!items) return this.values([...Select, ...Expand.map((name) => `${name}/`)]);
    const shown = items().slice(Skip, Top ? Skip + Top : undefined);
    return {
      _Items: shown.map((item, _Index) => ({
        ...item.values([...Select, ...Expand.map((name) => `${name}/`)]),
        _Index,
      })),
    };
  }

  private values(select: readonly string[]): Record<string, unknown> {
    const { scalars = {}, id } = this.members;
    const answer: Record<string, unknown> = id === undefined ? {} : { Id: id };
    if (select.length === 0) for (const [name, { get }] of Object.entries(scalars)) answer[name] = get();
    const inner = new Map<string, string[]>();
    for (const path of select) {
      const [head = "", ...rest] = path.split(/[/.]/);
      const scalar = rest.length === 0 ? key(scalars, head) : undefined;
      if (scalar) answer[scalar] = scalars[scalar]?.get();
      else inner.set(head, [...(inner.get(head) ?? []), ...rest.filter(Boolean).slice(0, 1)]);
    }
    for (const [name, wanted] of inner)
      answer[key(this.members.parts ?? {}, name) ?? name] =
        this.part(name)?.query({ Select: wanted }) ?? null;
    return answer;
  }
}

/** The library spells some names in another case than the wire. */
function key(members: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const small = name.toLowerCase();
  return Object.keys(members).find((known) => known.toLowerCase() === small);
}

function found<T>(members: Readonly<Record<string, T>> | undefined, name: string, kind: string): T {
  const known = key(members ?? {}, name);
  const member = known === undefined ? undefined : members?.[known];
  if (member === undefined) throw unknown(kind, name);
  return member;
}

function unknown(kind: string, name: string): Error {
  return new Error(`The test host knows no ${kind}.${name}.`);
}

/** A text that came over the wire; anything else as JSON, so that it shows. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
