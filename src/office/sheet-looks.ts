import { addressOf, columnLetters } from "../workbook/area";
import type { PageLook, SheetLook } from "../workbook/change-plan";

export function setSheetLook(sheet: Excel.Worksheet, look: SheetLook): void {
  if (look.tabColour !== undefined) sheet.tabColor = look.tabColour;
  if (look.gridlines !== undefined) sheet.showGridlines = look.gridlines;
  if (look.freeze) freeze(sheet, look.freeze);
  if (look.hidden) sheet.visibility = Excel.SheetVisibility.hidden;
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: { rows: number; columns: number }): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(addressOf({ row: 0, column: 0, rows, columns }));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

export function setPage({ pageLayout }: Excel.Worksheet, page: PageLook): void {
  pageLayout.orientation = page.orientation;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: page.pagesWide };
  pageLayout.setPrintMargins("Centimeters", { top: 1.5, bottom: 1.5, left: 1, right: 1, header: 0.7, footer: 0.7 });
  if (page.titleRows) pageLayout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  if (page.titleColumns !== undefined) pageLayout.setPrintTitleColumns(`$A:$${columnLetters(page.titleColumns - 1)}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = page.footer.replaceAll("&", "&&");
  defaultForAllPages.rightFooter = "Page &P of &N";
}
