import type { Finding, Problem } from "../domain/finding";
import { financialYear, yearLabel } from "../domain/financial-year";
import { problemsOf, type TrajectoryInputs, type TrajectoryProblem, type YearInput } from "../model/trajectory-inputs";
import {
  footprintColumns,
  trajectoryInputs,
  trajectoryInputsTable,
  type FootprintColumn,
  type TrajectoryInput,
} from "../templates/trajectory-inputs";
import { trajectoryEntries, trajectoryInputsOf } from "./read-sums";
import { tableNamed, type ReadTable } from "./read-tables";
import { cellAddress } from "./table-places";

/** What keeps the paths of the Trajectory sheet from being drawn, at the input that has to change. */
export function pathFindings(tables: readonly ReadTable[]): Finding[] {
  return footprintColumns.flatMap((column) => {
    const entries = trajectoryEntries(tables, column);
    if (!entries) return [];
    const inputs = trajectoryInputsOf(entries, column);
    return problemsOf(inputs).flatMap((problem) => findingOf(problem, inputs, column, tables));
  });
}

function findingOf(
  problem: TrajectoryProblem,
  inputs: TrajectoryInputs,
  column: FootprintColumn,
  tables: readonly ReadTable[],
): Finding[] {
  const input = inputOf(problem, inputs);
  const { label } = trajectoryInputs[input];
  const table = tableNamed(tables, trajectoryInputsTable.name);
  const cell = table?.rows.find(({ key }) => key === label)?.cells.get(column);
  const at = { sheet: table?.found.seen.sheet ?? "", address: cellAddress(cell), key: label, column: label };
  const isBlank = (cell?.content ?? null) === null;
  return problemIn(problem, inputs, isBlank).map((found) => ({ ...found, at }));
}

/** What is typed and out of its bounds, or no figure at all, is found at the cell already. */
function problemIn(problem: TrajectoryProblem, inputs: TrajectoryInputs, isBlank: boolean): Problem[] {
  if (isBlank) return [{ code: "path-input-missing" }];
  switch (problem.code) {
    case "baseline-not-positive":
      return problem.given === 0 ? [{ code: "path-baseline-zero" }] : [];
    case "year-too-early": {
      const { given, after, earliest } = problem;
      const label = trajectoryInputs[yearInput(after, inputs)].label;
      return [{ code: "path-year-too-early", year: labelOf(given), after: label, earliest: labelOf(earliest) }];
    }
    case "constant-rate-to-zero":
      return [{ code: "path-rate-to-zero" }];
    case "growth-out-of-range":
    case "share-out-of-range":
    case "year-not-whole":
      return [];
  }
}

function inputOf(problem: TrajectoryProblem, inputs: TrajectoryInputs): TrajectoryInput {
  switch (problem.code) {
    case "baseline-not-positive":
      return "Baseline";
    case "growth-out-of-range":
      return "Growth";
    case "share-out-of-range":
    case "constant-rate-to-zero":
      return problem.input === "startShare" ? "StartShare" : "MilestoneShare";
    case "year-not-whole":
    case "year-too-early":
      return yearInput(problem.input, inputs);
  }
}

/** The cell a year of the path comes from: an aspiration's where that is followed and given. */
function yearInput(input: YearInput, inputs: TrajectoryInputs): TrajectoryInput {
  const hopeful = inputs.ambition === "aspiration";
  switch (input) {
    case "baselineYear":
      return "BaselineYear";
    case "startYear":
      return "StartYear";
    case "milestoneYear":
      return hopeful && inputs.milestoneAspiration !== null ? "MilestoneAspiration" : "MilestoneYear";
    case "netZeroYear":
      return hopeful && inputs.netZeroAspiration !== null ? "NetZeroAspiration" : "NetZeroYear";
  }
}

function labelOf(startYear: number): string {
  return yearLabel(financialYear(startYear));
}
