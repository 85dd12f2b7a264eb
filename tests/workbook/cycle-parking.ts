import { choice, figure, formula, text } from "../../src/domain/entry";
import { defineTable, thisRow, type Row } from "../../src/workbook/table-spec";

/** A small table with one column of each sort that a layout treats differently. */
export const cycleParking = defineTable({
  name: "GP_CycleParking",
  key: "key",
  columns: {
    key: { header: "Key", guide: "The site's reference.", width: 60, entry: text(20), filledBy: "plan" },
    site: { header: "Site", guide: "The site's name.", width: 120, entry: text(), filledBy: "plan" },
    status: {
      header: "Status",
      guide: "Where it stands.",
      width: 80,
      entry: choice(["Open", "Shut"]),
      filledBy: "user",
    },
    spaces: {
      header: "Spaces",
      guide: "How many cycles fit.",
      width: 60,
      entry: figure("cycles", { whole: true }),
      filledBy: "user",
      format: "#,##0",
      align: "Right",
    },
    used: {
      header: "In use",
      guide: "How many stand there.",
      width: 60,
      entry: figure("cycles", { whole: true }),
      filledBy: "user",
      format: "#,##0",
      align: "Right",
    },
    share: { header: "Share", guide: "In use of all.", width: 60, entry: formula, filledBy: "plan", format: "0%" },
  },
  entryFor: (column, key) => (column === "spaces" && key === "north" ? formula : null),
  guideFor: (column, key) => (column === "site" && key === "south" ? "Moves in 2027." : null),
  marks: [
    {
      over: ["key", "site", "status"],
      when: (cell, above) => `AND(${cell("status")}="Shut",${above("status")}<>"Shut")`,
      look: { bold: true },
    },
  ],
});

const share = { formula: `=${thisRow("GP_CycleParking", "In use")}/${thisRow("GP_CycleParking", "Spaces")}` };

export const cycleParkingRows: readonly Row[] = [
  { key: "north", site: "North gate", spaces: { formula: "=2*20" }, share },
  { key: "south", site: "South gate", spaces: 12, share },
  { key: "ward", site: "Ward block", share },
];

export const headers = Object.values(cycleParking.columns).map(({ header }) => header);
