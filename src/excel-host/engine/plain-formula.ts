import { pieceText, piecesOf, type Piece } from "./formula";
import { bodyOf, namedCells, plainAddress, type FormulaPlace, type PlacedTable } from "./structured";

/** What the names in a formula stand for. */
export interface KnownNames {
  readonly tableNamed: (name: string) => PlacedTable | undefined;
  readonly tableAt: (place: FormulaPlace) => PlacedTable | undefined;
  /** The formula a defined name stands for on a sheet, which may have its own. */
  readonly formulaNamed: (name: string, sheet: string) => string | undefined;
}

/**
 * A formula with its table references and defined names written out, which any calculation engine knows.
 * A reference that names no table or no column of it becomes `#REF!`, as in Excel; a name nobody knows stays.
 */
export function plainFormula(formula: string, at: FormulaPlace, known: KnownNames): string {
  return written(formula, at, known, []);
}

function written(formula: string, at: FormulaPlace, known: KnownNames, within: readonly string[]): string {
  const pieces = piecesOf(formula);
  const locals = localNames(pieces);
  const parts: string[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind === "structured") {
      const found = piece.table === "" ? known.tableAt(at) : known.tableNamed(piece.table);
      parts.push(found ? namedCells(found, piece, at) : "#REF!");
      return;
    }
    const name = nameOf(piece);
    const sheet = name === undefined ? undefined : sheetBefore(pieces, index);
    const text =
      name === undefined || locals.has(name) ? undefined : standsFor(name, at, sheet ?? at.sheet, known, within);
    if (text !== undefined && sheet !== undefined) parts.splice(-2);
    parts.push(text ?? pieceText(piece));
  });
  return parts.join("");
}

function standsFor(
  name: string,
  at: FormulaPlace,
  sheet: string,
  known: KnownNames,
  within: readonly string[],
): string | undefined {
  const table = known.tableNamed(name);
  if (table) return plainAddress(table.sheet, bodyOf(table.table));
  const formula = known.formulaNamed(name, sheet);
  if (formula === undefined) return undefined;
  // A name that leads back to itself stands for nothing.
  if (within.includes(name)) return "#NAME?";
  const text = written(formula.replace(/^=/, ""), at, known, [...within, name]);
  return piecesOf(text).length === 1 ? text : `(${text})`;
}

/** In lower case, since Excel tells names apart by their letters alone. */
function nameOf(piece: Piece): string | undefined {
  if (piece.kind !== "verbatim" || !piece.isName || /^(?:true|false)$/i.test(piece.text)) return undefined;
  return piece.text.toLowerCase();
}

/** The sheet that stands before a name, as in "Sheet1!Rate". */
function sheetBefore(pieces: readonly Piece[], index: number): string | undefined {
  const [sheet, mark] = pieces.slice(Math.max(index - 2, 0), index);
  if (mark?.kind !== "verbatim" || mark.text !== "!" || sheet?.kind !== "verbatim") return undefined;
  return sheet.text.startsWith("'") ? sheet.text.slice(1, -1).replaceAll("''", "'") : sheet.text;
}

/** Whether names have a say in what a formula comes to. */
export function speaksOfNames(formula: string): boolean {
  return piecesOf(formula).some((piece) => piece.kind === "structured" || nameOf(piece) !== undefined);
}

/** The names that LET and LAMBDA give to values of their own; they go before those of the workbook. */
function localNames(pieces: readonly Piece[]): ReadonlySet<string> {
  const locals = new Set<string>();
  const calls: { name: string; argument: number }[] = [];
  const meaning = pieces.filter((piece) => piece.kind !== "verbatim" || piece.text.trim() !== "");
  meaning.forEach((piece, index) => {
    const text = piece.kind === "verbatim" ? piece.text : "";
    const call = calls.at(-1);
    if (text === "(") {
      const before = meaning[index - 1];
      calls.push({ name: before?.kind === "verbatim" && before.isCall ? before.text.toUpperCase() : "", argument: 0 });
    } else if (text === ")") calls.pop();
    else if (text === "," && call) call.argument += 1;
    const name = nameOf(piece);
    const next = meaning[index + 1];
    if (name === undefined || !call || next?.kind !== "verbatim" || next.text !== ",") return;
    if (call.name === "LAMBDA" || (call.name === "LET" && call.argument % 2 === 0)) locals.add(name);
  });
  return locals;
}
