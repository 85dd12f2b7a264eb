import type { ICellData, IRange, Workbook, Worksheet } from "@univerjs/core";
import { BooleanNumber, CanceledError, ICommandService, UniverInstanceType } from "@univerjs/core";
import {
  FormulaDataModel,
  ICalculateFormulaService,
  IDependencyManagerService,
  IFunctionService,
} from "@univerjs/engine-formula";
import type { Univer } from "@univerjs/presets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import type { Area, StyleSnapshot } from "../book-snapshot";
import { between } from "./areas";
import { correctFunctions } from "./corrected-functions";
import { merged } from "./dirty-blocks";
import { rangeOf, sheetDrawer, type SheetLook } from "./drawn-sheet";
import { columnsOf, extentOf, rowsOf, toData, valueOf, type GridCell, type Kept } from "./grid-cells";
import { drawnStyle } from "./styles";

export type { GridCell } from "./grid-cells";

/**
 * The cells and their calculation, kept by Univer. Nothing above this file knows that.
 * Rows and columns are zero-based, sheets are known by id.
 */
export interface Grid {
  addSheet(id: string, name: string, index: number, hidden?: boolean): void;
  removeSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, from: number, to: number): void;
  cell(sheetId: string, row: number, column: number): GridCell | undefined;
  /** `calculated` is the formula in plain references, where that differs from how it was given. */
  setCell(sheetId: string, row: number, column: number, cell: GridCell | null, calculated?: string): void;
  setStyle(sheetId: string, row: number, column: number, style: number): void;
  /** Every cell that holds something, row by row, within `area`. Spilled values count as cells without a formula. */
  eachCell(sheetId: string, area: Area | null, visit: (row: number, column: number, cell: GridCell) => void): void;
  /** Where dynamic arrays stand, their first cell included. */
  spills(sheetId: string): Area[];
  markDirty(sheetId: string, area: Area): void;
  /** Everything has to be worked out again: names, tables, sheets or the places of cells changed. */
  markAllDirty(): void;
  calculated(): Promise<void>;
  readonly isDirty: boolean;
  /** Tells the page that shows the grid that its cells changed. */
  redraw(): void;
  /** Shows how a sheet looks beside its cells. */
  draw(look: SheetLook): void;
  select(sheetId: string, area: Area): void;
  /** Called with the sheets in which formulas were worked out, and the cells they are in. */
  onCalculated(listener: (sheetId: string, area: Area) => void): void;
  /** Called with each block of cells that someone edits in the grid itself. */
  onEdited(listener: (sheetId: string, area: Area) => void): void;
  /** Called with what someone selects in the grid itself. */
  onSelected(listener: (sheetId: string, area: Area) => void): void;
  /** Called when someone tries what only Excel can do, such as inserting a row by hand. */
  onRefused(listener: () => void): void;
  close(): void;
}

const ROWS_TO_START = 1000;
const COLUMNS_TO_START = 52;

