import { OfficeError } from "../office/office-error";
import type { WorkbookSurvey } from "../office/workbook-port";
import { conversionsTable, originalsTable } from "../templates/conversions";
import { templateTables } from "../templates/template";
import type { Area } from "../workbook/change-plan";
import { identifyTable } from "../workbook/identify";
import type { TableSpec } from "../workbook/table-spec";
import type { SelectionConversionRequest } from "./conversion-types";
import type { HeadedColumn } from "./headed-columns";
import { overlap } from "./selected-header";

/**
 * The Green Plan's own sheets work in the units they say: what they work out is not converted, and what is entered there
 * only beside.
 * @throws OfficeError
 */
export function refuseOwnCells(
  { tables }: WorkbookSurvey,
  sheet: string,
  columns: readonly HeadedColumn[],
  where: SelectionConversionRequest["where"],
): void {
  const specs: readonly TableSpec[] = [...templateTables.map(({ spec }) => spec), conversionsTable, originalsTable];
  for (const spec of specs) {
    const found = identifyTable(spec, tables);
    if (found?.seen.sheet !== sheet) continue;
    const isIn = (area: Area, column: number) => overlap(area, { ...found.seen.area, column, columns: 1 });
    for (const { area } of columns) {
      const [key] = [...found.positions].find(([, at]) => isIn(area, found.seen.area.column + at)) ?? [];
      const declared = key === undefined ? undefined : spec.columns[key];
      if (declared?.entry.kind === "formula")
        throw refusal(`“${declared.header}” is worked out by the Green Plan's own sheet “${sheet}”.`);
      if (where === "in-place" && overlap(area, found.seen.area))
        throw refusal(`The table on sheet “${sheet}” is the Green Plan's own and reckons in the units it says.`);
    }
  }
}

function refusal(message: string): OfficeError {
  return new OfficeError(
    message,
    "Copy the figures with their header to a sheet of your own, and convert them there.",
    "InvalidSelection",
    { cause: null },
  );
}
