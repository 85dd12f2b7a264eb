/** Everything a user can do, each given the workbook it is done to. */
export { calculate } from "./calculate";
export { checkFigures, findingsAt } from "./check-figures";
export { decisions, plannedDecision } from "./decisions";
export { insertTemplates, undoInsertion } from "./insert-templates";
export { insertionChoices } from "./insertion-choices";
export { plannedInsertion } from "./planned-insertion";
export { plannedShape, shapesCompared } from "./path-shape";
export { readGreenPlan } from "./read-green-plan";
export { workbookContents } from "./workbook-contents";
