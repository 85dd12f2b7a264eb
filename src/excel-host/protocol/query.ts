import { notImplemented } from "../engine/excel-error";
import type { Query } from "./message";
import type { Instance, ObjectType } from "./object-type";
import type { Session } from "./session";

/** What to load of an object: its own scalars, and the same for objects that hang on it. */
interface Wanted {
  /** True when everything the object has is asked for. */
  everything: boolean;
  readonly names: Map<string, Wanted>;
}

/** The value of a load, as the client unpacks it; null for an object that is not there. */
export function queried(instance: Instance | null, query: Query, session: Session): unknown {
  if (!instance) return null;
  const wanted: Wanted = { everything: false, names: new Map() };
  for (const name of query.Select ?? []) want(wanted, name);
  for (const name of query.Expand ?? []) want(wanted, name).everything = true;
  if ((query.Select ?? []).length === 0) wanted.everything = true;
  return loaded(instance, wanted, session, query);
}

function want(wanted: Wanted, path: string): Wanted {
  let at = wanted;
  for (const part of path.split(/[/.]/)) {
    if (part === "*" || part === "$all" || part === "") {
      at.everything = true;
      continue;
    }
    const name = pascal(part);
    const next = at.names.get(name) ?? { everything: false, names: new Map() };
    at.names.set(name, next);
    at = next;
  }
  return at;
}

export function pascal(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function loaded(instance: Instance, wanted: Wanted, session: Session, { Top, Skip = 0 }: Query = {}): unknown {
  const { type, target } = instance;
  if (isBare(type)) throw notImplemented(type.name);
  if (type.items) {
    const all = type.items(target as never, session);
    const some = all.slice(Skip, Top === undefined ? undefined : Skip + Top);
    const own = new Map([...wanted.names].filter(([name]) => name in type.get && name !== "Items"));
    return {
      ...identity(instance, session),
      ...scalars(instance, { everything: false, names: own }, session),
      _Items: some.map((item) => loaded(item, forItems(wanted, own), session)),
    };
  }
  return { ...identity(instance, session), ...scalars(instance, wanted, session) };
}

/** A class of which nothing is known but its name. */
function isBare({ get, child, call, items }: ObjectType): boolean {
  return !items && [get, child, call].every((part) => Object.keys(part).length === 0);
}

function forItems(wanted: Wanted, own: ReadonlyMap<string, Wanted>): Wanted {
  const names = new Map([...wanted.names].filter(([name]) => !own.has(name)));
  return { everything: wanted.everything || (names.size === 0 && own.size === 0), names };
}

/** By what the client asks for the object again. */
export function identity({ type, target }: Instance, session: Session): Readonly<Record<string, unknown>> {
  if (!type.id) return {};
  const own = type.get["Id"];
  return { _Id: type.id(target as never), ...(own && { Id: own(target as never, session) }) };
}

function scalars({ type, target }: Instance, wanted: Wanted, session: Session): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  if (wanted.everything)
    for (const [name, get] of Object.entries(type.get))
      if (!type.unasked.includes(name)) values[name] = get(target as never, session);
  for (const [name, inner] of wanted.names) {
    const get = type.get[name];
    const child = type.child[name];
    if (get) values[name] = get(target as never, session);
    else if (child) {
      const instance = child(target as never, session);
      const all = inner.names.size === 0 ? { ...inner, everything: true } : inner;
      values[name] = instance ? loaded(instance, all, session) : null;
    } else throw notImplemented(`${type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  }
  return values;
}
