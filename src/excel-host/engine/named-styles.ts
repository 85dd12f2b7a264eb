import type { NamedStyleSnapshot, StyleSnapshot } from "../book-snapshot";
import { styleOf, type Book } from "./book";
import { builtInLooks } from "./built-in-styles";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./excel-error";
import { styleIndex } from "./styles";

const includesAll: NamedStyleSnapshot["includes"] = {
  number: true,
  font: true,
  alignment: true,
  border: true,
  patterns: true,
  protection: true,
};

function builtIn(book: Book, name: string): NamedStyleSnapshot | undefined {
  const { name: _name, ...plain } = styleOf(book, 0);
  if (name === "Normal") return { name, isBuiltIn: true, style: plain, includes: includesAll };
  const look = builtInLooks[name];
  if (!look) return undefined;
  const style = { ...plain, ...look, font: { ...plain.font, ...look.font } };
  const includes = {
    number: look.numberFormat !== undefined,
    font: look.font !== undefined,
    alignment: false,
    border: look.borders !== undefined,
    patterns: look.fill !== undefined,
    protection: false,
  };
  return { name, isBuiltIn: true, style, includes };
}

/** Those of the workbook first, then Excel's own that nobody changed. */
export function namedStyles(book: Book): NamedStyleSnapshot[] {
  const own = book.namedStyles;
  const others = ["Normal", ...Object.keys(builtInLooks)].filter((name) => !own.some((each) => each.name === name));
  return [...own, ...others.flatMap((name) => builtIn(book, name) ?? [])];
}

/** @throws ItemNotFound */
export function namedStyle(book: Book, name: string): NamedStyleSnapshot {
  const wanted = name.toLowerCase();
  const found = namedStyles(book).find((each) => each.name.toLowerCase() === wanted);
  if (!found) throw itemNotFound();
  return found;
}

export function addNamedStyle(book: Book, name: string): void {
  if (name === "" || name.length > 255) throw invalidArgument();
  if (namedStyles(book).some((each) => each.name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists();
  const { name: _name, ...style } = styleOf(book, 0);
  book.namedStyles = [...book.namedStyles, { name, isBuiltIn: false, style, includes: includesAll }];
}

/** A cell's format once a style is applied: what the style does not speak of stays. */
export function styled(before: StyleSnapshot, { name, style, includes }: NamedStyleSnapshot): StyleSnapshot {
  const { fill: _fill, pattern: _pattern, patternColor: _color, formulaHidden: _hidden, ...kept } = before;
  const { fill, pattern, patternColor } = includes.patterns ? style : before;
  const { locked, formulaHidden } = includes.protection ? style : before;
  return {
    ...kept,
    ...(includes.number && { numberFormat: style.numberFormat }),
    ...(includes.font && { font: style.font }),
    ...(includes.border && { borders: style.borders }),
    ...(includes.alignment && alignmentOf(style)),
    ...(fill !== undefined && { fill }),
    ...(pattern !== undefined && { pattern }),
    ...(patternColor !== undefined && { patternColor }),
    locked,
    ...(formulaHidden !== undefined && { formulaHidden }),
    name,
  };
}

function alignmentOf(style: StyleSnapshot): Partial<StyleSnapshot> {
  const { horizontal, vertical, wrap, indent, rotation, shrinkToFit, readingOrder } = style;
  return {
    horizontal: horizontal ?? "General",
    vertical: vertical ?? "Bottom",
    wrap: wrap ?? false,
    indent: indent ?? 0,
    rotation: rotation ?? 0,
    shrinkToFit: shrinkToFit ?? false,
    readingOrder: readingOrder ?? "Context",
  };
}

/** Changes a style, and the cells that have it. */
export function changeNamedStyle(
  book: Book,
  name: string,
  change: (style: StyleSnapshot) => StyleSnapshot,
  part: Partial<Omit<NamedStyleSnapshot, "name" | "style">> = {},
): void {
  const before = namedStyle(book, name);
  const after = { ...before, ...part, style: change(before.style) };
  book.namedStyles = [...book.namedStyles.filter((each) => each.name !== before.name), after];
  restyleNamed(book, before.name, change);
}

/** Takes a style away; its cells become plain ones. @throws InvalidArgument for "Normal" */
export function deleteNamedStyle(book: Book, name: string): void {
  const found = namedStyle(book, name);
  if (found.name === "Normal" || found.isBuiltIn) throw invalidArgument();
  book.namedStyles = book.namedStyles.filter((each) => each !== found);
  restyleNamed(book, found.name, () => styleOf(book, 0));
}

function restyleNamed(book: Book, name: string, change: (style: StyleSnapshot) => StyleSnapshot): void {
  for (const { id } of book.sheets) {
    const found: (readonly [number, number, number])[] = [];
    book.grid.eachCell(id, null, (row, column, { style }) => {
      if (styleOf(book, style).name === name) found.push([row, column, style]);
    });
    for (const [row, column, style] of found)
      book.grid.setStyle(id, row, column, styleIndex(book.styles, change(styleOf(book, style))));
  }
}
