import type { Book } from "../engine/book";
import type { Instance } from "./object-type";

/** What every call may need beside its object. */
export interface Session {
  readonly book: Book;
  /** The workbook's name, as its title bar shows it. */
  readonly workbookName: string;
  /** Objects that scripts hold on to, by reference id. */
  readonly kept: Map<string, Instance>;
  /** The same the other way round. */
  readonly keptIds: WeakMap<object, string>;
  eventsEnabled: boolean;
  calculationMode: string;
  /** A person has a cell open: nothing can be changed. */
  isEditing: boolean;
}
