import type { ChartPlan, PageLook, PlannedCell } from "./change-plan";
import type { Row, TableSpec } from "./table-spec";

/** A sheet to add: a title, a few lines on how to use it, charts, then one table or more under each other. */
export interface SheetSpec {
  /** The name it wants; another is found when that is taken. */
  readonly name: string;
  readonly title: string;
  /** Sentences; a formula makes one that follows the figures. */
  readonly intro: readonly Exclude<PlannedCell, null>[];
  /** Side by side between the introduction and the tables. */
  readonly charts?: readonly ChartSpec[];
  readonly tables: readonly TablePlacement[];
  /** False where several tables share a sheet, so that none of their headers can stay in view for all. */
  readonly freezesHeader?: false;
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

/** A chart of columns that stand side by side in a table of the same sheet. */
export interface ChartSpec extends Omit<ChartPlan, "source" | "place"> {
  /** The table's declared name. */
  readonly table: string;
  /** The column of categories; the series follow it. */
  readonly categories: string;
  /** The columns of the sheet it stands over, zero-based. */
  readonly over: { readonly first: number; readonly columns: number };
}
