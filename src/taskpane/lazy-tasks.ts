import type * as tasks from "../tasks";
import type { PaneTasks } from "./pane-tasks";

/** The workbook, as the tasks ask for it. */
type WorkbookPort = Parameters<typeof tasks.workbookContents>[0];

/** The tasks for one workbook. Their code, and the plan it carries, is fetched when the first of them is called. */
export function lazyTasks(port: WorkbookPort): PaneTasks {
  const load = () => import(/* webpackChunkName: "tasks" */ "../tasks");
  /** Apart, since it carries the whole factor library. */
  const loadConvertActivity = () => import(/* webpackChunkName: "convert-activity" */ "../tasks/convert-activity");

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
    sums: {
      explanations: async () => (await load()).explanations(port),
      plannedShape: async (shape) => (await load()).plannedShape(port, shape),
      decisions: async () => (await load()).decisions(port),
      plannedDecision: async (request) => (await load()).plannedDecision(port, request),
      foundActivities: async (words) => (await load()).foundActivities(words),
      convertActivity: async (request) => (await loadConvertActivity()).convertActivity(request),
      selectionForConversion: async () => (await load()).selectionForConversion(port),
      conversionChoices: async () => {
        const { conversionGases, conversionUnits } = await load();
        return { gases: conversionGases, units: conversionUnits };
      },
      conversionTargets: async (from) => (await load()).conversionTargets(from),
      plannedConversion: async (request) => (await load()).plannedConversion(port, request),
      recordedConversions: async () => (await load()).recordedConversions(port),
      plannedRestore: async (key) => (await load()).plannedRestore(port, key),
      plannedFactorUpdate: async () => (await load()).plannedFactorUpdate(port),
      calculatorFacts: async () => (await load()).calculatorFacts(port),
      inhalerMixes: async (question) => (await load()).inhalerMixes(question),
      ledRates: async (question) => (await load()).ledRates(question),
      yearlyCuts: async (question) => (await load()).yearlyCuts(question),
      packageWithin: async (rows, question) => (await load()).packageWithin(rows, question),
      change: async (planned, onProgress) => (await load()).insertTemplates(port, planned, onProgress),
      undo: async (done) => (await load()).undoInsertion(port, done),
    },
  };
}
