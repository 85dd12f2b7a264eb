import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import { selectionForConversion } from "../../src/tasks";
import { areaOf } from "../../src/workbook/area";
import { ownWorkbook } from "../support/green-plan-workbook";
import { energyBook, enter, gasBook, opened } from "../support/selected-figures";

let gas: BookSnapshot;

beforeAll(async () => {
  gas = await gasBook();
});

describe("selectionForConversion", () => {
  it("says what is selected, by kind, with the unit of the header and what it can become", async () => {
    const { port } = await opened(gas, "B4:B12");

    const { sheet, address, columns, besideInUse } = await selectionForConversion(port);

    expect([sheet, address, besideInUse]).toEqual(["Energy", "B4:B12", []]);
    expect(columns).toEqual([
      {
        address: "B5:B12",
        header: { address: "B4", text: "Gas used (kWh)" },
        unit: "kWh",
        counts: { figure: 3, formula: 1, blank: 1, text: 1, "number-as-text": 1, date: 0, error: 1 },
        targets: [
          ...["MJ", "GJ", "MWh", "GWh"].map((unit) => ({ unit, needs: "nothing" })),
          ...["kgCO2e", "tCO2e", "ktCO2e"].map((unit) => ({ unit, needs: "activity" })),
        ],
      },
    ]);
  });

  it.each([
    ["the first selected cell, where it is text over figures", "B4:B12", "B4"],
    ["the cell above the figures", "B5:B9", "B4"],
    ["a text with a unit rather than a remark, in a whole column", "B:B", "B4"],
    ["the first selected text, where none has a unit", "B7:B11", "B7"],
  ])("takes for the header %s", async (_what, selected, header) => {
    const { port } = await opened(gas, selected);

    const { columns } = await selectionForConversion(port);

    expect(columns[0]?.header?.address).toBe(header);
  });

  it("gives no header where there is no text over the figures", async () => {
    const { port } = await opened(gas, "B11:B12");

    expect((await selectionForConversion(port)).columns[0]).toMatchObject({ header: null, unit: null, targets: [] });
  });

  it("takes a table's own header from anywhere in it, and stops at its end", async () => {
    const { port } = await opened(await ownWorkbook(), "B5:B9", "Notes");
    await enter("B8", [[7]], "Notes");

    const { columns } = await selectionForConversion(port);

    // Fleet stands in A3:B5; the 7 in B8 is none of its.
    expect(columns).toMatchObject([{ address: "B5", header: { address: "B3", text: "Miles" }, unit: "miles" }]);
  });

  it("gives each of several columns its own unit, and passes columns of words over", async () => {
    const book = await energyBook(["Site", "Gas (kWh)", "Driven"], ["North", 5, 6], ["South", 7, 8]);
    const { port } = await opened(book, "A1:C3");

    const { columns, besideInUse } = await selectionForConversion(port);

    expect(columns.map(({ address, unit }) => [address, unit])).toEqual([
      ["B2:B3", "kWh"],
      ["C2:C3", null],
    ]);
    expect(besideInUse).toEqual([]);
  });

  it("names the cells beside that are in use", async () => {
    const { port } = await opened(gas, "B4:B12");
    await enter("C4:C6", [["Read by"], ["Jo"], [null]]);

    expect((await selectionForConversion(port)).besideInUse).toEqual(["C4:C5"]);
  });

  it.each([
    ["several blocks", "B5:B6,B9", "Several blocks of cells are selected.", "Select one block"],
    ["blank cells", "E5:F9", "The cells that are selected are blank.", "Select the figures"],
    ["words alone", "A4:A12", "There is no figure among the selected cells.", "Select the figures"],
    ["a figure that is text", "B7:B8", "There is no figure among the selected cells.", "B8 looks like one but is text"],
  ])("refuses %s", async (_what, selected, message, remedy) => {
    const { host, port } = await opened(gas, "A1");
    host.book.selection.areas = selected.split(",").map(areaOf);

    await expect(selectionForConversion(port)).rejects.toMatchObject({
      message,
      remedy: expect.stringContaining(remedy) as string,
    });
  });

  it("refuses more than 200,000 cells before it reads them", async () => {
    const { host, port } = await opened(gas, "B:B");
    await enter("B200005", [[1]]);

    // Row 1 of the column is blank: its used part is B4:B200005, which is 200,002 cells.
    host.resetTraffic();
    await expect(selectionForConversion(port)).rejects.toMatchObject({
      message: "200,002 cells are selected; at most 200,000 are converted in one go.",
    });
    expect(host.traffic.responseBytes).toBeLessThan(5_000);
  });
});
