/** Everything a user can do, each given the workbook it is done to. */
export { checkFigures, findingsAt } from "./check-figures";
export { insertTemplates, undoInsertion } from "./insert-templates";
export { insertionChoices } from "./insertion-choices";
export { plannedInsertion } from "./planned-insertion";
export { readGreenPlan } from "./read-green-plan";
export { workbookContents } from "./workbook-contents";
