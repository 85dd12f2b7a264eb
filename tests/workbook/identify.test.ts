import { identifyTable, type TableSeen } from "../../src/workbook/identify";
import { cycleParking, headers } from "./cycle-parking";

function table(name: string, itsHeaders: readonly string[] = headers, sheet = "Sheet1"): TableSeen {
  return { name, sheet, area: { row: 5, column: 0, rows: 4, columns: itsHeaders.length }, headers: itsHeaders };
}

const found = (...tables: TableSeen[]) => identifyTable(cycleParking, tables);

describe("identifyTable", () => {
  it("finds a table by its name, on whatever sheet", () => {
    const ours = table("GP_CycleParking", headers, "Our own name");
    expect(found(table("Table1", ["Key", "Cost"]), ours)).toEqual({
      spec: cycleParking,
      seen: ours,
      positions: new Map([
        ["key", 0],
        ["site", 1],
        ["status", 2],
        ["spaces", 3],
        ["used", 4],
        ["share", 5],
      ]),
      missing: [],
    });
  });

  it.each(["gp_cycleparking", "GP_CycleParking_2", "GP_CycleParking_13"])("takes %s for the same name", (name) => {
    expect(found(table(name))?.seen.name).toBe(name);
  });

  it("prefers the table of the name to another that looks like it", () => {
    expect(found(table("Copy"), table("GP_CycleParking", ["Key", "Site"]))?.seen.name).toBe("GP_CycleParking");
  });

  it("finds a renamed table by its headers", () => {
    expect(found(table("Bikes"))?.seen.name).toBe("Bikes");
    expect(found(table("Bikes", ["Key", "Site", "Status", "In use"]))?.missing).toEqual(["spaces", "share"]);
  });

  it("finds columns that were moved, and passes over the user's own between them", () => {
    const moved = ["Our notes", "Share", "In use", "Cost", "Spaces", "Status", "Site", "Key"];
    expect([...(found(table("GP_CycleParking", moved))?.positions ?? [])]).toEqual([
      ["key", 7],
      ["site", 6],
      ["status", 5],
      ["spaces", 4],
      ["used", 2],
      ["share", 1],
    ]);
  });

  it("says which columns were renamed or deleted", () => {
    const renamed = found(table("GP_CycleParking", ["Key", "Place", "Status"]));
    expect([...(renamed?.positions.keys() ?? [])]).toEqual(["key", "status"]);
    expect(renamed?.missing).toEqual(["site", "spaces", "used", "share"]);
  });

  it("reads headers without case, line breaks and spaces at their ends", () => {
    expect(found(table("GP_CycleParking", [" KEY ", "site", "In\n use"]))?.missing).toEqual([
      "status",
      "spaces",
      "share",
    ]);
  });

  it.each([
    ["a table of our name without our key column", table("GP_CycleParking", ["Site", "Status", "Spaces", "In use"])],
    ["a table that shares a few headers", table("Projects", ["Key", "Site", "Status", "Cost", "Lead"])],
    ["a table that shares most headers but not the key", table("Bikes", headers.slice(1))],
    ["a name that merely begins like ours", table("GP_CycleParkingCosts", ["Key", "Cost"])],
  ])("does not take %s", (_, seen) => {
    expect(found(seen)).toBeNull();
  });

  it("knows a table of few columns by its name alone, since its headers could be anyone's", () => {
    const { key, site } = cycleParking.columns;
    const small = { ...cycleParking, name: "GP_Small", columns: { key, site } };
    expect(identifyTable(small, [table("Theirs", ["Key", "Site"])])).toBeNull();
    expect(identifyTable(small, [table("GP_Small", ["Key", "Site"])])?.missing).toEqual([]);
  });

  it("finds nothing in a workbook without tables", () => {
    expect(found()).toBeNull();
  });
});
