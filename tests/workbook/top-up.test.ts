import type { Change } from "../../src/workbook/change-plan";
import { identifyTable, type FoundTable } from "../../src/workbook/identify";
import { house } from "../../src/workbook/house";
import { roomForColumns, rowsUnder, topUp } from "../../src/workbook/top-up";
import { cycleParking, cycleParkingRows as rows, headers } from "./cycle-parking";

function inWorkbook(itsHeaders: readonly string[], lines = 3): FoundTable {
  const area = { row: 9, column: 2, rows: lines + 1, columns: itsHeaders.length };
  return identifyTable(cycleParking, [{ name: "Bikes", sheet: "Our sheet", area, headers: itsHeaders }])!;
}

const complete = inWorkbook(headers);
const allKeys = ["north", "south", "ward"];
const toppedUp = (found: FoundTable, keys: readonly (string | null)[], isRoomFree = true) =>
  topUp(found, rows, keys, isRoomFree, () => null);
const kinds = (changes: readonly Change[]) => changes.map(({ kind }) => kind);
const share = rows[0]!["share"]!;

describe("topUp", () => {
  it("changes nothing where every key and column is there", () => {
    expect(toppedUp(complete, allKeys)).toEqual({ changes: [], newRows: 0, newColumns: [], noRoomFor: [] });
  });

  it("adds the rows whose keys are missing, and no other", () => {
    const { changes, newRows } = toppedUp(complete, ["ward", null, "ours/1", "north"]);
    expect(newRows).toBe(1);
    expect(changes).toEqual([
      {
        kind: "add-table-rows",
        sheet: "Our sheet",
        table: "Bikes",
        keyAt: 0,
        rows: [["south", "South gate", null, 12, null, share]],
      },
    ]);
  });

  it("fills an emptied table again", () => {
    expect(toppedUp(complete, [null]).newRows).toBe(3);
    expect(toppedUp(complete, []).newRows).toBe(3);
  });

  it("puts new rows into the order the user has given the columns, their own left blank", () => {
    const moved = inWorkbook(["Cost", "Share", "In use", "Spaces", "Status", "Site", "Key"]);
    expect(toppedUp(moved, ["north", "ward"]).changes).toMatchObject([
      { kind: "add-table-rows", keyAt: 6, rows: [[null, share, null, 12, null, "South gate", "south"]] },
    ]);
  });

  it("puts missing columns back at the right, each cell beside its key", () => {
    const found = inWorkbook(["Our notes", "Key", "Status", "Spaces", "In use", "Share"], 4);
    const { changes, newColumns, noRoomFor } = toppedUp(found, ["ward", "ours/1", "north", "south"]);
    expect(newColumns).toEqual(["Site"]);
    expect(noRoomFor).toEqual([]);
    expect(kinds(changes)).toEqual(["add-table-column", "format", "widths", "validate"]);
    expect(changes[0]).toEqual({
      kind: "add-table-column",
      sheet: "Our sheet",
      table: "Bikes",
      header: "Site",
      cells: ["Ward block", null, "North gate", "South gate"],
    });
  });

  it("gives a column that is put back its format, width and rule over the table's rows", () => {
    const found = inWorkbook(headers.filter((header) => header !== "Status"));
    const areas = [{ row: 10, column: 7, rows: 3, columns: 1 }];
    expect(toppedUp(found, allKeys).changes.slice(1)).toMatchObject([
      { kind: "format", areas, format: { numberFormat: "@", wrap: true, vertical: "Top", horizontal: "Left" } },
      { kind: "widths", firstColumn: 7, widths: [80] },
      { kind: "validate", areas, entry: { accepts: { kind: "list", source: "Open,Shut" } } },
    ]);
  });

  it("shows a column of the plan as one, and the user's as theirs", () => {
    const found = inWorkbook(["Key", "Status", "In use", "Share"]);
    const fills = toppedUp(found, allKeys).changes.flatMap((change) =>
      change.kind === "format" ? [change.format.fill] : [],
    );
    expect(fills).toEqual([house.planFill, undefined]);
  });

  it("adds columns before rows, and rows as wide as the table will be", () => {
    const found = inWorkbook(["Key", "Status", "Spaces", "In use", "Our notes"], 1);
    const { changes } = toppedUp(found, ["north"]);
    expect(changes.filter(({ kind }) => kind.startsWith("add-"))).toMatchObject([
      { kind: "add-table-column", header: "Site", cells: ["North gate"] },
      { kind: "add-table-column", header: "Share", cells: [share] },
      {
        kind: "add-table-rows",
        rows: [
          ["south", null, 12, null, null, "South gate", share],
          ["ward", null, null, null, null, "Ward block", share],
        ],
      },
    ]);
  });

  it("leaves missing columns out where cells right of the table are in use, and adds rows all the same", () => {
    const found = inWorkbook(["Key", "Site", "Status", "Spaces"], 2);
    const { changes, newColumns, noRoomFor } = toppedUp(found, ["north", "south"], false);
    expect(noRoomFor).toEqual(["In use", "Share"]);
    expect(newColumns).toEqual([]);
    expect(changes).toMatchObject([{ kind: "add-table-rows", rows: [["ward", "Ward block", null, null]] }]);
  });

  it("asks for the range of a long list", () => {
    const found = inWorkbook(headers.filter((header) => header !== "Status"));
    const { changes } = topUp(found, rows, allKeys, true, () => "GP_ListOpen");
    expect(changes.at(-1)).toMatchObject({ entry: { accepts: { kind: "list", source: "=GP_ListOpen" } } });
  });
});

describe("roomForColumns", () => {
  it("is right of the table, header included, as wide as what is missing", () => {
    expect(roomForColumns(inWorkbook(["Key", "Site", "Status", "Spaces"]))).toEqual({
      row: 9,
      column: 6,
      rows: 4,
      columns: 2,
    });
  });

  it("is not needed where nothing is missing", () => {
    expect(roomForColumns(complete)).toBeNull();
  });
});

describe("topUp of rows that are theirs", () => {
  const theirs = (itsHeaders: readonly string[]) => {
    const found = inWorkbook(itsHeaders);
    return { ...found, spec: { ...found.spec, rowsAreTheirs: true as const } };
  };

  it("adds none, whatever keys there are", () => {
    expect(toppedUp(theirs(headers), [null, "ours/1"])).toMatchObject({ changes: [], newRows: 0 });
  });

  it("puts a column of formulas back in every row, and one that people fill in back blank", () => {
    const cellsOf = (header: string) => {
      const { changes } = toppedUp(theirs(headers.filter((one) => one !== header)), ["ward", null, "ours/1"]);
      return changes.flatMap((change) => (change.kind === "add-table-column" ? [change.cells] : []));
    };
    expect(cellsOf("Share")).toEqual([[share, share, share]]);
    expect(cellsOf("Spaces")).toEqual([[null, null, null]]);
  });
});

describe("rowsUnder", () => {
  it("puts rows under the last one in the order the columns have now, whatever keys are there", () => {
    const moved = inWorkbook(["Share", "Spaces", "Key", "Site", "In use", "Status"]);
    expect(rowsUnder(moved, rows.slice(1, 2))).toEqual([
      {
        kind: "add-table-rows",
        sheet: "Our sheet",
        table: "Bikes",
        keyAt: 2,
        rows: [[share, 12, "south", "South gate", null, null]],
      },
    ]);
    expect(rowsUnder(moved, [])).toEqual([]);
  });
});
