import type { WorkbookPort } from "../../src/office/workbook-port";

const refused = () => Promise.reject(new Error("Planning changes nothing and reads nothing of a blank workbook."));

/** A workbook with one empty sheet, for working out what would be inserted; it cannot be changed. */
export const blankWorkbook: WorkbookPort = {
  survey: async () => ({
    name: "Book1",
    sheets: [{ name: "Sheet1", visible: true, isProtected: false }],
    tables: [],
    names: [],
    unfinished: [],
    structureProtected: false,
  }),
  read: refused,
  apply: refused,
  undo: refused,
  selection: refused,
  formulasOutside: refused,
  select: refused,
  watch: refused,
};
