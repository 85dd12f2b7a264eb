import type { Area } from "../book-snapshot";
import { intersection, isSameArea } from "../engine/areas";
import { sheetById, sheetByName, type Book } from "../engine/book";
import { plainFormulaAt } from "../engine/calculate";
import { ExcelError, itemNotFound } from "../engine/excel-error";
import { areaOfReference, piecesOf } from "../engine/formula";
import { addressOf, type Place } from "../engine/places";
import { objectType, type DeclaredType, type Instance } from "../protocol/object-type";
import { words } from "./given";
import { range } from "./range";
import { rangeAreas } from "./range-areas";

interface Block {
  readonly sheetId: string;
  readonly area: Area;
}

/** The blocks that the formula of a cell reads. */
function readBy(book: Book, sheetId: string, row: number, column: number, formula: string): Block[] {
  return piecesOf(plainFormulaAt(book, sheetId, row, column, formula)).flatMap((piece) => {
    if (piece.kind !== "reference") return [];
    const on = piece.sheet === undefined ? sheetById(book, sheetId) : sheetByName(book, piece.sheet);
    return on ? [{ sheetId: on.id, area: areaOfReference(piece) }] : [];
  });
}

function precedents(book: Book, { sheetId, area }: Block): Block[] {
  const found: Block[] = [];
  book.grid.eachCell(sheetId, area, (row, column, { formula }) => {
    if (formula !== undefined) found.push(...readBy(book, sheetId, row, column, formula));
  });
  return found;
}

function dependents(book: Book, block: Block): Block[] {
  return book.sheets.flatMap(({ id }) => {
    const found: Block[] = [];
    book.grid.eachCell(id, null, (row, column, { formula }) => {
      if (formula === undefined) return;
      const reads = readBy(book, id, row, column, formula);
      if (reads.some(({ sheetId, area }) => sheetId === block.sheetId && intersection(area, block.area)))
        found.push({ sheetId: id, area: { row, column, rows: 1, columns: 1 } });
    });
    return found;
  });
}

const isSame = (one: Block, other: Block) => one.sheetId === other.sheetId && isSameArea(one.area, other.area);

/** The cells a range's formulas read, or those whose formulas read it; at one remove or at any. @throws ItemNotFound */
export function linkedCells(
  book: Book,
  { sheetId, areas }: Place,
  kind: "precedents" | "dependents",
  isDirect: boolean,
): Instance {
  const step = kind === "precedents" ? precedents : dependents;
  const found: Block[] = [];
  let open: Block[] = areas.map((area) => ({ sheetId, area }));
  if (open.length === 0)
    throw new ExcelError("InvalidReference", "This reference is not valid for the current operation.");
  while (open.length > 0) {
    const next = open.flatMap((block) => step(book, block));
    open = next.filter(
      (block, index) =>
        !found.some((each) => isSame(each, block)) && next.findIndex((each) => isSame(each, block)) === index,
    );
    found.push(...open);
    if (isDirect) break;
  }
  if (found.length === 0) throw itemNotFound();
  const bySheet = new Map<string, Area[]>();
  for (const block of found) bySheet.set(block.sheetId, [...(bySheet.get(block.sheetId) ?? []), block.area]);
  return workbookRangeAreas.of([...bySheet].map(([id, blocks]) => ({ sheetId: id, areas: blocks })));
}

/** Cells of several sheets. */
const workbookRangeAreas: DeclaredType<readonly Place[]> = objectType<readonly Place[]>("WorkbookRangeAreas", {
  keep: (places) => workbookRangeAreas.of(places.map((place) => ({ ...place }))),
  get: { Addresses: (places, { book }) => places.map((place) => addressOf(book, place)) },
  child: {
    Areas: (places) => areasCollection.of(places),
    Ranges: (places) => rangesCollection.of(places),
  },
  call: {
    GetRangeAreasBySheet: (places, [key]: readonly unknown[], { book }) => {
      const found = onSheet(places, key, book);
      if (!found) throw itemNotFound();
      return found;
    },
    GetRangeAreasOrNullObjectBySheet: (places, [key]: readonly unknown[], { book }) => onSheet(places, key, book),
  },
});

function onSheet(places: readonly Place[], key: unknown, book: Book): Instance | null {
  const sheet = sheetById(book, words(key)) ?? sheetByName(book, words(key));
  const place = places.find(({ sheetId }) => sheetId === sheet?.id);
  return place ? rangeAreas.of(place) : null;
}

const areasCollection = objectType<readonly Place[]>("RangeAreasCollection", {
  items: (places) => places.map((place) => rangeAreas.of(place)),
});

const rangesCollection = objectType<readonly Place[]>("RangeCollection", {
  items: (places) => places.flatMap(({ sheetId, areas }) => areas.map((area) => range.of({ sheetId, areas: [area] }))),
});
