import type { BookEvent } from "../engine/book";

/** Microsoft's numbers for the events of its generic channel, by what happened. */
const numbers: Readonly<Record<string, number>> = {
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetDeactivated: 12,
  WorksheetAdded: 13,
  WorksheetSelectionChanged: 14,
  WorksheetDeleted: 15,
  WorksheetCalculated: 16,
  WorksheetFormatChanged: 18,
  WorksheetRowSorted: 19,
  WorksheetColumnSorted: 20,
  WorksheetRowHiddenChanged: 22,
  WorksheetFormulaChanged: 23,
  WorksheetProtectionChanged: 24,
  WorksheetNameChanged: 25,
  WorksheetVisibilityChanged: 26,
  WorksheetMoved: 27,
  ChartAdded: 50,
  ChartActivated: 51,
  ChartDeactivated: 52,
  ChartDeleted: 53,
  TableSelectionChanged: 100,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
  CommentAdded: 250,
  CommentDeleted: 251,
  CommentChanged: 252,
};

const EVENT_CATEGORY = 65536;

/**
 * The messages that tell the client of an event: for who listens to the workbook, to the sheet, and to the table or
 * chart it is about.
 */
export function eventMessages({ kind, sheetId, facts }: BookEvent): readonly object[] {
  const number = numbers[kind];
  if (number === undefined) return [];
  const own = facts["tableId"] ?? facts["chartId"];
  return ["Workbook", sheetId, ...(typeof own === "string" ? [own] : [])].map((targetId) => ({
    messageCategory: EVENT_CATEGORY,
    messageType: number,
    targetId,
    message: JSON.stringify({
      source: "Local",
      triggerSource: "Unknown",
      shiftDirection: "None",
      worksheetId: sheetId,
      ...facts,
    }),
  }));
}
