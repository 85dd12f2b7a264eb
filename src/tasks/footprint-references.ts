import type { FootprintsOf } from "../checks/cf-added-to-cf-plus";
import type { FootprintName } from "../domain/emission-factor";
import type { WorkbookSurvey } from "../office/workbook-port";
import { footprintYear } from "../templates/footprint";
import { footprintLines, footprintTable } from "../templates/footprint-lines";
import { trajectoryResults } from "../templates/trajectory";
import {
  footprintColumns,
  trajectoryInputs,
  trajectoryName,
  type FootprintColumn,
} from "../templates/trajectory-inputs";
import { trajectoryWorkings } from "../templates/trajectory-workings";
import { yearTables } from "../templates/trajectory-years";
import { metricYears } from "../templates/metrics";
import { areaOf, overlap } from "../workbook/area";
import type { FoundTable } from "../workbook/identify";
import { tableNamed, type ReadTable } from "./read-tables";
import { bodyColumns, placeOf, sheetAndArea, type Place } from "./reference-place";

/** Cells that hold emissions of one of the two footprints. */
interface Marked extends Place {
  readonly footprint: FootprintName;
}

const nameOf: Readonly<Record<FootprintColumn, FootprintName>> = { cf: "CF", cfPlus: "CF+" };

/** The lines of the Footprint sheet that are a footprint, as the sheet and formulas that look them up word them. */
const lines: ReadonlyMap<string, FootprintName> = new Map([
  [footprintLines.cf, "CF"],
  [footprintLines.systemCf, "CF"],
  [footprintLines.cfPlus, "CF+"],
  [footprintLines.systemCfPlus, "CF+"],
]);

/** The defined names over emissions of a footprint. */
const names: ReadonlyMap<string, FootprintName> = new Map([
  ...Object.entries({ ...trajectoryInputs, ...trajectoryWorkings, ...trajectoryResults })
    .filter(([, { unit }]) => unit === "ktCO2e")
    .flatMap(([key]) =>
      footprintColumns.map((column): [string, FootprintName] => [
        trajectoryName(column, key).toLowerCase(),
        nameOf[column],
      ]),
    ),
  [footprintYear.cf.name.toLowerCase(), "CF"],
  [footprintYear.cfPlus.name.toLowerCase(), "CF+"],
]);

const yearlyAmounts = ["businessAsUsual", "path", "actual", "line", "rate", "cut"] as const;

/**
 * What the references of formulas name of the two footprints: our lines, columns and named cells, however they are
 * spoken of.
 */
export function footprintReferences(
  survey: WorkbookSurvey,
  tables: readonly ReadTable[],
): (sheet: string, address: string) => FootprintsOf {
  const marked = markedCells(survey, tables);
  return (sheet, address) => (token) => {
    const text = /^"(.*)"$/.exec(token)?.[1];
    if (text !== undefined) return new Set([lines.get(text) ?? []].flat());
    const place = placeOf(token, { sheet, area: areaOf(address) }, survey);
    const met = place ? marked.filter((one) => isSameSheet(one, place) && overlap(one.area, place.area)) : [];
    return new Set(met.map(({ footprint }) => footprint));
  };
}

/** Whether there is anything in the workbook that could be added wrongly. */
export function hasFootprints(tables: readonly ReadTable[]): boolean {
  return [footprintTable, yearTables.cf].some(({ name }) => tableNamed(tables, name) !== undefined);
}

function markedCells(survey: WorkbookSurvey, tables: readonly ReadTable[]): readonly Marked[] {
  const named = survey.names.flatMap(({ name, formula }): Marked[] => {
    const footprint = names.get(name.toLowerCase().replace(/_\d+$/, ""));
    const place = footprint && sheetAndArea(formula);
    return place ? [{ ...place, footprint }] : [];
  });
  const footprint = tableNamed(tables, footprintTable.name);
  const totals = (footprint?.rows ?? []).flatMap(({ key, cells }): Marked[] => {
    const of = lines.get(key ?? "");
    if (!footprint || !of) return [];
    return metricYears.flatMap((year) => {
      const cell = cells.get(year);
      const { sheet } = footprint.found.seen;
      return cell ? [{ sheet, area: { row: cell.row, column: cell.column, rows: 1, columns: 1 }, footprint: of }] : [];
    });
  });
  const yearly = footprintColumns.flatMap((column) => {
    const found = tableNamed(tables, yearTables[column].name)?.found;
    return found ? columnsOf(found, yearlyAmounts).map((place) => ({ ...place, footprint: nameOf[column] })) : [];
  });
  return [...named, ...totals, ...yearly];
}

function columnsOf({ seen, positions }: FoundTable, columns: readonly string[]): Place[] {
  return columns.flatMap((column) => {
    const position = positions.get(column);
    return position === undefined ? [] : [{ sheet: seen.sheet, area: bodyColumns(seen, position, position) }];
  });
}

function isSameSheet(one: Place, other: Place): boolean {
  return one.sheet.toLowerCase() === other.sheet.toLowerCase();
}
