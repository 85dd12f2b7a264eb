import { calculated } from "../engine/calculate";
import { ExcelError, itemNotFound, notImplemented } from "../engine/excel-error";
import {
  actionType,
  pathType,
  type RequestAction,
  type RequestArguments,
  type RequestBody,
  type RequestPath,
  type ResponseBody,
} from "./message";
import { isInstance, type Instance, type ObjectType } from "./object-type";
import { identity, pascal, queried } from "./query";
import type { Session } from "./session";

export interface Execution {
  readonly session: Session;
  readonly root: Instance;
  /** Objects made by `new`, by the name of their class. */
  readonly constructed: Readonly<Record<string, Instance>>;
  /** Thrown from before the action of this index, as a failure in the middle of a request. */
  readonly failBefore?: (index: number) => ExcelError | null;
}

/** Carries out one request. As in Excel, what came before the failing action stays done. */
export async function execute(body: RequestBody, execution: Execution): Promise<ResponseBody> {
  const paths = new Map<number, Instance | null>();
  const results: { ActionId: number; Value: unknown }[] = [];
  const traced: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      const failure = execution.failBefore?.(index);
      if (failure) throw failure;
      if (action.ActionType === actionType.trace) traced.push(action.Id);
      const value = await performed(action, body, paths, execution);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (cause) {
      return { Results: results, TraceIds: traced, Error: refusal(cause, index, action, body) };
    }
  }
  await calculated(execution.session.book);
  return { Results: results, TraceIds: traced };
}

function refusal(
  cause: unknown,
  index: number,
  action: RequestAction,
  body: RequestBody,
): NonNullable<ResponseBody["Error"]> {
  if (!(cause instanceof ExcelError)) throw cause;
  const { Name } = body.ObjectPaths[action.ObjectPathId] ?? { Name: "" };
  return {
    Code: cause.code,
    Message: cause.message,
    ActionIndex: index,
    Location: action.Name || Name,
    HttpStatusCode: cause.code === "ItemNotFound" ? 404 : 400,
  };
}

async function performed(
  action: RequestAction,
  body: RequestBody,
  paths: Map<number, Instance | null>,
  execution: Execution,
): Promise<unknown> {
  const { session } = execution;
  if (action.ActionType === actionType.trace) return null;
  if (looksAtValues.test(body.ObjectPaths[action.ObjectPathId]?.Name ?? "")) await calculated(session.book);
  const instance = resolved(action.ObjectPathId, body, paths, execution);
  switch (action.ActionType) {
    case actionType.instantiate:
      return instance && { ...identity(instance, session), ...reference(instance, session) };
    case actionType.query:
    case actionType.queryAsJson: {
      await calculated(session.book);
      const value = queried(instance, action.QueryInfo ?? {}, session);
      if (!session.book.grid.isDirty) return value;
      // What was asked for had to be worked out first.
      await calculated(session.book);
      return queried(instance, action.QueryInfo ?? {}, session);
    }
    case actionType.method: {
      if (!instance) return null;
      if (action.Name === "_KeepReference") return kept(action.ObjectPathId, instance, paths, session);
      if (!action.Name.startsWith("_")) await calculated(session.book);
      const value = called(instance, action.Name, given(action.ArgumentInfo, body, paths, execution), session);
      return isInstance(value) ? identity(value, session) : (value ?? null);
    }
    case actionType.setProperty:
      setProperty(instance, action.Name, given(action.ArgumentInfo, body, paths, execution)[0], session);
      return undefined;
    case actionType.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {}))
        setProperty(instance, pascal(name), value, session);
      return undefined;
    case actionType.ensureUnchanged:
      return null;
    default:
      throw notImplemented(`action type ${action.ActionType}`);
  }
}

/** Methods whose object depends on what the cells come to. */
const looksAtValues =
  /^(?:Find|GetSpill|GetUsed|GetSpecialCells|GetRangeEdge|GetExtendedRange|GetSurroundingRegion|GetVisibleView)/;

/** The object a path leads to, worked out once a request; null where a path says that there may be none. */
function resolved(
  id: number,
  body: RequestBody,
  paths: Map<number, Instance | null>,
  execution: Execution,
): Instance | null {
  const known = paths.get(id);
  if (known !== undefined) return known;
  const path = body.ObjectPaths[id];
  if (!path) throw new ExcelError("InvalidObjectPath", "The object path is not part of the request.");
  const found = objectAt(path, body, paths, execution);
  paths.set(id, found);
  return found;
}

