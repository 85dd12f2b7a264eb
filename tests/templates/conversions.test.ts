import { conversionsSheet, conversionsTable, originalsSheet, originalsTable } from "../../src/templates/conversions";
import { sheetChanges } from "../../src/workbook/layout";
import { plainNaming } from "../support/plain-naming";

describe.each([
  ["conversionsSheet", conversionsSheet, conversionsTable, { key: "c1", state: "converted" }],
  ["originalsSheet", originalsSheet, originalsTable, { original: "c1 B5", before: "=A1" }],
])("%s", (_name, sheetOf, spec, row) => {
  it("keeps within what Excel takes for names, headers and guides", () => {
    expect(sheetOf([row]).name.length).toBeLessThanOrEqual(31);
    for (const { header, guide } of Object.values(spec.columns)) {
      expect(header).not.toMatch(/[[\]#']/);
      expect(header.length).toBeLessThanOrEqual(32);
      expect(guide.length).toBeLessThanOrEqual(255);
    }
  });

  it("is seen, and has its table as the last thing on it, so that rows can follow", () => {
    const changes = sheetChanges(sheetOf([row]), plainNaming, () => null);
    const table = changes.find((change) => change.kind === "add-table");
    const lowest = Math.max(
      ...changes.flatMap((change) => (change.kind === "write" ? [change.row + change.cells.length] : [])),
    );

    expect(changes.find((change) => change.kind === "sheet-look")).toMatchObject({ look: { hidden: false } });
    expect(table?.kind === "add-table" && table.area.row + table.area.rows).toBe(lowest);
  });

  it("keeps text that begins like a formula as text", () => {
    const written = sheetChanges(sheetOf([row]), plainNaming, () => null).flatMap((change) =>
      change.kind === "write" ? change.cells.flat() : [],
    );

    expect(written.every((cell) => typeof cell !== "object" || cell === null)).toBe(true);
  });
});
