import type { BookModel } from "./book-model";
import { programObject } from "./program-objects";
import { RangeAreasObject, RangeObject } from "./range-object";
import {
  Refusal,
  WireObject,
  type WireAction,
  type WireArguments,
  type WireRequest,
  type WireResponse,
} from "./wire";
import { workbookObject } from "./workbook-object";

const [INSTANTIATE, QUERY, METHOD, SET, TRACE, QUERY_JSON, UPDATE] = [1, 2, 3, 4, 5, 7, 9];
const [GLOBAL, NEW, BY_METHOD, BY_PROPERTY, BY_INDEX, BY_REFERENCE, NOTHING] = [1, 2, 3, 4, 5, 6, 7];

/** Carries requests out, action by action; what was done before a refusal stays done, as in Excel. */
export class Executor {
  private readonly kept = new Map<string, WireObject>();
  private count = 0;

  constructor(private readonly book: BookModel) {}

  /** `refusalAt` stands in the way of an action of the request. */
  execute(
    request: WireRequest,
    refusalAt: (index: number, action: WireAction) => Refusal | null,
  ): WireResponse {
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    const run = new Run(request, this.book, this.kept, (object) => this.keep(object));
    for (const [index, action] of request.Actions.entries()) {
      try {
        const refusal = refusalAt(index, action);
        if (refusal) throw refusal;
        if (action.ActionType === TRACE) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: action.ActionType === TRACE ? null : run.act(action) });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const Location = request.ObjectPaths[action.ObjectPathId]?.Name ?? "";
        const Error = {
          ActionIndex: index,
          Code: error.code,
          Message: error.message,
          HttpStatusCode: 400,
          Location,
        };
        return { Results, TraceIds, Error };
      }
    }
    return { Results, TraceIds };
  }

  private keep(object: WireObject): string {
    const reference = `ref${++this.count}`;
    this.kept.set(reference, object);
    return reference;
  }
}

/** One request on its way. */
class Run {
  private readonly objects = new Map<number, WireObject | null>();
  private readonly references = new Map<WireObject, string>();

  constructor(
    private readonly request: WireRequest,
    private readonly book: BookModel,
    private readonly kept: Map<string, WireObject>,
    private readonly keep: (object: WireObject) => string,
  ) {}

  act(action: WireAction): unknown {
    const object = this.object(action.ObjectPathId);
    if (!object) return null;
    switch (action.ActionType) {
      case INSTANTIATE:
        return this.identity(object);
      case QUERY:
      case QUERY_JSON:
        return { ...this.identity(object), ...object.query(action.QueryInfo ?? {}) };
      case METHOD:
        return this.method(object, action);
      case SET:
        object.set(action.Name ?? "", this.given(action.ArgumentInfo)[0]);
        return null;
      case UPDATE:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) object.set(name, value);
        return null;
      default:
        throw new Error(`The test host knows no action of type ${action.ActionType}.`);
    }
  }

  private method(object: WireObject, { Name = "", ArgumentInfo }: WireAction): unknown {
    if (Name === "_KeepReference") return { _ReferenceId: this.reference(object) };
    const answer = object.call(Name, this.given(ArgumentInfo));
    return answer instanceof WireObject ? this.identity(answer) : (answer ?? null);
  }

  private identity(object: WireObject): Record<string, unknown> {
    const isRange = object instanceof RangeObject || object instanceof RangeAreasObject;
    return {
      ...(object.id !== undefined && { Id: object.id }),
      ...(isRange && this.request.AutoKeepReference === true && { _ReferenceId: this.reference(object) }),
    };
  }

  private reference(object: WireObject): string {
    const reference = this.references.get(object) ?? this.keep(object);
    this.references.set(object, reference);
    return reference;
  }

  private object(id: number): WireObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const made = this.make(id);
    this.objects.set(id, made);
    return made;
  }

  private make(id: number): WireObject | null {
    const path = this.request.ObjectPaths[id];
    if (!path) throw new Error(`No path ${id}.`);
    const parent = path.ParentObjectPathId === undefined ? null : this.object(path.ParentObjectPathId);
    const { Name = "" } = path;
    switch (path.ObjectPathType) {
      case GLOBAL:
        return workbookObject(this.book, (reference) => void this.kept.delete(reference));
      case NEW:
        return programObject(this.book, Name);
      case NOTHING:
        return null;
      case BY_METHOD:
        return parent && (parent.call(Name, this.given(path.ArgumentInfo)) as WireObject | null);
      case BY_PROPERTY:
        return parent?.part(Name) ?? null;
      case BY_INDEX:
        return parent?.item(this.given(path.ArgumentInfo)[0]) ?? null;
      case BY_REFERENCE: {
        const object = this.kept.get(Name);
        if (!object) throw new Refusal("InvalidReference", `Reference ${Name}`);
        return object;
      }
      default:
        throw new Error(`The test host knows no path of type ${path.ObjectPathType}.`);
    }
  }

  private given(info: WireArguments = {}): readonly unknown[] {
    const { Arguments = [], ReferencedObjectPathIds = [] } = info;
    return Arguments.map((value, index) => {
      const id = ReferencedObjectPathIds[index];
      return typeof id === "number" && id !== 0 ? this.object(id) : value;
    });
  }
}
