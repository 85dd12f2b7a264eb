import { lastColumn, lastRow } from "../engine/areas";
import { invalidArgument } from "../engine/excel-error";
import type { Instance } from "../protocol/object-type";
import { pascal, queried } from "../protocol/query";
import type { Session } from "../protocol/session";
import { range } from "./range";
import { areaOfPlace, type Place } from "../engine/places";

type Along = "cells" | "rows" | "columns";
type Options = { readonly [name: string]: boolean | Options };

/** The places of a range that properties are given for: each cell, or each whole row or column. */
function parts(place: Place, along: Along): Place[][] {
  const area = areaOfPlace(place);
  const part = (row: number, column: number, rows: number, columns: number): Place => ({
    sheetId: place.sheetId,
    areas: [{ row, column, rows, columns }],
  });
  if (along === "rows")
    return Array.from({ length: area.rows }, (_, index) => [part(area.row + index, area.column, 1, area.columns)]);
  if (along === "columns")
    return [Array.from({ length: area.columns }, (_, index) => part(area.row, area.column + index, area.rows, 1))];
  const lines: Place[][] = [];
  for (let row = area.row; row <= lastRow(area); row += 1) {
    const line: Place[] = [];
    for (let column = area.column; column <= lastColumn(area); column += 1) line.push(part(row, column, 1, 1));
    lines.push(line);
  }
  return lines;
}

/** What `getCellProperties` and its kin answer: for each part the properties asked for. */
export function cellProperties(place: Place, options: unknown, session: Session, along: Along): unknown {
  const wanted = (options ?? {}) as Options;
  const grid = parts(place, along).map((line) => line.map((part) => chosen(range.of(part), wanted, session)));
  return along === "columns" ? grid[0] : along === "rows" ? grid.map(([only]) => only) : grid;
}

function chosen(instance: Instance, options: Options, session: Session): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    if (option === false) continue;
    const { type, target } = instance;
    if (name === "borders" && typeof option === "object") {
      values[name] = borders(instance, option, session);
      continue;
    }
    const child = type.child[pascal(name)];
    if (typeof option === "object" && child) {
      const inner = child(target as never, session);
      values[name] = inner && chosen(inner, option, session);
    } else values[name] = (queried(instance, { Select: [name] }, session) as Record<string, unknown>)[pascal(name)];
  }
  return values;
}

const sides = ["top", "bottom", "left", "right"] as const;

function borders(format: Instance, options: Options, session: Session): Record<string, unknown> {
  const collection = format.type.child["Borders"]?.(format.target as never, session);
  return Object.fromEntries(
    sides.flatMap((side) => {
      const item = collection?.type.item?.(collection.target as never, `Edge${pascal(side)}` as never, session);
      return item ? [[side, chosen(item, options, session)]] : [];
    }),
  );
}

/** What `setCellProperties` and its kin were given, set part by part. @throws InvalidArgument for another shape */
export function setCellProperties(place: Place, given: unknown, session: Session, along: Along): void {
  if (!Array.isArray(given)) throw invalidArgument();
  const lines: unknown[][] =
    along === "cells"
      ? (given as unknown[][])
      : along === "rows"
        ? given.map((each) => [each as unknown])
        : [given as unknown[]];
  const grid = parts(place, along);
  const fits =
    lines.length === grid.length &&
    lines.every((line, index) => Array.isArray(line) && line.length === grid[index]?.length);
  if (!fits) throw invalidArgument();
  grid.forEach((line, r) => line.forEach((part, c) => assign(range.of(part), lines[r]?.[c], session)));
}

function assign(instance: Instance, given: unknown, session: Session): void {
  if (typeof given !== "object" || given === null) return;
  const { type, target } = instance;
  for (const [name, value] of Object.entries(given)) {
    const key = pascal(name);
    if (name === "borders") {
      const collection = type.child["Borders"]?.(target as never, session);
      for (const [side, line] of Object.entries(value as object)) {
        const item = collection?.type.item?.(collection.target as never, `Edge${pascal(side)}` as never, session);
        if (item) assign(item, line, session);
      }
      continue;
    }
    const child = type.child[key];
    const set = type.set[key];
    if (child) {
      const inner = child(target as never, session);
      if (inner) assign(inner, value, session);
    } else if (set) set(target as never, value as never, session);
    else throw invalidArgument();
  }
}
