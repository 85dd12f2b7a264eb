import type { BookSnapshot, ChartSnapshot, SheetSnapshot } from "../book-snapshot";
import type { OfficePackage } from "./office-package";
import type { XmlElement } from "./xml";
export function readCharts(_from: OfficePackage, _path: string, _root: XmlElement, _layout: object): ChartSnapshot[] {
  return [];
}
export function writeCharts(
  _into: OfficePackage,
  _path: string,
  _root: XmlElement,
  _opened: SheetSnapshot,
  _current: SheetSnapshot,
  _book: BookSnapshot,
): void {
  return;
}
export function renameInCharts(_into: OfficePackage, _from: string, _to: string): void {
  return;
}
