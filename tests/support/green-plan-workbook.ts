import type { BookSnapshot, SheetSnapshot } from "../../src/excel-host/book-snapshot";
import { connectOffice } from "../../src/excel-host/client";
import type { Host } from "../../src/excel-host/host";
import { openHost } from "../../src/excel-host/open-host";
import { excelWorkbook } from "../../src/office/excel-workbook";
import type { WorkbookPort } from "../../src/office/workbook-port";
import { insertTemplates, plannedInsertion } from "../../src/tasks";
import type { Insertion, InsertionRequest } from "../../src/tasks/task-types";

export const everything: InsertionRequest = {
  templates: ["cover", "delivery-plan", "metrics"],
  organisation: "RC9",
  year: "2025/26",
  scope: {},
};

export interface OpenExcel {
  readonly host: Host;
  readonly port: WorkbookPort;
}

/** A workbook in the stand-in Excel, which `Excel` means from here on. */
export function openExcel(snapshot?: BookSnapshot): OpenExcel {
  const host = openHost(snapshot ? { snapshot } : {});
  Object.assign(globalThis, connectOffice(host));
  return { host, port: excelWorkbook() };
}

export async function insert(port: WorkbookPort, request: InsertionRequest = everything): Promise<Insertion> {
  return insertTemplates(port, await plannedInsertion(port, request));
}

/** A workbook of someone's own: figures, a table, a name, formats, print settings and a filter. */
export async function ownWorkbook(): Promise<BookSnapshot> {
  const { host } = openExcel();
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.name = "Energy";
    sheet.getRange("A1:C3").values = [
      ["Site", "kWh", "Read on"],
      ["North", 120_000, 45_000],
      ["South", 90_000, 45_031],
    ];
    sheet.getRange("C2:C3").numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"]];
    sheet.getRange("B4").formulas = [["=SUM(B2:B3)"]];
    sheet.getRange("A1:C1").format.font.bold = true;
    sheet.getRange("A1:C1").format.fill.color = "#FFEECC";
    sheet.getRange("B:B").format.columnWidth = 90;
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.freezePanes.freezeRows(1);
    workbook.names.add("Price", sheet.getRange("E1"), "per kWh");
    const notes = workbook.worksheets.add("Notes");
    notes.getRange("A1").values = [["Ask estates"]];
    const table = notes.tables.add("A3:B5", true);
    table.name = "Fleet";
    notes.getRange("A3:B5").values = [
      ["Vehicle", "Miles"],
      ["Van", 12_000],
      ["Car", 8_000],
    ];
    sheet.activate();
    await context.sync();
  });
  return host.snapshot();
}

/** A sheet with its formats written out, for comparing across workbooks that number them differently. */
export function plainSheet(book: BookSnapshot, name: string): unknown {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) return null;
  return { ...sheet, cells: cellsOf(book, sheet) };
}

function cellsOf(book: BookSnapshot, { cells }: SheetSnapshot): unknown[] {
  return [...cells]
    .sort(([one], [other]) => one - other)
    .flatMap(([row, line]) =>
      [...line]
        .sort(([one], [other]) => one - other)
        .map(([column, { style = 0, ...cell }]) => ({ row, column, ...cell, style: book.styles[style] })),
    );
}
