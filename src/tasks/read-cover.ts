import type { Content } from "../domain/entry";
import { isoDateOf } from "../workbook/excel-date";
import { coverItems, coverTable, type CoverKey } from "../templates/cover";
import { tableNamed, type ReadTable } from "./read-tables";

/** Who reports, when, and from which plan; blanks are null, the date is ISO. */
export type CoverEntries = Readonly<Record<CoverKey, string | null>>;

/** The cover's entries, or null where the workbook has none. */
export function readCover(tables: readonly ReadTable[]): CoverEntries | null {
  const cover = tableNamed(tables, coverTable.name);
  if (!cover) return null;
  const entries = new Map(cover.rows.map(({ key, cells }) => [key, cells.get("entry")?.content ?? null]));
  return Object.fromEntries(
    (Object.keys(coverItems) as CoverKey[]).map((key) => [
      key,
      textOf(key, entries.get(coverItems[key].label) ?? null),
    ]),
  ) as unknown as CoverEntries;
}

function textOf(key: CoverKey, content: Content): string | null {
  if (content === null || typeof content === "object") return null;
  if (key === "signedOffOn" && typeof content === "number") return isoDateOf(content);
  const text = String(content).trim();
  return text === "" ? null : text;
}
