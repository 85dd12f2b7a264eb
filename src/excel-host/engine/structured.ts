import type { Area, TableSnapshot } from "../book-snapshot";
import { sheetPrefix } from "../files/addresses";
import { absoluteAddress } from "./areas";
import type { StructuredReference } from "./formula";
import { pieceText, piecesOf } from "./formula";

/** A table and the sheet it stands on, as a formula sees it. */
export interface PlacedTable {
  readonly sheet: string;
  readonly table: TableSnapshot;
}

export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cells as any calculation engine knows them. */
export function plainAddress(sheet: string, area: Area): string {
  return `'${sheet.replaceAll("'", "''")}'!${absoluteAddress(area)}`;
}

export function bodyOf({ area, showHeaders, showTotals }: TableSnapshot): Area {
  const head = showHeaders ? 1 : 0;
  return { ...area, row: area.row + head, rows: Math.max(area.rows - head - (showTotals ? 1 : 0), 1) };
}

/** The cells of a table that a reference names; `#REF!` when it has no such row or column. */
export function namedCells({ sheet, table }: PlacedTable, piece: StructuredReference, at: FormulaPlace): string {
  const area = namedArea(table, piece, at);
  return area ? plainAddress(sheet, area) : "#REF!";
}

function namedArea(table: TableSnapshot, { inside }: StructuredReference, at: FormulaPlace): Area | undefined {
  const { sections, columns } = specifiersOf(inside);
  const rows = rowsOf(table, sections, at);
  const span = columnsOf(table, columns);
  return rows && span && { ...rows, column: span.column, columns: span.columns };
}

/** The parts of what stands between the outer brackets: "#…" sections, and one column or the two ends of a span. */
export function specifiersOf(inside: string): { sections: string[]; columns: string[] } {
  const sections: string[] = [];
  const columns: string[] = [];
  let text = inside.trim();
  if (text.startsWith("@")) {
    sections.push("#this row");
    text = text.slice(1).trim();
  }
  if (text === "") return { sections, columns };
  if (!text.startsWith("[")) {
    if (text.startsWith("#")) sections.push(text.toLowerCase());
    else columns.push(unescaped(text));
    return { sections, columns };
  }
  for (const part of bracketedParts(text)) {
    if (part.startsWith("#")) sections.push(part.toLowerCase());
    else columns.push(unescaped(part));
  }
  return { sections, columns };
}

function bracketedParts(text: string): string[] {
  const parts: string[] = [];
  let current: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? "";
    if (current !== undefined && mark === "'") current += mark + (text[++at] ?? "");
    else if (mark === "[" && current === undefined) current = "";
    else if (mark === "]" && current !== undefined) {
      parts.push(current.trim());
      current = undefined;
    } else if (current !== undefined) current += mark;
  }
  return parts;
}

function unescaped(name: string): string {
  return name.replace(/'(.)/gs, "$1").trim();
}

/** A column's name as a structured reference writes it. */
export function escapedColumn(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}

function rowsOf(table: TableSnapshot, sections: readonly string[], at: FormulaPlace): Area | undefined {
  const { area, showHeaders, showTotals } = table;
  const body = bodyOf(table);
  if (sections.length === 0) return body;
  const blocks = sections.map((section): Area | undefined => {
    switch (section) {
      case "#all":
        return area;
      case "#data":
        return body;
      case "#headers":
        return showHeaders ? { ...area, rows: 1 } : undefined;
      case "#totals":
        return showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;
      case "#this row":
        return at.row >= body.row && at.row < body.row + body.rows ? { ...area, row: at.row, rows: 1 } : undefined;
      default:
        return undefined;
    }
  });
  const first = Math.min(...blocks.map((block) => block?.row ?? Infinity));
  const last = Math.max(...blocks.map((block) => (block ? block.row + block.rows - 1 : -1)));
  return blocks.every((block) => block !== undefined) ? { ...area, row: first, rows: last - first + 1 } : undefined;
}

function columnsOf(table: TableSnapshot, names: readonly string[]): { column: number; columns: number } | undefined {
  if (names.length === 0) return { column: table.area.column, columns: table.area.columns };
  const at = names.map((name) => table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()));
  if (at.some((index) => index < 0)) return undefined;
  const first = Math.min(...at);
  return { column: table.area.column + first, columns: Math.max(...at) - first + 1 };
}

/**
 * A formula after a table it speaks of is none any more: plain addresses stand for what it named, or `#REF!` when its
 * cells are gone as well.
 */
export function releasedFormula(
  formula: string,
  at: FormulaPlace,
  found: PlacedTable,
  isInTable: boolean,
  areCellsKept: boolean,
): string {
  const own = found.table.name.toLowerCase();
  const plain = (area: Area | undefined) =>
    area && areCellsKept ? `${sheetPrefix(found.sheet)}!${absoluteAddress(area)}` : "#REF!";
  return piecesOf(formula)
    .map((piece) => {
      if (piece.kind === "verbatim" && piece.isName && piece.text.toLowerCase() === own)
        return plain(bodyOf(found.table));
      if (piece.kind !== "structured") return pieceText(piece);
      const isOwn = piece.table === "" ? isInTable : piece.table.toLowerCase() === own;
      return isOwn ? plain(namedArea(found.table, piece, at)) : pieceText(piece);
    })
    .join("");
}

/** Formulas that name a table or one of its columns, after one of them was given another name. */
export function renamedInFormula(
  formula: string,
  rename: {
    readonly table: string;
    readonly to?: string;
    readonly column?: { readonly from: string; readonly to: string };
  },
  isInTable: boolean,
): string {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  return piecesOf(formula)
    .map((piece) => {
      if (piece.kind === "verbatim") {
        return piece.isName && rename.to !== undefined && same(piece.text, rename.table) ? rename.to : piece.text;
      }
      if (piece.kind !== "structured") return pieceText(piece);
      const isOwn = piece.table === "" ? isInTable : same(piece.table, rename.table);
      if (!isOwn) return pieceText(piece);
      const table = piece.table !== "" && rename.to !== undefined ? rename.to : piece.table;
      const inside = rename.column ? renamedColumn(piece.inside, rename.column) : piece.inside;
      return `${table}[${inside}]`;
    })
    .join("");
}

function renamedColumn(inside: string, { from, to }: { readonly from: string; readonly to: string }): string {
  const same = (text: string) => unescaped(text).toLowerCase() === from.toLowerCase();
  const bare = /^(@?)([^[\]]*)$/s.exec(inside);
  if (bare) {
    const [, at = "", name = ""] = bare;
    if (name.startsWith("#") || !same(name)) return inside;
    const escaped = escapedColumn(to);
    return at !== "" && /[^\w]/.test(to) ? `@[${escaped}]` : `${at}${escaped}`;
  }
  return inside.replace(/\[((?:'.|[^[\]'])*)\]/gs, (whole, name: string) =>
    same(name) ? `[${escapedColumn(to)}]` : whole,
  );
}
