import type * as tasks from "../tasks";
import type { PaneTasks } from "./pane-tasks";

/** The workbook, as the tasks ask for it. */
type WorkbookPort = Parameters<typeof tasks.workbookContents>[0];

/** The tasks for one workbook. Their code, and the plan it carries, is fetched when the first of them is called. */
export function lazyTasks(port: WorkbookPort): PaneTasks {
  const load = () => import(/* webpackChunkName: "tasks" */ "../tasks");

  return {
    insertionChoices: async () => (await load()).insertionChoices(),
    workbookContents: async () => (await load()).workbookContents(port),
    plannedInsertion: async (request) => (await load()).plannedInsertion(port, request),
    insertTemplates: async (planned, onProgress) => (await load()).insertTemplates(port, planned, onProgress),
    undoInsertion: async (insertion) => (await load()).undoInsertion(port, insertion),
    checkFigures: async () => (await load()).checkFigures(port),
    findingsAt: async (entry) => (await load()).findingsAt(port, entry),
    goTo: ({ sheet, address }) => port.select(sheet, address),
    watch: (onEntry) => port.watch(onEntry),
  };
}