export function univerGrid(univer: Univer, styleOf: (index: number) => StyleSnapshot, isShown: boolean): Grid {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const calculation = injector.get(ICalculateFormulaService);
  const model = injector.get(FormulaDataModel);
  const dependencies = injector.get(IDependencyManagerService);

  const unitId = `book-${Math.random().toString(36).slice(2)}`;
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    sheetOrder: [],
    sheets: {},
  });

  // Univer opens an empty workbook with a sheet of its own, which goes when the first of ours is there.
  const strangers = workbook.getSheets().map((each) => each.getSheetId());

  // It calculates when asked and not of its own accord.
  injector.get(TriggerCalculationController).dispose();

  correctFunctions(injector.get(IFunctionService));

  const drawn = new Map<number, string | null>();
  const touched = new Set<string>();
  let dirty: { sheetId: string; area: Area }[] = [];
  let isAllDirty = false;
  let hasFormulas = false;
  let ownEdit = false;

  const sheet = (id: string): Worksheet => {
    const found = workbook.getSheetBySheetId(id);
    if (!found) throw new RangeError(`There is no sheet ${id} in the grid.`);
    return found;
  };

  const run = (id: string, params: object): void => {
    ownEdit = true;
    try {
      commands.syncExecuteCommand(id, { unitId, ...params });
    } finally {
      ownEdit = false;
    }
  };

  const drawnId = (style: number): string | null => {
    const known = drawn.get(style);
    if (known !== undefined) return known;
    const made = style === 0 ? null : (workbook.getStyles().setValue(drawnStyle(styleOf(style))) ?? null);
    drawn.set(style, made);
    return made;
  };

  const grow = (worksheet: Worksheet, row: number, column: number): void => {
    if (row >= worksheet.getRowCount()) worksheet.setRowCount(Math.min(1_048_576, Math.max(row + 200, row * 2)));
    if (column >= worksheet.getColumnCount()) worksheet.setColumnCount(Math.min(16_384, column + 26));
  };

  const spilled = (sheetId: string, row: number, column: number): GridCell | undefined => {
    const cell = model.getArrayFormulaCellData()[unitId]?.[sheetId]?.[row]?.[column];
    return cell ? { value: cell.v === null || cell.v === undefined ? 0 : valueOf(cell, {}), style: 0 } : undefined;
  };

  const fromData = (data: ICellData): GridCell => {
    const kept = (data.custom ?? {}) as Kept;
    const formula = typeof data.f === "string" && data.f !== "" ? data.f : undefined;
    return {
      value: valueOf(data, kept),
      style: kept.style ?? 0,
      ...(formula === undefined ? {} : { formula: kept.plain === formula && kept.formula ? kept.formula : formula }),
    };
  };

  const clearSpillAt = (sheetId: string, row: number, column: number): void => {
    const ranges = model.getArrayFormulaRange()[unitId]?.[sheetId];
    if (!ranges) return;
    for (const [anchorRow, line] of Object.entries(ranges)) {
      for (const [anchorColumn, range] of Object.entries((line ?? {}) as Record<string, IRange | null>)) {
        if (!range || row < range.startRow || row > range.endRow) continue;
        if (column < range.startColumn || column > range.endColumn) continue;
        const cellValue = { [row]: { [column]: {} } };
        model.updateArrayFormulaCellData(unitId, sheetId, cellValue);
        model.updateArrayFormulaRange(unitId, sheetId, cellValue);
        dirty.push({
          sheetId,
          area: between(Number(anchorRow), Number(anchorColumn), Number(anchorRow), Number(anchorColumn)),
        });
      }
    }
  };

  const drawSheet = sheetDrawer(run);

  const refusedListeners = new Set<() => void>();
  const selectedListeners = new Set<(sheetId: string, area: Area) => void>();
  const editedListeners = new Set<(sheetId: string, area: Area) => void>();
  if (isShown) {
    commands.onCommandExecuted((command) => {
      const selected = ownEdit ? undefined : selectionOf(command, unitId);
      if (selected) for (const listener of selectedListeners) listener(selected.sheetId, selected.area);
    });
    // The workbook follows what is typed; it would not hear of a sheet that is renamed or a row that is put in by hand.
    commands.beforeCommandExecuted((command) => {
      if (ownEdit || !refusedByHand.test(command.id)) return;
      for (const listener of refusedListeners) listener();
      throw new CanceledError();
    });
    commands.onCommandExecuted((command, options) => {
      if (ownEdit || command.id !== "sheet.mutation.set-range-values") return;
      if (options && "applyFormulaCalculationResult" in options) return;
      const params = command.params as { unitId?: string; subUnitId?: string; cellValue?: Record<string, object> };
      if (params.unitId !== unitId || !params.subUnitId || !params.cellValue) return;
      const area = extentOf(params.cellValue);
      if (!area) return;
      hasFormulas = true;
      for (const listener of editedListeners) listener(params.subUnitId, area);
    });
  }

  return {
    addSheet(id, name, index, hidden = false) {
      run("sheet.mutation.insert-sheet", {
        index,
        sheet: {
          id,
          name,
          rowCount: ROWS_TO_START,
          columnCount: COLUMNS_TO_START,
          cellData: {},
          rowData: {},
          columnData: {},
          mergeData: [],
          defaultColumnWidth: 64,
          defaultRowHeight: 20,
          hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
          showGridlines: BooleanNumber.TRUE,
          freeze: { startRow: -1, startColumn: -1, xSplit: 0, ySplit: 0 },
          zoomRatio: 1,
          scrollTop: 0,
          scrollLeft: 0,
          tabColor: "",
          rowHeader: { width: 46, hidden: BooleanNumber.FALSE },
          columnHeader: { height: 20, hidden: BooleanNumber.FALSE },
          rightToLeft: BooleanNumber.FALSE,
        },
      });
      for (const stranger of strangers.splice(0)) run("sheet.mutation.remove-sheet", { subUnitId: stranger });
    },
    removeSheet(id) {
      run("sheet.mutation.remove-sheet", { subUnitId: id, subUnitName: sheet(id).getName() });
      dependencies.clearFormulaDependency(unitId, id);
      dirty = dirty.filter(({ sheetId }) => sheetId !== id);
      isAllDirty = true;
    },
    renameSheet(id, name) {
      run("sheet.mutation.set-worksheet-name", { subUnitId: id, name });
      isAllDirty = true;
    },
    moveSheet(id, from, to) {
      run("sheet.mutation.set-worksheet-order", { subUnitId: id, fromOrder: from, toOrder: to });
    },
    cell(sheetId, row, column) {
      const data = sheet(sheetId).getCellMatrix().getValue(row, column);
      const own = data ? fromData(data) : undefined;
      if (own && (own.value !== null || own.formula !== undefined)) return own;
      const spill = spilled(sheetId, row, column);
      return spill ? { ...spill, style: own?.style ?? 0 } : own;
    },
    setCell(sheetId, row, column, cell, calculated) {
      const worksheet = sheet(sheetId);
      const matrix = worksheet.getCellMatrix();
      touched.add(sheetId);
      clearSpillAt(sheetId, row, column);
      // Univer would go on looking for what the formula before this one spoke of.
      if (matrix.getValue(row, column)?.f) dependencies.removeFormulaDependency(unitId, sheetId, row, column);
      if (cell === null) {
        matrix.realDeleteValue(row, column);
        return;
      }
      grow(worksheet, row, column);
      if (cell.formula !== undefined) hasFormulas = true;
      matrix.setValue(row, column, toData(cell, calculated, drawnId(cell.style)));
    },
    setStyle(sheetId, row, column, style) {
      const worksheet = sheet(sheetId);
      const matrix = worksheet.getCellMatrix();
      const data = matrix.getValue(row, column);
      touched.add(sheetId);
      grow(worksheet, row, column);
      const { s: _drawn, custom, ...rest } = data ?? {};
      const id = drawnId(style);
      matrix.setValue(row, column, { ...rest, ...(id === null ? {} : { s: id }), custom: { ...custom, style } });
    },
    eachCell(sheetId, area, visit) {
      const cells = sheet(sheetId).getCellMatrix().getMatrix() as Record<string, Record<string, ICellData | null>>;
      const spills = (model.getArrayFormulaCellData()[unitId]?.[sheetId] ?? {}) as Record<
        string,
        Record<string, unknown>
      >;
      for (const row of rowsOf(cells, spills, area)) {
        const line = cells[row] ?? {};
        const spillLine = spills[row] ?? {};
        for (const column of columnsOf(line, spillLine, area)) {
          const data = line[column];
          const own = data ? fromData(data) : undefined;
          const isEmpty = !own || (own.value === null && own.formula === undefined);
          const spill = isEmpty && spillLine[column] ? spilled(sheetId, row, column) : undefined;
          if (spill) visit(row, column, { ...spill, style: own?.style ?? 0 });
          else if (own) visit(row, column, own);
        }
      }
    },
    spills(sheetId) {
      const ranges = (model.getArrayFormulaRange()[unitId]?.[sheetId] ?? {}) as Record<
        string,
        Record<string, IRange | null>
      >;
      return Object.values(ranges)
        .flatMap((line) => Object.values(line))
        .flatMap((range) => (range ? [between(range.startRow, range.startColumn, range.endRow, range.endColumn)] : []))
        .filter(({ rows, columns }) => rows > 1 || columns > 1);
    },
    markDirty(sheetId, area) {
      dirty.push({ sheetId, area });
    },
    markAllDirty() {
      isAllDirty = true;
    },
    get isDirty() {
      return hasFormulas && (isAllDirty || dirty.length > 0);
    },
    async calculated() {
      while (hasFormulas && (isAllDirty || dirty.length > 0)) {
        const changed = merged(dirty);
        const forceCalculate = isAllDirty;
        dirty = [];
        isAllDirty = false;
        await finished(() =>
          calculation.execute({
            formulaData: model.getFormulaData(),
            arrayFormulaCellData: model.getArrayFormulaCellData(),
            arrayFormulaRange: model.getArrayFormulaRange(),
            forceCalculate,
            dirtyRanges: changed.map(({ sheetId, area }) => ({
              unitId,
              sheetId,
              range: {
                startRow: area.row,
                endRow: area.row + area.rows - 1,
                startColumn: area.column,
                endColumn: area.column + area.columns - 1,
              },
            })),
            dirtyNameMap: {},
            dirtyDefinedNameMap: {},
            dirtySuperTableMap: {},
            dirtyUnitFeatureMap: {},
            dirtyUnitOtherFormulaMap: {},
            clearDependencyTreeCache: {},
            maxIteration: 1,
            isCalculateTreeModel: false,
            rowData: {},
          }),
        );
      }
    },
    redraw() {
      if (isShown) {
        for (const sheetId of touched) {
          ownEdit = true;
          commands.syncExecuteCommand(
            "sheet.mutation.set-range-values",
            { unitId, subUnitId: sheetId, cellValue: {} },
            { onlyLocal: true },
          );
          ownEdit = false;
        }
      }
      touched.clear();
    },
    draw(look) {
      if (isShown) drawSheet(sheet(look.id), look);
    },
    select(sheetId, area) {
      if (!isShown) return;
      const range = rangeOf(area);
      run("sheet.operation.set-worksheet-active", { subUnitId: sheetId });
      run("sheet.operation.set-selections", {
        subUnitId: sheetId,
        selections: [{ range, primary: firstCell(range), style: null }],
      });
    },
    onCalculated(listener) {
      calculation.executionCompleteListener$.subscribe(({ unitData }) => {
        for (const [sheetId, cells] of Object.entries(unitData[unitId] ?? {})) {
          const area = extentOf(cells.getMatrix() as Record<string, object>);
          if (area) listener(sheetId, area);
        }
      });
    },
    onEdited(listener) {
      editedListeners.add(listener);
    },
    onRefused(listener) {
      refusedListeners.add(listener);
    },
    onSelected(listener) {
      selectedListeners.add(listener);
    },
    close() {
      univer.dispose();
    },
  };

  /** Waits for the one calculation that `start` begins; its results are in the cells when this resolves. */
  function finished(start: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const subscription = calculation.executionCompleteListener$.subscribe(() => {
        subscription.unsubscribe();
        setTimeout(resolve, 0);
      });
      start().catch((cause: unknown) => {
        subscription.unsubscribe();
        reject(cause instanceof Error ? cause : new Error(String(cause)));
      });
    });
  }
}

