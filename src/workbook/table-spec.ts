import type { Entry } from "../domain/entry";
import type { MarkRule, PlannedCell } from "./change-plan";

/** A column, declared once: it writes the header, the rule and the guide, and reads the cell back. */
export interface ColumnSpec {
  /** What the user sees. It may change between editions; the column's key never does. No brackets, "#" or "'". */
  readonly header: string;
  /** One sentence shown beside the cell as the user enters it: at most 255 characters. */
  readonly guide: string;
  /** Heads the guide in place of the header, where columns share one guide. At most 32 characters. */
  readonly guideTitle?: string;
  /** Points. */
  readonly width: number;
  /** How many lines the longest result of a formula takes, since nobody knows it before it is worked out. */
  readonly lines?: number;
  readonly entry: Entry;
  /** Who fills it: the plan (kept as printed), or the people who report against it. */
  readonly filledBy: "plan" | "user";
  /** Excel number format, en-US; text for words and choices, "General" for the rest when left out. */
  readonly format?: string;
  readonly align?: "Left" | "Center" | "Right";
  /** False where a table of thousands of rows would be too much to read whole, and the column follows from others. */
  readonly readBack?: boolean;
}

export type Columns = Readonly<Record<string, ColumnSpec>>;

export interface TableSpec<C extends Columns = Columns> {
  /** The Excel table's name, prefixed so that it is never a cell address. */
  readonly name: string;
  /** Left to right. */
  readonly columns: C;
  /** The column whose text identifies a row for ever. */
  readonly key: keyof C & string;
  /** Where one cell expects something else than its column: by row key. */
  readonly entryFor?: (column: string, rowKey: string) => Entry | null;
  /** Where one cell needs words of its own, such as a probable erratum of the plan: by row key. */
  readonly guideFor?: (column: string, rowKey: string) => string | null;
  /** Where one cell is shown in another number format than its column: by row key. */
  readonly formatFor?: (column: string, rowKey: string) => string | null;
  /** The defined name over one cell, for formulas and for whoever reads the file by program: by row key. */
  readonly nameFor?: (column: string, rowKey: string) => string | null;
  /** People add the rows, as many as they need and without keys of ours; inserting again adds none. */
  readonly rowsAreTheirs?: true;
  /** Each row asks for one thing of its own, so what is wrong is named by the row's key and not by a column. */
  readonly rowsAreFields?: true;
  readonly marks?: readonly Mark<keyof C & string>[];
}

/** A conditional look over some columns. */
export interface Mark<Column extends string = string> {
  readonly over: readonly Column[];
  /** Given the address of another column's cell in the same row (`$H6`), a condition without "=". */
  readonly when: (cell: (column: Column) => string, above: (column: Column) => string) => string;
  readonly look: Omit<MarkRule, "formula">;
}

/** A row to write: a cell for each column it fills, the rest blank. */
export type Row = Readonly<Record<string, PlannedCell>>;

/** Checks a declaration against its own column keys, then forgets them, so that tables of all shapes travel together. */
export function defineTable<const C extends Columns>(spec: TableSpec<C>): DeclaredTable<C> {
  return spec;
}

/** A table whose own columns, and no others, can be named. */
export type DeclaredTable<C extends Columns> = Omit<TableSpec, "columns"> & { readonly columns: C };

/** A cell of the formula's own row, as a structured reference that survives inserted rows and moved columns. */
export function thisRow(table: string, header: string): string {
  return `${table}[[#This Row],[${header}]]`;
}

/** The cells of the formula's own row from one column to another. */
export function thisRowSpan(table: string, first: string, last: string): string {
  return `${table}[[#This Row],[${first}]:[${last}]]`;
}

/** A whole column without its header. */
export function columnOf(table: string, header: string): string {
  return `${table}[${header}]`;
}

const words: ReadonlySet<Entry["kind"]> = new Set([
  ...(["text", "choice", "suggestion", "yes-no", "link", "financial-year", "period"] as const),
]);

/** The number format of a column's cells. */
export function numberFormatOf({ format, entry }: ColumnSpec): string {
  return format ?? (words.has(entry.kind) ? "@" : "General");
}

export function entryOf(spec: TableSpec, column: string, rowKey: string): Entry {
  const own = spec.entryFor?.(column, rowKey) ?? spec.columns[column]?.entry;
  if (!own) throw new RangeError(`${spec.name} has no column "${column}".`);
  return own;
}

/** The text that identifies a row for ever. */
export function rowKeyOf(spec: TableSpec, row: Row): string {
  const key = row[spec.key];
  if (typeof key !== "string") throw new RangeError(`A row of ${spec.name} has no key.`);
  return key;
}
