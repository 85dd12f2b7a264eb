import type { BookSnapshot } from "../book-snapshot";
import type { OfficePackage } from "./office-package";
export function readProperties(_from: OfficePackage): BookSnapshot["properties"] {
  return {};
}
export function readCustomProperties(_from: OfficePackage): BookSnapshot["customProperties"] {
  return {};
}
export function writeProperties(_i: OfficePackage, _o: object, _c: object): void {
  return;
}
export function writeCustomProperties(_i: OfficePackage, _o: object, _c: object): void {
  return;
}
