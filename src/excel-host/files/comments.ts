import type { SheetSnapshot } from "../book-snapshot";
import type { OfficePackage } from "./office-package";
import type { XmlElement } from "./xml";
export function readComments(_from: OfficePackage, _path: string): SheetSnapshot["comments"] {
  return [];
}
export function writeComments(
  _into: OfficePackage,
  _path: string,
  _root: XmlElement,
  _o: SheetSnapshot,
  _c: SheetSnapshot,
): void {
  return;
}
