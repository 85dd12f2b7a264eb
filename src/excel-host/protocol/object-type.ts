import type { Session } from "./session";

/** An object of Excel's as a request means it: what kind it is, and which one. */
export interface Instance {
  readonly type: ObjectType;
  readonly target: unknown;
}

type Scalar = (target: never, session: Session) => unknown;
type Setter = (target: never, value: never, session: Session) => void;
type Child = (target: never, session: Session) => Instance | null;
type Method = (target: never, given: readonly unknown[], session: Session) => unknown;

/**
 * One class of Excel's API. Names are the protocol's own, in PascalCase.
 *
 * A member that is not declared is answered with `NotImplemented` and its name, so a class may be as complete as it
 * needs to be and never pretends.
 *
 *     export const namedItem = objectType<NamedTarget>("NamedItem", {
 *       get: { Name: ({ name }) => name },
 *       set: { Comment: (target, comment: string, { book }) => … },
 *       child: { Worksheet: ({ scope }) => worksheet.of(scope) },
 *       call: { Delete: (target, [], { book }) => …, GetRange: (target) => range.of(…) },
 *     });
 *
 * A method answers a scalar, an `Instance`, or `null` for "there is none", which the client turns into a null object.
 */
export interface ObjectType {
  readonly name: string;
  readonly get: Readonly<Record<string, Scalar>>;
  readonly set: Readonly<Record<string, Setter>>;
  readonly child: Readonly<Record<string, Child>>;
  readonly call: Readonly<Record<string, Method>>;
  /** Answers every method that is not declared. */
  readonly otherwise: ((target: never, name: string, given: readonly unknown[], session: Session) => unknown) | null;
  /** A collection's items, in order. */
  readonly items: ((target: never, session: Session) => readonly Instance[]) | null;
  /** A collection's item by key, for `getItem`. @throws ItemNotFound */
  readonly item: ((target: never, key: never, session: Session) => Instance) | null;
  /** What a collection's `getItem` finds the object by again. */
  readonly id: ((target: never) => string | number) | null;
  /** Held on to by `track`, and found again by a reference id. */
  readonly keep: ((target: never, session: Session) => Instance) | null;
  /** What `load()` without names leaves out, because it costs too much or is not for everyone. */
  readonly unasked: readonly string[];
  /** What it tells of, as the client registers for it: "DataChanged" for `onChanged`. */
  readonly events: readonly string[];
}

export interface Declaration<Target> {
  readonly get?: Readonly<Record<string, (target: Target, session: Session) => unknown>>;
  // The value is whatever the script gave; each setter says what it expects and checks it.
  readonly set?: Readonly<Record<string, (target: Target, value: never, session: Session) => void>>;
  readonly child?: Readonly<Record<string, (target: Target, session: Session) => Instance | null>>;
  readonly call?: Readonly<Record<string, (target: Target, given: never, session: Session) => unknown>>;
  readonly otherwise?: (target: Target, name: string, given: readonly unknown[], session: Session) => unknown;
  readonly items?: (target: Target, session: Session) => readonly Instance[];
  readonly item?: (target: Target, key: never, session: Session) => Instance;
  readonly id?: (target: Target) => string | number;
  readonly keep?: (target: Target, session: Session) => Instance;
  readonly unasked?: readonly string[];
  readonly events?: readonly string[];
}

export interface DeclaredType<Target> extends ObjectType {
  of(target: Target): Instance;
}

/** Every class that is declared, so that their members can be held against the client's own. */
export const declaredTypes: ObjectType[] = [];

export function objectType<Target>(name: string, declared: Declaration<Target>): DeclaredType<Target> {
  const type: DeclaredType<Target> = {
    name,
    get: declared.get ?? {},
    set: declared.set ?? {},
    child: declared.child ?? {},
    call: (declared.call ?? {}) as unknown as ObjectType["call"],
    otherwise: declared.otherwise ?? null,
    items: declared.items ?? null,
    item: declared.item ?? null,
    id: declared.id ?? null,
    keep: declared.keep ?? null,
    unasked: declared.unasked ?? [],
    events: declared.events ?? [],
    of: (target) => ({ type, target }),
  };
  declaredTypes.push(type);
  return type;
}

export function isInstance(value: unknown): value is Instance {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}
