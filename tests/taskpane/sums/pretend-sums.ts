import type { CalculatorFacts } from "../../../src/tasks/calculator-facts";
import type {
  PlannedConversion,
  PlannedRestore,
  RecordedConversion,
  SelectedFigures,
} from "../../../src/tasks/conversion-types";
import type { DecisionItem } from "../../../src/tasks/decisions";
import type { Explanations, WordedShape } from "../../../src/tasks/explanations";
import type { Insertion, PlannedChange } from "../../../src/tasks/task-types";
import type { SumsTasks } from "../../../src/taskpane/sums/sums-tasks";

function shape(name: string, isChosen: boolean, level2028: string): WordedShape {
  return {
    shape: name,
    isChosen,
    targets: [
      { label: "CF: cut a year to 2031/32", value: "7.8%", also: "4.27 kt the first year" },
      { label: "CF+ in 2027/28", value: level2028, also: "14% under the baseline" },
      { label: "CF+: cut a year to 2038/39", value: "6.4%", also: "20.9 kt the first year" },
    ],
  };
}

export const planOnly: Explanations = {
  results: { groups: [], problems: [] },
  shapes: [shape("Straight line", false, "274 kt"), shape("Constant cut", false, "280 kt")],
  hasTrajectory: false,
  headlines: [
    {
      key: "fall-by-2028",
      headline: "CF and CF+ down by 22% by 2028",
      printed: "22%",
      lines: [550, 576],
      verdict: "The fall of the grown footprint gives 22.04%, which fits the printed 22%.",
      trials: [
        {
          name: "Of the 2019/20 footprint",
          formula: "77 / 325",
          result: "about 23.69%, from 23.54 to 24.36",
          fit: "does not fit",
          flaw: null,
          inputs: [{ name: "CF+ of 2019/20", figure: "325 kt", source: "l.205", caution: "Printed as “nearly 325”." }],
        },
        {
          name: "Of the footprint grown 5 years",
          formula: "77 / (325 × 1.02^5 - 9.4)",
          result: "about 22.04%, from 21.9 to 22.2",
          fit: "prints the same",
          flaw: null,
          inputs: [{ name: "Growth", figure: "2%", source: "l.324", caution: null }],
        },
      ],
    },
  ],
};

export const withTrajectory: Explanations = {
  ...planOnly,
  hasTrajectory: true,
  shapes: [shape("Straight line", false, "274 kt"), shape("Constant cut", true, "280 kt")],
  results: {
    groups: [
      { title: "Opportunities", sentences: ["Potential a year: about 31,110 t, from 29,745 to 32,475."] },
      { title: "The gap", sentences: ["CF+ by 2027/28: needed about 77 kt, from 76.5 to 77.5."] },
    ],
    problems: [
      {
        message: "CF, “Baseline” on the Trajectory sheet is blank or is not a number.",
        remedy: "Enter it in ktCO2e.",
      },
    ],
  },
};

export const plannedShape: PlannedChange = {
  plan: {
    changes: [],
    summary: {
      adds: [
        "“CF” of Shape of the path on sheet “Trajectory”: “Constant cut” becomes “Straight line”.",
        "“CF+” of Shape of the path on sheet “Trajectory”: “Constant cut” becomes “Straight line”.",
      ],
      leaves: ["Every other cell."],
      notes: [],
    },
  },
  nothingToDo: false,
};

export const changed: Insertion = {
  journal: {
    sheets: [],
    names: [],
    tableRows: [],
    tableColumns: [],
    replaced: [{ sheet: "Trajectory", row: 20, column: 1, cells: [["Straight line"]], before: [["Constant cut"]] }],
    notes: [],
  },
  done: plannedShape.plan.summary.adds,
};

export const undecided: DecisionItem = {
  id: "E1",
  topic: "Emissions per head",
  issue: "“400 tCO2e per head” (l.189)",
  reading: "400 kg is meant.",
  options: ["As read: 400 kg", "As printed: 400 t"],
  inForce: "As read: 400 kg",
  follows: "Aim of carbon-footprint-per-head",
  decided: null,
};

export const decided: DecisionItem = {
  ...undecided,
  id: "D01",
  topic: "Date of C2A/i",
  options: ["Annex", "Main plan"],
  decided: { option: "Annex", by: "Sustainability lead", on: "2026-05-01" },
};

