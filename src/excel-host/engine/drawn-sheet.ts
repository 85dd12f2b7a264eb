import type { IRange, Worksheet } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { Area } from "../book-snapshot";
import { lastColumn, lastRow } from "./areas";

/** How a sheet looks beside its cells: what the page that shows the grid needs. Sizes are in points. */
export interface SheetLook {
  readonly id: string;
  readonly visibility: string;
  readonly tabColor: string | undefined;
  readonly showGridlines: boolean;
  readonly merges: readonly Area[];
  readonly freeze: { readonly rows: number; readonly columns: number } | undefined;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
}

/** Screen pixels in a point. */
const PIXELS = 4 / 3;

/** Brings Univer's sheet to a look, doing only what differs from what was drawn before. */
export function sheetDrawer(run: (id: string, params: object) => void) {
  const drawn = new Map<string, Readonly<Record<string, string>>>();

  return (worksheet: Worksheet, look: SheetLook): void => {
    const before = drawn.get(look.id) ?? {};
    const now: Record<string, string> = {
      visibility: look.visibility,
      tab: look.tabColor ?? "",
      gridlines: String(look.showGridlines),
      merges: JSON.stringify(look.merges),
      freeze: JSON.stringify(look.freeze ?? null),
      sizes: JSON.stringify([...look.columnWidths, ...look.rowHeights]),
      hidden: JSON.stringify([...look.hiddenColumns, "/", ...look.hiddenRows]),
    };
    drawn.set(look.id, now);
    const differs = (key: string) => now[key] !== before[key];
    const mutate = (id: string, params: object) => run(`sheet.mutation.${id}`, { subUnitId: look.id, ...params });

    if (differs("visibility")) mutate("set-worksheet-hidden", { hidden: flag(look.visibility !== "visible") });
    if (differs("tab")) mutate("set-tab-color", { color: look.tabColor ?? "" });
    if (differs("gridlines")) mutate("toggle-gridlines", { showGridlines: flag(look.showGridlines) });
    if (differs("merges")) {
      mutate("remove-worksheet-merge", { ranges: worksheet.getMergeData() });
      mutate("add-worksheet-merge", { ranges: look.merges.map(rangeOf) });
    }
    if (differs("sizes") || differs("hidden")) drawSizes(worksheet, look, mutate);
    if (differs("freeze")) mutate("set-frozen", frozen(look.freeze));
  };
}

function flag(isSet: boolean): BooleanNumber {
  return isSet ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function frozen(freeze: SheetLook["freeze"]): object {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  return { startRow: rows || -1, startColumn: columns || -1, xSplit: columns, ySplit: rows };
}

function drawSizes(worksheet: Worksheet, look: SheetLook, mutate: (id: string, params: object) => void): void {
  const columns = worksheet.getColumnManager();
  const rows = worksheet.getRowManager();
  const known = (data: object) => Object.keys(data).map(Number);
  for (const column of new Set([
    ...look.columnWidths.keys(),
    ...look.hiddenColumns,
    ...known(columns.getColumnData()),
  ])) {
    const data = columns.getColumnOrCreate(column);
    const width = look.columnWidths.get(column);
    if (width === undefined) delete data.w;
    else data.w = width * PIXELS;
    data.hd = flag(look.hiddenColumns.has(column));
  }
  for (const row of new Set([...look.rowHeights.keys(), ...look.hiddenRows, ...known(rows.getRowData())])) {
    const data = rows.getRowOrCreate(row);
    const height = look.rowHeights.get(row);
    if (height !== undefined) Object.assign(data, { h: height * PIXELS, ah: height * PIXELS, ia: BooleanNumber.FALSE });
    data.hd = flag(look.hiddenRows.has(row));
  }
  // Sizes are read again when a mutation says that one changed.
  mutate("set-worksheet-col-width", { ranges: [], colWidth: {} });
  mutate("set-worksheet-row-height", { ranges: [], rowHeight: {} });
}

export function rangeOf(area: Area): IRange {
  return { startRow: area.row, endRow: lastRow(area), startColumn: area.column, endColumn: lastColumn(area) };
}