/** The cell of a selection that what is typed goes into. */
function firstCell({ startRow, startColumn }: IRange): object {
  return {
    actualRow: startRow,
    actualColumn: startColumn,
    startRow,
    endRow: startRow,
    startColumn,
    endColumn: startColumn,
    isMerged: false,
    isMergedMainCell: false,
  };
}

/** What people can do with Univer's own means and the workbook could not follow. */
const refusedByHand =
  /^sheet\.(command|mutation)\.(insert-(row|col|sheet|range)|remove-|delete-|move-(range|row|col)|copy-(sheet|work)|set-worksheet-(name|order|hidden)|set-tab-color|add-worksheet-merge|set-frozen|reorder|toggle-gridlines)/;

/** The cells someone selected, or the sheet someone turned to. */
function selectionOf(
  { id, params }: { id: string; params?: unknown },
  unitId: string,
): { sheetId: string; area: Area } | undefined {
  const given = (params ?? {}) as {
    readonly unitId?: string;
    readonly subUnitId?: string;
    readonly selections?: readonly { readonly range: IRange }[];
  };
  if (given.unitId !== unitId || given.subUnitId === undefined) return undefined;
  if (id === "sheet.operation.set-worksheet-active") return { sheetId: given.subUnitId, area: between(0, 0, 0, 0) };
  const range = given.selections?.[0]?.range;
  if (id !== "sheet.operation.set-selections" || !range) return undefined;
  return { sheetId: given.subUnitId, area: between(range.startRow, range.startColumn, range.endRow, range.endColumn) };
}
