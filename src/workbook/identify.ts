import type { Area } from "./change-plan";
import type { TableSpec } from "./table-spec";

/** A table as a survey of the workbook describes it. */
export interface TableSeen {
  readonly name: string;
  readonly sheet: string;
  /** Header included, totals not. */
  readonly area: Area;
  readonly headers: readonly string[];
}

/** One of ours, wherever it was moved and whatever its sheet is called now. */
export interface FoundTable {
  readonly spec: TableSpec;
  readonly seen: TableSeen;
  /** Column key → position in the table; columns the user deleted or renamed are not in it. */
  readonly positions: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
}

/** The share of our headers a table must still have to be taken for ours under another name. */
const LIKENESS = 0.6;
/** Fewer headers than these could be anyone's. */
const FEWEST_TELLING = 4;

/**
 * Finds a declared table by its name and, failing that, by its headers.
 * A table of that name without our key column is somebody else's: it is not found.
 */
export function identifyTable(spec: TableSpec, tables: readonly TableSeen[]): FoundTable | null {
  const candidates = tables.map((seen) => found(spec, seen)).filter(({ positions }) => positions.has(spec.key));
  const known = Object.keys(spec.columns).length;
  const named = candidates.find(({ seen }) => new RegExp(`^${spec.name}(_\\d+)?$`, "i").test(seen.name));
  const isTelling = known >= FEWEST_TELLING;
  return named ?? candidates.find(({ positions }) => isTelling && positions.size >= known * LIKENESS) ?? null;
}

function found(spec: TableSpec, seen: TableSeen): FoundTable {
  const columnAt = new Map(seen.headers.map((header, position) => [plain(header), position]));
  const positions = new Map<string, number>();
  const missing: string[] = [];
  for (const [key, { header }] of Object.entries(spec.columns)) {
    const position = columnAt.get(plain(header));
    if (position === undefined) missing.push(key);
    else positions.set(key, position);
  }
  return { spec, seen, positions, missing };
}

/** Headers compare without case and with white space folded. */
function plain(header: string): string {
  return header.trim().replaceAll(/\s+/g, " ").toLowerCase();
}
