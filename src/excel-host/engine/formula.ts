import type { Area } from "../book-snapshot";
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, sheetPrefix } from "../files/addresses";

/** One end of a reference; a whole column has no row, a whole row no column. */
export interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

export interface Reference {
  readonly kind: "reference";
  /** Absent when the formula names no sheet. */
  readonly sheet?: string;
  readonly from: Corner;
  readonly to?: Corner;
}

/** `Table[…]` or `[…]`; inside is what stands between the outer brackets. */
export interface StructuredReference {
  readonly kind: "structured";
  readonly table: string;
  readonly inside: string;
}

export interface Verbatim {
  readonly kind: "verbatim";
  readonly text: string;
  /** A name that is neither a call nor a reference: a defined name, a table, a LET's own name. */
  readonly isName?: boolean;
  readonly isCall?: boolean;
}

export type Piece = Reference | StructuredReference | Verbatim;

const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[|#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!)|[A-Za-z_\\$\u00A1-\uFFFF][\w.\\?$\u00A1-\uFFFF]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+|\s+|./gs;

function tokens(formula: string): string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(formula); match; match = token.exec(formula)) {
    if (match[0] !== "[") {
      found.push(match[0]);
      continue;
    }
    const end = bracketEnd(formula, match.index);
    found.push(formula.slice(match.index, end));
    token.lastIndex = end;
  }
  return found;
}

function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const mark = formula[at];
    if (mark === "'") at++;
    else if (mark === "[") depth++;
    else if (mark === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

const cellPattern = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const columnPattern = /^(\$?)([A-Za-z]{1,3})$/;
const rowPattern = /^(\$?)(\d{1,7})$/;

function cellCorner(text: string | undefined): Corner | undefined {
  const [, fixedColumn, letters, fixedRow, digits] = cellPattern.exec(text ?? "") ?? [];
  if (!letters || !digits) return undefined;
  const column = columnIndex(letters);
  const row = Number(digits) - 1;
  if (column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) return undefined;
  return { row, column, fixedRow: fixedRow === "$", fixedColumn: fixedColumn === "$" };
}

function columnCorner(text: string | undefined): Corner | undefined {
  const [, fixed, letters] = columnPattern.exec(text ?? "") ?? [];
  if (!letters || columnIndex(letters) >= MAX_COLUMNS) return undefined;
  return { column: columnIndex(letters), fixedRow: false, fixedColumn: fixed === "$" };
}

function rowCorner(text: string | undefined): Corner | undefined {
  const [, fixed, digits] = rowPattern.exec(text ?? "") ?? [];
  const row = Number(digits) - 1;
  return digits && row >= 0 && row < MAX_ROWS ? { row, fixedRow: fixed === "$", fixedColumn: false } : undefined;
}

const word = /^[A-Za-z_\\\u00A1-\uFFFF][\w.\\?\u00A1-\uFFFF]*$/;

/** A formula taken apart, so that its references can be moved without touching its texts and names. */
export function piecesOf(formula: string): Piece[] {
  const parts = tokens(formula);
  const pieces: Piece[] = [];
  for (let at = 0; at < parts.length;) {
    const prefix = sheetAt(parts, at);
    const start = prefix ? at + 2 : at;
    const reference = referenceAt(parts, start);
    if (reference) {
      pieces.push({ kind: "reference", ...(prefix ?? {}), ...reference.ends });
      at = start + reference.length;
      continue;
    }
    const text = parts[at] ?? "";
    const next = parts[at + 1];
    if (text.startsWith("[")) {
      pieces.push({ kind: "structured", table: "", inside: text.slice(1, -1) });
      at++;
    } else if (word.test(text) && next?.startsWith("[")) {
      pieces.push({ kind: "structured", table: text, inside: next.slice(1, -1) });
      at += 2;
    } else {
      const isWord = word.test(text);
      const isCall = isWord && next === "(";
      pieces.push({
        kind: "verbatim",
        text,
        ...(isCall ? { isCall } : isWord && next !== "!" ? { isName: true } : {}),
      });
      at++;
    }
  }
  return pieces;
}

function sheetAt(parts: readonly string[], at: number): { sheet: string } | undefined {
  if (parts[at + 1] !== "!") return undefined;
  const text = parts[at] ?? "";
  if (text.startsWith("'")) return { sheet: text.slice(1, -1).replaceAll("''", "'") };
  return word.test(text) ? { sheet: text } : undefined;
}

function referenceAt(
  parts: readonly string[],
  at: number,
): { ends: { from: Corner; to?: Corner }; length: number } | undefined {
  const next = parts[at + 1];
  const cell = cellCorner(parts[at]);
  if (cell) {
    if (next === "(" || next === "!" || next?.startsWith("[")) return undefined;
    const to = next === ":" ? cellCorner(parts[at + 2]) : undefined;
    return to ? { ends: { from: cell, to }, length: 3 } : { ends: { from: cell }, length: 1 };
  }
  if (next !== ":") return undefined;
  for (const corner of [columnCorner, rowCorner]) {
    const from = corner(parts[at]);
    const to = corner(parts[at + 2]);
    if (from && to) return { ends: { from, to }, length: 3 };
  }
  return undefined;
}

export function referenceText({ sheet, from, to }: Reference): string {
  const prefix = sheet === undefined ? "" : `${sheetPrefix(sheet)}!`;
  return `${prefix}${cornerText(from)}${to ? `:${cornerText(to)}` : ""}`;
}

function cornerText({ row, column, fixedRow, fixedColumn }: Corner): string {
  const letters = column === undefined ? "" : `${fixedColumn ? "$" : ""}${columnName(column)}`;
  const digits = row === undefined ? "" : `${fixedRow ? "$" : ""}${row + 1}`;
  return letters + digits;
}

export function pieceText(piece: Piece): string {
  if (piece.kind === "reference") return referenceText(piece);
  return piece.kind === "structured" ? `${piece.table}[${piece.inside}]` : piece.text;
}

/** The formula with each reference replaced by what `change` answers; `null` stands for a reference that is gone. */
export function mappedReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  if (!/[A-Za-z0-9]/.test(formula)) return formula;
  return piecesOf(formula)
    .map((piece) => {
      if (piece.kind !== "reference") return pieceText(piece);
      const changed = change(piece);
      return changed ? referenceText(changed) : "#REF!";
    })
    .join("");
}

