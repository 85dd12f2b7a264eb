import { energyBook, opened } from "../support/selected-figures";

describe("readSelection", () => {
  it("reads the cells, those beside them and the row above both, with formats", async () => {
    const book = await energyBook(["Gas", "Heat", "Read by"], [1, "=A2*2", "Jo"], [null, 4, null]);
    const { port } = await opened(book, "A2:B3");

    const { cells, beside, above } = await port.selection();

    expect(cells).toEqual({
      sheet: "Energy",
      area: { row: 1, column: 0, rows: 2, columns: 2 },
      values: [
        [1, 2],
        [null, 4],
      ],
      formulas: [
        [null, "=A2*2"],
        [null, null],
      ],
      numberFormats: [
        ["General", "General"],
        ["General", "General"],
      ],
    });
    expect(beside?.values).toEqual([
      ["Jo", null],
      [null, null],
    ]);
    expect(above?.values).toEqual([["Gas", "Heat", "Read by", null]]);
  });

  it("reads no row above the first and no column beside the last", async () => {
    const { port } = await opened(await energyBook([null], [null]), "A1");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Energy");
      sheet.getRange("XFC1:XFD1").values = [[1, 2]];
      sheet.getRange("XFC1:XFD1").select();
      await context.sync();
    });

    expect(await port.selection()).toMatchObject({ above: null, beside: null, cells: { values: [[1, 2]] } });
  });

  it("reads a long column in pieces, none of which comes near what Excel hands over", async () => {
    const rows = 45_000;
    const { host, port } = await opened(await energyBook(["Gas (kWh)"]), "A:A");
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Energy").getRange(`A2:A${rows}`);
      range.values = Array.from({ length: rows - 1 }, (_, row) => [row]);
      await context.sync();
    });
    host.resetTraffic();

    const { cells } = await port.selection();

    // With as many cells beside, 90,000 of them: 40,000 at a time make three, after the one that finds them.
    expect(host.traffic.roundTrips).toBeGreaterThanOrEqual(4);
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(5);
    expect(cells.values).toHaveLength(rows);
    expect(cells.values[44_999]).toEqual([44_998]);
  });
});
