import { OfficeError } from "../office/office-error";
import type { WorkbookSurvey } from "../office/workbook-port";
import type { FoundTable } from "../workbook/identify";

export interface Obstacle {
  readonly message: string;
  readonly remedy: string;
}

/** What Excel would refuse, said before anything is tried. */
export function obstaclesIn({ structureProtected, sheets }: WorkbookSurvey, found: readonly FoundTable[]): Obstacle[] {
  const guarded = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name));
  return [
    ...(structureProtected
      ? [
          {
            message: "The structure of this workbook is protected, so no sheet can be added.",
            remedy: "Choose Review, then Protect Workbook, to lift the protection; then try again.",
          },
        ]
      : []),
    ...[...new Set(found.map(({ seen }) => seen.sheet))]
      .filter((sheet) => guarded.has(sheet))
      .map((sheet) => ({
        message: `Sheet “${sheet}” is protected, so nothing can be added to the table on it.`,
        remedy: "Choose Review, then Unprotect Sheet, before inserting again.",
      })),
  ];
}

export function refusal({ message, remedy }: Obstacle): OfficeError {
  return new OfficeError(message, remedy, "AccessDenied", { cause: null });
}
