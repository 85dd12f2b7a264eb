import { OfficeError } from "../office/office-error";
import type { WorkbookPort } from "../office/workbook-port";
import { pathFamilies, type PathFamily } from "../model/path-family";
import { targetsUnder, type TargetUnderFamily } from "../model/targets-under-family";
import { planTrajectories, problemsOf, type TrajectoryInputs } from "../model/trajectory-inputs";
import {
  familyWords,
  footprintColumns,
  trajectoryInputs,
  trajectoryInputsTable,
  type FootprintColumn,
} from "../templates/trajectory-inputs";
import { replacementIn } from "./replacement";
import { families, trajectoryEntries, trajectoryInputsOf } from "./read-sums";
import { readTables, type ReadTable } from "./read-tables";
import type { PlannedChange } from "./task-types";

/** One shape of path, and what the targets become under it. */
export interface ShapeCompared {
  /** As the sheet words it. */
  readonly shape: string;
  /** Whether the workbook follows it, for both footprints. */
  readonly isChosen: boolean;
  readonly targets: readonly TargetUnderFamily[];
}

/**
 * Every shape of path with its targets, by the workbook's own inputs where it has a Trajectory sheet in order, else
 * by the plan's. A shape that cannot be drawn, such as a constant rate to nothing, is left out.
 */
export async function shapesCompared(port: WorkbookPort): Promise<readonly ShapeCompared[]> {
  const tables = await readTables(port, await port.survey());
  const [cf, cfPlus] = [inputsIn(tables, "cf"), inputsIn(tables, "cfPlus")];
  const chosen = footprintColumns.map((column) => trajectoryEntries(tables, column)?.words("Family") ?? null);
  const isDrawn = (shape: string) =>
    [cf, cfPlus].every((inputs) => problemsOf({ ...inputs, family: familyOf(shape) }).length === 0);
  return Object.values(familyWords)
    .filter(isDrawn)
    .map((shape) => ({
      shape,
      isChosen: chosen.every((each) => each === shape),
      targets: targetsUnder(familyOf(shape), cf, cfPlus),
    }));
}

function inputsIn(tables: readonly ReadTable[], column: FootprintColumn): TrajectoryInputs {
  const entries = trajectoryEntries(tables, column);
  const inputs = entries && trajectoryInputsOf(entries, column);
  return inputs && problemsOf({ ...inputs, family: "straight line" }).length === 0 ? inputs : planTrajectories[column];
}

function familyOf(shape: string): PathFamily {
  return families[shape] ?? pathFamilies[0];
}

/**
 * Works out what taking another shape for both footprints changes: two cells, which every figure of the Trajectory and
 * Gap sheets follows.
 *
 * @throws OfficeError when the workbook has no Trajectory sheet or its cells are gone.
 */
export async function plannedShape(port: WorkbookPort, shape: string): Promise<PlannedChange> {
  const tables = await readTables(port, await port.survey());
  const changes = footprintColumns.flatMap(
    (column) => replacementIn(tables, trajectoryInputsTable, trajectoryInputs.Family.label, column, shape) ?? [],
  );
  if (changes.length < footprintColumns.length)
    throw new OfficeError(
      "This workbook has no Trajectory sheet with a shape to change.",
      "Insert Trajectory first.",
      "InvalidArgument",
      { cause: null },
    );
  const wanted = changes.filter(({ isChange }) => isChange);
  return {
    plan: {
      changes: wanted.map(({ change }) => change),
      summary: {
        adds: wanted.map(({ sentence }) => sentence),
        leaves: ["Every other cell. The paths, the gap and their charts follow by their own formulas."],
        notes: [],
      },
    },
    nothingToDo: wanted.length === 0,
  };
}
