import type { PageLook } from "./change-plan";
import type { Row, TableSpec } from "./table-spec";

/** A sheet to add: a title, a few lines on how to use it, then one table or more under each other. */
export interface SheetSpec {
  /** The name it wants; another is found when that is taken. */
  readonly name: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly tables: readonly TablePlacement[];
  /** Columns that stay in view, and are repeated on every page. */
  readonly frozenColumns: number;
  readonly tabColour: string;
  /** Lists and other workings that nobody needs to see stay out of the way. */
  readonly hidden: boolean;
  readonly page: Pick<PageLook, "orientation" | "footer">;
}

export interface TablePlacement {
  readonly spec: TableSpec;
  readonly rows: readonly Row[];
  /** A line above the table, where a sheet holds several. */
  readonly heading: string | null;
}