export const facts: CalculatorFacts = {
  inhalers: ["Ventolin Evohaler", "Salamol"],
  shapes: ["Straight line", "Constant cut"],
  years: ["2025/26", "2026/27", "2027/28", "2031/32"],
  cuts: [
    {
      footprint: "CF",
      fromWorkbook: true,
      level: "54.8",
      target: "30.6",
      year: "2025/26",
      byYear: "2031/32",
      growth: "2",
    },
  ],
  opportunities: {
    fromWorkbook: false,
    years: ["2025/26", "2027/28"],
    rows: [
      {
        key: "food-waste",
        name: "Food waste",
        footprint: "CF",
        potential: { value: 2000, low: 1500, high: 2500 },
        achieved: { value: 800, low: 750, high: 850 },
        achieveBy: 2027,
        effort: "Medium",
        remaining: "about 1,200 t, from 650 to 1,750",
      },
    ],
  },
};

const counts = { figure: 0, formula: 0, blank: 0, text: 0, "number-as-text": 0, date: 0, error: 0 };

export const selection: SelectedFigures = {
  sheet: "Energy",
  address: "B2:B9",
  columns: [
    {
      address: "B3:B9",
      header: { address: "B2", text: "Gas used (kWh)" },
      unit: "kWh",
      counts: { ...counts, figure: 4, blank: 1, text: 1, formula: 1 },
      targets: [
        { unit: "MWh", needs: "nothing" },
        { unit: "tCO2e", needs: "activity" },
      ],
    },
  ],
  besideInUse: ["C3:C4"],
  cells: {
    cells: {
      sheet: "Energy",
      area: { row: 1, column: 1, rows: 8, columns: 1 },
      values: [],
      formulas: [],
      numberFormats: [],
    },
    beside: null,
    above: null,
  },
  workbook: { name: "Book.xlsx", sheets: [], tables: [], names: [], unfinished: [], structureProtected: false },
};

export const plannedConversion: PlannedConversion = {
  request: { selection, from: null, to: "MWh", where: "beside" },
  plan: {
    changes: [],
    summary: {
      adds: ["4 figures of B3:B9 become MWh, beside."],
      leaves: ["1 blank cell: blank is not zero."],
      notes: [],
    },
  },
  samples: [{ address: "B3", before: 1200, from: "kWh", after: 1.2, to: "MWh" }],
  total: 4,
  left: [],
};

export const recorded: RecordedConversion = {
  key: "C1",
  when: "2026-05-01T09:30:00Z",
  sheet: "Energy",
  cells: "B3:B9",
  from: "kWh",
  to: "MWh",
  where: "in-place",
  state: "converted",
};

export const plannedRestore: PlannedRestore = {
  conversion: recorded,
  plan: {
    changes: [],
    summary: { adds: ["B3:B9 of sheet “Energy”: 4 cells get back what they held in kWh."], leaves: [], notes: [] },
  },
  total: 4,
  left: [],
};

export const found = {
  ok: true,
  result: [{ title: "What it takes", sentences: ["20 points a year for 2 years."] }],
} as const;

/** Sums for a workbook that is not there: each answers well, unless the test gives another answer. */
export function pretendSums(other: Partial<SumsTasks> = {}): SumsTasks {
  return {
    explanations: async () => planOnly,
    plannedShape: async () => plannedShape,
    decisions: async () => [undecided, decided],
    plannedDecision: async () => plannedShape,
    selectionForConversion: async () => selection,
    conversionChoices: async () => ({ units: ["kWh", "MWh", "litres"], gases: ["Desflurane"] }),
    conversionTargets: async () => [{ unit: "tCO2e", needs: "activity" }],
    plannedConversion: async (request) => ({ ...plannedConversion, request }),
    recordedConversions: async () => [recorded],
    plannedRestore: async () => plannedRestore,
    foundActivities: async () => ({ activities: [], more: 0, complete: true }),
    convertActivity: async () => ({
      done: false,
      refused: { message: "Not pretended.", remedy: "Give an answer in the test.", candidates: null },
    }),
    plannedFactorUpdate: async () => ({ ...plannedShape, problems: [] }),
    calculatorFacts: async () => facts,
    inhalerMixes: async () => found,
    ledRates: async () => found,
    yearlyCuts: async () => found,
    packageWithin: async () => found,
    change: async () => changed,
    undo: async () => undefined,
    ...other,
  };
}