/** As copying a cell does: relative parts move, fixed ones stay. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (corner: Corner): Corner | null => {
    const row = corner.row === undefined || corner.fixedRow ? corner.row : corner.row + rows;
    const column = corner.column === undefined || corner.fixedColumn ? corner.column : corner.column + columns;
    if (row !== undefined && (row < 0 || row >= MAX_ROWS)) return null;
    if (column !== undefined && (column < 0 || column >= MAX_COLUMNS)) return null;
    return { ...corner, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
  };
  return mappedReferences(formula, (reference) => {
    const from = move(reference.from);
    const to = reference.to && move(reference.to);
    return from && to !== null ? { ...reference, from, ...(to ? { to } : {}) } : null;
  });
}

export function areaOfReference({ from, to = from }: Reference): Area {
  const row = Math.min(from.row ?? 0, to.row ?? 0);
  const column = Math.min(from.column ?? 0, to.column ?? 0);
  const endRow = from.row === undefined ? MAX_ROWS - 1 : Math.max(from.row, to.row ?? 0);
  const endColumn = from.column === undefined ? MAX_COLUMNS - 1 : Math.max(from.column, to.column ?? 0);
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}

/** The reference with its ends moved to `area`, each keeping its own dollar signs. */
export function referenceTo(reference: Reference, area: Area): Reference {
  const place = (corner: Corner, row: number, column: number): Corner => ({
    ...corner,
    ...(corner.row === undefined ? {} : { row }),
    ...(corner.column === undefined ? {} : { column }),
  });
  const from = place(reference.from, area.row, area.column);
  if (!reference.to) return { ...reference, from };
  return { ...reference, from, to: place(reference.to, area.row + area.rows - 1, area.column + area.columns - 1) };
}

/** The R1C1 form of a formula standing in a cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (mark: string, at: number | undefined, fixed: boolean, own: number) => {
    if (at === undefined) return "";
    if (fixed) return `${mark}${at + 1}`;
    return at === own ? mark : `${mark}[${at - own}]`;
  };
  const corner = (c: Corner) => part("R", c.row, c.fixedRow, row) + part("C", c.column, c.fixedColumn, column);
  return piecesOf(formula)
    .map((piece) => {
      if (piece.kind !== "reference") return pieceText(piece);
      const prefix = piece.sheet === undefined ? "" : `${sheetPrefix(piece.sheet)}!`;
      const from = corner(piece.from);
      const to = piece.to && corner(piece.to);
      return `${prefix}${from}${to === undefined || to === from ? "" : `:${to}`}`;
    })
    .join("");
}

const r1c1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w.(])|(?<![\w.$])([RC])(\[-?\d+\]|\d+)(?![\w.(])/gi;

/** The A1 form of an R1C1 formula standing in a cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const resolve = (text: string | undefined, own: number): { at: number; fixed: string } => {
    if (text === undefined) return { at: own, fixed: "" };
    return text.startsWith("[")
      ? { at: own + Number(text.slice(1, -1)), fixed: "" }
      : { at: Number(text) - 1, fixed: "$" };
  };
  return formula.replace(r1c1, (whole, rowPart?: string, columnPart?: string, lone?: string, lonePart?: string) => {
    if (whole.startsWith('"') || whole.startsWith("'")) return whole;
    if (lone !== undefined) {
      const isRow = lone.toUpperCase() === "R";
      const { at, fixed } = resolve(lonePart, isRow ? row : column);
      const name = `${fixed}${isRow ? String(at + 1) : columnName(at)}`;
      return `${name}:${name}`;
    }
    const r = resolve(rowPart, row);
    const c = resolve(columnPart, column);
    return `${c.fixed}${columnName(c.at)}${r.fixed}${r.at + 1}`;
  });
}
