import type { ProtectionSnapshot } from "../book-snapshot";
import { isSame } from "./canonical";
import { sheetOrder } from "./sheet-layout";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, element, isOn, putInOrder, setAttribute } from "./xml";

/** What a protected sheet may still allow; the file says what is forbidden, and forbids it unless told otherwise. */
const permissions: readonly (readonly [option: string, stored: string])[] = [
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowInsertRows", "insertRows"],
  ["allowInsertHyperlinks", "insertHyperlinks"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowSort", "sort"],
  ["allowAutoFilter", "autoFilter"],
  ["allowPivotTables", "pivotTables"],
];

/** These two are allowed in the file unless it forbids them. */
const objects: readonly (readonly [option: string, stored: string])[] = [
  ["allowEditObjects", "objects"],
  ["allowEditScenarios", "scenarios"],
];

export function readProtection(root: XmlElement): ProtectionSnapshot | undefined {
  const part = childOf(root, "sheetProtection");
  if (!part || !isOn(part, "sheet")) return undefined;
  const options: Record<string, unknown> = {};
  for (const [option, stored] of permissions) options[option] = !isOn(part, stored, true);
  for (const [option, stored] of objects) options[option] = !isOn(part, stored);
  options["selectionMode"] = isOn(part, "selectUnlockedCells")
    ? "None"
    : isOn(part, "selectLockedCells")
      ? "Unlocked"
      : "Normal";
  return { options };
}

/** A password the session does not know stays as the file has it, hashed. */
export async function writeProtection(
  root: XmlElement,
  opened: ProtectionSnapshot | undefined,
  current: ProtectionSnapshot | undefined,
): Promise<void> {
  if (isSame(opened, current)) return;
  if (!current) {
    putInOrder(root, sheetOrder, "sheetProtection");
    return;
  }
  const { options, password } = current;
  const old = opened ? childOf(root, "sheetProtection") : undefined;
  const part = element("sheetProtection", Object.fromEntries(old?.attributes ?? []));
  if (password !== undefined && password !== opened?.password) {
    setAttribute(part, "password", undefined);
    for (const [name, value] of Object.entries(await passwordHash(password))) setAttribute(part, name, value);
  }
  setAttribute(part, "sheet", true);
  for (const [option, stored] of permissions) {
    setAttribute(part, stored, options[option] === true ? false : undefined);
  }
  for (const [option, stored] of objects) setAttribute(part, stored, options[option] === true ? undefined : true);
  const mode = options["selectionMode"] ?? "Normal";
  setAttribute(part, "selectLockedCells", mode === "Normal" ? undefined : true);
  setAttribute(part, "selectUnlockedCells", mode === "None" ? true : undefined);
  putInOrder(root, sheetOrder, "sheetProtection", part);
}

/** Excel itself uses 100,000; each is a call to the platform's cipher, and a sheet's password is no secret's keeper. */
const SPINS = 10_000;

/** As ECMA-376 part 1, 18.3.1.85 has it: the salt and the text hashed, then hashed again with each round's number. */
async function passwordHash(password: string): Promise<Record<string, string | number>> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const text = new Uint8Array(password.length * 2);
  const view = new DataView(text.buffer);
  for (let index = 0; index < password.length; index++) view.setUint16(index * 2, password.charCodeAt(index), true);

  const digest = async (...pieces: readonly Uint8Array[]) => {
    const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    return new Uint8Array(await crypto.subtle.digest("SHA-512", joined));
  };

  let hash = await digest(salt, text);
  const round = new Uint8Array(4);
  for (let spin = 0; spin < SPINS; spin++) {
    new DataView(round.buffer).setUint32(0, spin, true);
    hash = await digest(hash, round);
  }
  return { algorithmName: "SHA-512", hashValue: base64(hash), saltValue: base64(salt), spinCount: SPINS };
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

export function readStructureProtection(workbook: XmlElement): boolean {
  return isOn(childOf(workbook, "workbookProtection"), "lockStructure");
}

export function writeStructureProtection(workbook: XmlElement, order: readonly string[], locked: boolean): void {
  const old = childOf(workbook, "workbookProtection");
  const part = element("workbookProtection", locked ? Object.fromEntries(old?.attributes ?? []) : {});
  setAttribute(part, "lockStructure", locked ? true : undefined);
  if (!locked && attributeOf(old, "lockWindows") === "1") setAttribute(part, "lockWindows", true);
  putInOrder(workbook, order, "workbookProtection", part.attributes.size > 0 ? part : undefined);
}
