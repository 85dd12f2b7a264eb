import type { FootprintName } from "../domain/emission-factor";
import { financialYear, yearLabel } from "../domain/financial-year";
import { latestActual } from "../model/progress";
import { aimedYears, problemsOf, planTrajectories } from "../model/trajectory-inputs";
import type { WorkbookPort } from "../office/workbook-port";
import { footprintColumns, type FootprintColumn } from "../templates/trajectory-inputs";
import { pathShapes } from "./calculators";
import { figureWords } from "./figure-words";
import { salbutamolInhalers } from "./inhaler-calculator";
import { packageRows, type PackageRows } from "./package-calculator";
import { actualsOf, trajectoryEntries, trajectoryInputsOf } from "./read-sums";
import { readTables, type ReadTable } from "./read-tables";

/** What the calculators' lists offer and their fields begin with. */
export interface CalculatorFacts {
  /** Salbutamol inhalers by name, the heaviest first. */
  readonly inhalers: readonly string[];
  readonly shapes: readonly string[];
  /** "2019/20" and on. */
  readonly years: readonly string[];
  /** Where the yearly cut may start from: one for each footprint. */
  readonly cuts: readonly CutStart[];
  readonly opportunities: PackageRows;
}

/** A footprint's figures, ready to stand in the fields of the yearly cut. */
export interface CutStart {
  readonly footprint: FootprintName;
  /** Whether they are the workbook's own or the plan's. */
  readonly fromWorkbook: boolean;
  /** In ktCO2e. */
  readonly level: string;
  readonly target: string;
  readonly year: string;
  readonly byYear: string;
  /** Per cent a year. */
  readonly growth: string;
}

const FIRST_YEAR = 2019;
const LAST_YEAR = 2050;

/** Reads the workbook and changes nothing: figures of its sheets where it has them in order, else the plan's. */
export async function calculatorFacts(port: WorkbookPort): Promise<CalculatorFacts> {
  const tables = await readTables(port, await port.survey());
  return {
    inhalers: (await salbutamolInhalers()).map(({ name }) => name),
    shapes: pathShapes,
    years: Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => label(FIRST_YEAR + index)),
    cuts: footprintColumns.map((column) => cutStart(tables, column)),
    opportunities: packageRows(tables),
  };
}

/** From the latest actual, or else from where the path begins, to the milestone. */
function cutStart(tables: readonly ReadTable[], column: FootprintColumn): CutStart {
  const entries = trajectoryEntries(tables, column);
  const own = entries && trajectoryInputsOf(entries, column);
  const inputs = own && problemsOf(own).length === 0 ? own : planTrajectories[column];
  const latest = inputs === own ? latestActual(actualsOf(tables, column)) : null;
  const from = latest ?? { year: inputs.startYear, emissions: inputs.startShare * inputs.baseline };
  return {
    footprint: inputs.footprint,
    fromWorkbook: inputs === own,
    level: figureWords(from.emissions),
    target: figureWords(inputs.milestoneShare * inputs.baseline),
    year: label(from.year),
    byYear: label(aimedYears(inputs).milestoneYear),
    growth: figureWords(inputs.growth * 100),
  };
}

function label(startYear: number): string {
  return yearLabel(financialYear(startYear));
}
