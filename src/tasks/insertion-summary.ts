import type { WorkbookSurvey } from "../office/workbook-port";
import type { ListSheet, Template } from "../templates/template";
import type { Change, PlanSummary } from "../workbook/change-plan";
import type { FoundTable } from "../workbook/identify";
import type { TopUp } from "../workbook/top-up";

/** What an insertion means for one sheet of ours. */
export interface PlannedSheet {
  readonly made: Template | ListSheet;
  readonly sheetName: string;
  readonly isNew: boolean;
  readonly hidden: boolean;
  /** Rows of its first new table. */
  readonly rows: number;
  readonly tops: readonly { readonly table: FoundTable; readonly top: TopUp }[];
  readonly changes: readonly Change[];
}

/** The plain list that people see before they decide. */
export function insertionSummary(
  survey: WorkbookSurvey,
  sheets: readonly PlannedSheet[],
  replaced: readonly { readonly wanted: string; readonly used: string; readonly kind: "sheet" | "name" }[],
): PlanSummary {
  return {
    adds: [...sheets].sort((one, other) => Number(one.hidden) - Number(other.hidden)).flatMap(additions),
    leaves: [...untouched(survey, sheets), ...sheets.flatMap(kept)],
    notes: [
      ...survey.unfinished.map(
        ({ sheet }) => `Sheet “${sheet}” was left half-made by an earlier attempt. It is removed first and made anew.`,
      ),
      ...replaced.map(({ wanted, used, kind }) => `The ${kind} “${wanted}” is taken, so “${used}” is used.`),
      ...sheets.flatMap(({ tops }) => tops.flatMap(columnNotes)),
    ],
  };
}

function additions({ made, sheetName, isNew, rows, tops }: PlannedSheet): string[] {
  const sheet = `“${sheetName}”`;
  if (isNew && "holds" in made) return [`A hidden sheet ${sheet} with ${made.holds}.`];
  const template = "holds" in made ? null : made;
  return [
    ...(isNew ? [template ? `Sheet ${sheet} with ${rows} ${words(template, rows)}.` : `Sheet ${sheet}.`] : []),
    ...tops.flatMap(({ top, table }) => {
      const rowWords =
        template && table.spec === template.tables[0]
          ? words(template, top.newRows)
          : top.newRows === 1
            ? "row"
            : "rows";
      return top.newRows === 0
        ? []
        : [`${top.newRows} ${rowWords} at the end of the table on sheet “${table.seen.sheet}”.`];
    }),
    ...tops.flatMap(({ top, table }) =>
      top.newColumns.length === 0
        ? []
        : [`${quoted(top.newColumns)}, missing from the table on sheet “${table.seen.sheet}”, put back at its right.`],
    ),
  ];
}

function words({ rowWords: [one, several] }: Template, count: number): string {
  return count === 1 ? one : several;
}

function untouched({ sheets }: WorkbookSurvey, planned: readonly PlannedSheet[]): string[] {
  const ours = new Set(planned.flatMap(({ tops }) => tops.map(({ table }) => table.seen.sheet)));
  const theirs = sheets.map(({ name }) => name).filter((name) => !ours.has(name));
  return theirs.length === 0
    ? []
    : [
        `Your ${theirs.length === 1 ? "sheet" : "sheets"} ${quoted(theirs)}: every cell, name, format and print setting.`,
      ];
}

function kept({ made, tops }: PlannedSheet): string[] {
  if ("holds" in made) return [];
  const sheets = new Set(tops.map(({ table }) => table.seen.sheet));
  return [...sheets].map((sheet) => `Everything already in the table on sheet “${sheet}”.`);
}

function columnNotes({ top, table }: PlannedSheet["tops"][number]): string[] {
  return top.noRoomFor.length === 0
    ? []
    : [
        `${quoted(top.noRoomFor)} ${top.noRoomFor.length === 1 ? "is" : "are"} missing from the table on sheet “${table.seen.sheet}” and cannot be put back, because the cells right of the table are in use. Move them, then insert again.`,
      ];
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `“${name}”`);
  return names.length > 8 ? `${shown.join(", ")} and ${names.length - 8} more` : shown.join(", ");
}