function objectAt(
  path: RequestPath,
  body: RequestBody,
  paths: Map<number, Instance | null>,
  execution: Execution,
): Instance | null {
  const { session, root, constructed } = execution;
  switch (path.ObjectPathType) {
    case pathType.global:
      return root;
    case pathType.constructed: {
      const instance = constructed[path.Name];
      if (!instance) throw notImplemented(`new ${path.Name}`);
      return instance;
    }
    case pathType.reference: {
      const instance = session.kept.get(path.Name);
      if (!instance) throw itemNotFound();
      return instance;
    }
    case pathType.none:
      return null;
  }
  const parent = resolved(path.ParentObjectPathId ?? 0, body, paths, execution);
  if (!parent) return null;
  const { type, target } = parent;
  const values = given(path.ArgumentInfo, body, paths, execution);
  if (path.ObjectPathType === pathType.indexer) {
    if (!type.item) throw notImplemented(`${type.name}.getItem`);
    return type.item(target as never, values[0] as never, session);
  }
  if (path.ObjectPathType === pathType.property) {
    const child = type.child[path.Name];
    if (!child) throw notImplemented(`${type.name}.${camel(path.Name)}`);
    return child(target as never, session);
  }
  const value = called(parent, path.Name, values, session);
  if (value === null || value === undefined) return null;
  if (!isInstance(value)) throw notImplemented(`${type.name}.${camel(path.Name)} as an object`);
  return value;
}

function called({ type, target }: Instance, name: string, values: readonly unknown[], session: Session): unknown {
  if (name === "_KeepReference" || name === "_RemoveReference" || /^_(Unr|R)egister/.test(name))
    return registered(type, name, values, session);
  const method = type.call[name];
  if (method) return method(target as never, values, session);
  if (name === "GetItemAt" && type.items) {
    const item = type.items(target as never, session)[Number(values[0])];
    if (!item) throw itemNotFound();
    return item;
  }
  if (name === "GetCount" && type.items) return type.items(target as never, session).length;
  if (name === "GetItem" && type.item) return type.item(target as never, values[0] as never, session);
  if (name === "GetItemOrNullObject" && type.item)
    return orNull(() => type.item?.(target as never, values[0] as never, session));
  if (type.otherwise) return type.otherwise(target as never, name, values, session);
  throw notImplemented(`${type.name}.${camel(name)}`);
}

/** Handlers are kept by the client, which hears of every event; here it is only seen to that there are such events. */
function registered(type: ObjectType, name: string, [id]: readonly unknown[], session: Session): null {
  if (name === "_RemoveReference") session.kept.delete(String(id));
  const event = /^_(?:Unr|R)egister(?:Event)?(.+?)(?:Event)?$/.exec(name)?.[1];
  if (event !== undefined && !type.events.includes(event)) throw notImplemented(`${type.name}.on${event}`);
  return null;
}

/** For the `…OrNullObject` twin of a method: what is not found is no error. */
export function orNull<Found>(find: () => Found): Found | null {
  try {
    return find();
  } catch (cause) {
    if (cause instanceof ExcelError && cause.code === "ItemNotFound") return null;
    throw cause;
  }
}

function setProperty(instance: Instance | null, name: string, value: unknown, session: Session): void {
  if (!instance) throw itemNotFound();
  const { type, target } = instance;
  const set = type.set[name];
  if (!set) throw notImplemented(`setting ${type.name}.${camel(name)}`);
  set(target as never, value as never, session);
}

export function editing(): ExcelError {
  return new ExcelError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  );
}

/** The object is held on to: the path leads to the same one from now on, wherever its cells move. */
function kept(id: number, instance: Instance, paths: Map<number, Instance | null>, session: Session): null {
  const { keep } = instance.type;
  if (!keep || referenceId(instance, session) !== undefined) return null;
  const held = keep(instance.target as never, session);
  const name = `reference-${session.kept.size}-${id}-${Math.random().toString(36).slice(2)}`;
  session.kept.set(name, held);
  session.keptIds.set(held.target as object, name);
  paths.set(id, held);
  return null;
}

function referenceId({ type, target }: Instance, { keptIds }: Session): string | undefined {
  return type.keep ? keptIds.get(target as object) : undefined;
}

function reference(instance: Instance, session: Session): Readonly<Record<string, unknown>> {
  const id = referenceId(instance, session);
  return id === undefined ? {} : { _ReferenceId: id };
}

/** Arguments with the objects they stand for in their place. */
function given(
  info: RequestArguments | undefined,
  body: RequestBody,
  paths: Map<number, Instance | null>,
  execution: Execution,
): readonly unknown[] {
  const place = (value: unknown, ids: unknown): unknown => {
    if (typeof ids === "number" && ids > 0) return resolved(ids, body, paths, execution);
    if (Array.isArray(ids) && Array.isArray(value)) return value.map((each, index) => place(each, ids[index]));
    return nested(value);
  };
  /** Objects inside of a plain one are told by their path alone. */
  const nested = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return resolved(Number(value._ObjectPathId), body, paths, execution);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, nested(each)]));
  };
  const ids = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, index) => place(value, ids[index]));
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
