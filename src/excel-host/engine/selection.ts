import { address, intersection } from "./areas";
import { announce, type Book, type Sheet } from "./book";

/** Tells whoever listens, to the sheet or to a table of it, what is selected now. */
export function selectionChanged(book: Book, sheet: Sheet): void {
  const { areas } = book.selection;
  const whole = areas.map(address).join(",");
  announce(book, { kind: "WorksheetSelectionChanged", sheetId: sheet.id, facts: { address: whole } });
  for (const { id, area } of sheet.tables) {
    const isInsideTable = areas.some((each) => intersection(area, each) !== null);
    announce(book, {
      kind: "TableSelectionChanged",
      sheetId: sheet.id,
      facts: { tableId: id, isInsideTable, address: isInsideTable ? whole : "" },
    });
  }
}
