import type { BookSnapshot, CellValue } from "../../src/excel-host/book-snapshot";
import { connectOffice } from "../../src/excel-host/client";
import { cellName } from "../../src/excel-host/files/addresses";
import { writeXlsx } from "../../src/excel-host/files/write-xlsx";
import type { Host } from "../../src/excel-host/host";
import { openHost } from "../../src/excel-host/open-host";
import { excelWorkbook } from "../../src/office/excel-workbook";
import { insertTemplates, plannedInsertion } from "../../src/tasks";
import { recalculated, resaved } from "../support/libreoffice";

async function inserted(): Promise<Host> {
  const host = openHost();
  Object.assign(globalThis, connectOffice(host));
  const port = excelWorkbook();
  const planned = await plannedInsertion(port, {
    templates: ["cover", "delivery-plan", "metrics"],
    organisation: "RC9",
    year: "2025/26",
    scope: {},
  });
  await insertTemplates(port, planned);
  return host;
}

/** Figures in every part and every metric that people enter, each year another, some left blank. */
async function fill(): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of ["GP_MetricParts", "GP_Metrics"]) {
      const table = context.workbook.tables.getItem(name);
      const first = table.columns.getItem("2019/20").getDataBodyRange();
      const last = table.columns.getItem("2026/27").getDataBodyRange();
      const block = first.getBoundingRect(last).load("formulas");
      await context.sync();
      block.formulas = (block.formulas as unknown[][]).map((line, row) =>
        line.map((cell, column) => {
          if (typeof cell === "string" && cell.startsWith("=")) return cell;
          return (row * 7 + column) % 5 === 0 ? "" : 10 + row * 3 + column * 1.5;
        }),
      );
      await context.sync();
    }
  });
}

interface Result {
  readonly at: string;
  readonly value: CellValue;
}

/** Every formula's result. A text that is empty and a cell that is blank are the same to a reader. */
function results(book: BookSnapshot, places: readonly { sheet: string; row: number; column: number }[]): Result[] {
  return places.map(({ sheet, row, column }) => {
    const cells = book.sheets.find(({ name }) => name === sheet)?.cells;
    const value = cells?.get(row)?.get(column)?.value ?? null;
    const rounded = typeof value === "number" ? Number(value.toPrecision(12)) : value === "" ? null : value;
    return { at: `${sheet}!${cellName(row, column)}`, value: rounded };
  });
}

function formulaPlaces(book: BookSnapshot): { sheet: string; row: number; column: number }[] {
  return book.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, { formula }]) => (formula === undefined ? [] : { sheet: name, row, column })),
    ),
  );
}

describe("what LibreOffice works out", () => {
  it("is what we show, in templates just inserted", async () => {
    const ours = (await inserted()).snapshot();
    const places = formulaPlaces(ours);
    expect(places.length).toBeGreaterThan(300);
    expect(results(await recalculated(ours), places)).toEqual(results(ours, places));
  });

  it("is what we show, with figures entered", async () => {
    const host = await inserted();
    await fill();
    const ours = host.snapshot();
    const places = formulaPlaces(ours);
    const shown = results(ours, places);
    expect(shown.filter(({ value }) => typeof value === "number").length).toBeGreaterThan(100);
    expect(results(await recalculated(ours), places)).toEqual(shown);
  });
});

describe("what LibreOffice keeps when it saves the file again", () => {
  it("is every sheet, table, name and rule", async () => {
    const ours = (await inserted()).snapshot();
    const theirs = await resaved(await writeXlsx(null, null, ours));
    expect(theirs.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
      ours.sheets.map(({ name, visibility }) => [name, visibility]),
    );
    const tables = ({ sheets }: BookSnapshot) => sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)).sort();
    expect(tables(theirs)).toEqual(tables(ours));
    const names = (book: BookSnapshot) => book.names.map(({ name }) => name).filter((name) => name.startsWith("GP_"));
    expect(names(theirs).sort()).toEqual(names(ours).sort());
    const ruled = ({ sheets }: BookSnapshot) =>
      sheets.map(({ validations }) =>
        validations.flatMap(({ areas }) => areas).reduce((sum, { rows, columns }) => sum + rows * columns, 0),
      );
    expect(ruled(theirs)).toEqual(ruled(ours));
  });
});
