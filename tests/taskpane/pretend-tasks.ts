import type { Insertion, PlannedInsertion, WordedFinding, WorkbookContents } from "../../src/tasks/task-types";
import type { Identity, Preferences } from "../../src/taskpane/identity";
import type { CellPlace, InsertionChoices, PaneTasks } from "../../src/taskpane/pane-tasks";
import { pretendSums } from "./sums/pretend-sums";

export const choices: InsertionChoices = {
  templates: [
    { name: "cover", title: "Cover", description: "Whose plan it is, for which year, and how far it has come." },
    {
      name: "delivery-plan",
      title: "Delivery Plan",
      description: "The plan's 103 actions, with columns for progress.",
    },
    { name: "metrics", title: "Metrics", description: "The plan's metrics, with a column for each year." },
  ],
  organisations: [
    { code: "QHG", name: "NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board", kind: "ICB" },
    { code: "RC9", name: "Bedfordshire Hospitals NHS Foundation Trust", kind: "Acute trust" },
    { code: "RD8", name: "Milton Keynes University Hospital NHS Foundation Trust", kind: "Acute trust" },
  ],
  years: ["2025/26", "2026/27"],
  themes: ["Estates and facilities", "Travel and transport"],
  leads: ["BLMK ICB Director of Estates", "BLMK ICB Head of Sustainability"],
  dueYears: ["2025/26", "2026/27"],
  organisationTypes: [
    { value: "icb", label: "The ICB" },
    { value: "acutes", label: "Acute trusts" },
  ],
};

export const emptyWorkbook: WorkbookContents = {
  workbook: "Sustainability 2026.xlsx",
  organisation: null,
  year: null,
  templates: [],
  otherSheets: ["Energy", "Fleet"],
  obstacles: [],
};

export const filledWorkbook: WorkbookContents = {
  workbook: "Sustainability 2026.xlsx",
  organisation: { code: "RC9", name: "Bedfordshire Hospitals NHS Foundation Trust" },
  year: "2026/27",
  templates: [
    { name: "cover", title: "Cover", sheet: "Cover", rows: 0, started: 0 },
    { name: "delivery-plan", title: "Delivery Plan", sheet: "Delivery Plan (2)", rows: 103, started: 12 },
    { name: "metrics", title: "Metrics", sheet: "Metrics", rows: 48, started: 0 },
  ],
  otherSheets: ["Energy", "Fleet"],
  obstacles: [],
};

export const findings: readonly WordedFinding[] = [
  {
    code: "cell-not-a-number",
    severity: "error",
    sheet: "Metrics",
    address: "F12",
    key: "A1",
    message: "2025/26 says “n/a”, which is not a number.",
    remedy: "Enter digits only, and move the note to Comments.",
  },
  {
    code: "cell-not-an-option",
    severity: "error",
    sheet: "Delivery Plan",
    address: "J9",
    key: "C1A/i",
    message: "Status says “Going well”, which is not on the list.",
    remedy: "Choose Not started, Under way, Complete or At risk.",
  },
  {
    code: "cell-above-maximum",
    severity: "warning",
    sheet: "Metrics",
    address: "F20",
    key: "R2",
    message: "2025/26 is 140 %, more than the 100 % there can be.",
    remedy: "Check the figure, and whether it is a share.",
  },
];

export const typo: WordedFinding = {
  code: "cell-unit-repeated",
  severity: "warning",
  sheet: "Metrics",
  address: "F14",
  key: "A3",
  message: "2025/26 says “12 kWh”; the unit is in the header already.",
  remedy: "Enter 12 alone.",
};

export const planned: PlannedInsertion = {
  request: { templates: ["cover", "delivery-plan", "metrics"], organisation: null, year: null, scope: {} },
  plan: {
    changes: [],
    summary: {
      adds: ["Sheet “Cover”.", "Sheet “Delivery Plan (2)” with 103 actions.", "Sheet “Metrics” with 48 metrics."],
      leaves: ["Your sheets Energy and Fleet."],
      notes: ["There is a sheet “Delivery Plan” already, so the new one is called “Delivery Plan (2)”."],
    },
  },
  nothingToDo: false,
};

export const insertion: Insertion = {
  journal: {
    sheets: [
      { id: "{1}", name: "Cover", fingerprint: "" },
      { id: "{2}", name: "Delivery Plan (2)", fingerprint: "" },
    ],
    names: [],
    tableRows: [],
    tableColumns: [],
    replaced: [],
    notes: [],
  },
  done: ["The cover.", "103 actions on sheet “Delivery Plan (2)”.", "48 metrics on sheet “Metrics”."],
};

/** What Excel answers while a cell is being typed in. */
export const editing = Object.assign(new Error("A cell is still being edited."), {
  remedy: "Press Enter or Tab in the sheet to finish the cell, then try again.",
  code: "InvalidOperationInCellEditMode",
});

export interface PretendTasks extends PaneTasks {
  /** As if the user had typed there. */
  readonly type: (entry: CellPlace) => void;
  readonly visited: readonly CellPlace[];
}

/** Tasks for a workbook that is not there: each answers well, unless the test gives another answer. */
export function pretendTasks(other: Partial<PaneTasks> = {}): PretendTasks {
  const listeners = new Set<(entry: CellPlace) => void>();
  const visited: CellPlace[] = [];

  return {
    insertionChoices: async () => choices,
    workbookContents: async () => emptyWorkbook,
    plannedInsertion: async (request) => ({ ...planned, request }),
    insertTemplates: async () => insertion,
    undoInsertion: async () => undefined,
    checkFigures: async () => findings,
    findingsAt: async () => [],
    goTo: async ({ sheet, address }) => {
      visited.push({ sheet, address });
    },
    watch: async (onEntry) => {
      listeners.add(onEntry);
      return async () => {
        listeners.delete(onEntry);
      };
    },
    sums: pretendSums(),
    ...other,
    type: (entry) => listeners.forEach((listener) => listener(entry)),
    visited,
  };
}

/** Preferences that last as long as the test. */
export function pretendPreferences(kept: Identity = { organisation: null, year: null }): Preferences {
  let identity = kept;
  return {
    recall: async () => identity,
    remember: async (next) => {
      identity = next;
    },
  };
}
