import type { BookSnapshot } from "../book-snapshot";
import type { OfficePackage } from "./office-package";
export function readCustomXml(
  _from: OfficePackage,
  _path: string,
): { parts: BookSnapshot["customXmlParts"]; settings: BookSnapshot["settings"] } {
  return { parts: [], settings: {} };
}
export function writeCustomXml(_i: OfficePackage, _p: string, _o: BookSnapshot, _c: BookSnapshot): void {
  return;
}
