import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import type { WorkbookPort } from "../../src/office/workbook-port";
import { insertTemplates, plannedConversion, selectionForConversion } from "../../src/tasks";
import type { PlannedConversion, SelectionConversionRequest } from "../../src/tasks/conversion-types";
import type { Insertion } from "../../src/tasks/task-types";
import { openExcel, type OpenExcel } from "./green-plan-workbook";

type Written = string | number | boolean | null;

/** A workbook with one sheet of someone's own, "Energy", whose cells begin at A1; text with "=" first is a formula. */
export async function energyBook(...rows: readonly (readonly Written[])[]): Promise<BookSnapshot> {
  const { host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.name = "Energy";
    const area = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
    area.formulas = rows.map((row) => [...row]);
    await context.sync();
  });
  return host.snapshot();
}

/** Gas in B4:B12, with everything that a column of figures can hold. */
export function gasBook(): Promise<BookSnapshot> {
  return energyBook(
    ["Energy 2024/25", null],
    [null, null],
    [null, null],
    ["Site", "Gas used (kWh)"],
    ["North", 1_200],
    ["South", null],
    ["East", "n/a"],
    ["West", "'1,200"],
    ["Depot", 0],
    ["Clinic", "=1/0"],
    ["Store", -5],
    ["Half of North", "=B5/2"],
  );
}

/** A workbook with cells of a sheet selected. */
export async function opened(book: BookSnapshot, selected: string, sheet = "Energy"): Promise<OpenExcel> {
  const excel = openExcel(book);
  await select(selected, sheet);
  return excel;
}

export async function select(address: string, sheet = "Energy"): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

/** What a person asks for once cells are selected. */
export type Asked = Omit<SelectionConversionRequest, "selection" | "from"> & { readonly from?: string };

/** Ten to noon on 5 January 2026, whenever the test runs. */
export const NOON = new Date("2026-01-05T11:50:00Z");

export async function plan(port: WorkbookPort, asked: Asked): Promise<PlannedConversion> {
  const selection = await selectionForConversion(port);
  return plannedConversion(port, { from: null, ...asked, selection }, { now: NOON });
}

export async function convert(port: WorkbookPort, asked: Asked): Promise<Insertion> {
  return insertTemplates(port, await plan(port, asked));
}

/** What cells show, what formulas they hold and in which format. */
export async function cellsOf(address: string, sheet = "Energy") {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values,formulas,numberFormat");
    await context.sync();
    return {
      values: range.values as unknown[][],
      formulas: range.formulas as unknown[][],
      formats: range.numberFormat as unknown[][],
    };
  });
}

/** The first column of cells, as they show. */
export async function column(address: string, sheet = "Energy"): Promise<unknown[]> {
  return (await cellsOf(address, sheet)).values.map(([value]) => value);
}

/** Something a person does to the sheet. */
export async function enter(
  address: string,
  contents: readonly (readonly Written[])[],
  sheet = "Energy",
): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = contents.map((row) => [...row]);
    await context.sync();
  });
}
