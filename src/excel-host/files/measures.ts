/**
 * The file counts column widths in digits of the workbook's normal font, Office.js in points. Between them stand
 * pixels: with Calibri 11 a digit is 7 pixels wide, and a pixel is ¾ of a point. Excel cuts to 1/256 of a digit.
 * A workbook whose normal font is another one is read a few pixels out; widths nobody changed are not rewritten.
 */
const PIXELS_PER_DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

/** 64 pixels: Excel's own default, "8.43". */
export const DEFAULT_COLUMN_POINTS = 48;
export const DEFAULT_ROW_POINTS = 15;

export const EMU_PER_POINT = 12_700;
export const POINTS_PER_INCH = 72;

export function pointsOfWidth(digits: number): number {
  const half = Math.trunc(128 / PIXELS_PER_DIGIT);
  return Math.trunc(((256 * digits + half) / 256) * PIXELS_PER_DIGIT) * POINTS_PER_PIXEL;
}

export function widthOfPoints(points: number): number {
  return Math.trunc((Math.round(points / POINTS_PER_PIXEL) / PIXELS_PER_DIGIT) * 256) / 256;
}
