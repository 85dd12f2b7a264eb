import type { MetricDefinition, MetricNote, MetricPart, RatioTerm } from "../../src/domain/metric";

/** What this project reads into a row of Table 1; what the row prints is drawn from the plan. */
export interface MetricReading extends Pick<
  MetricDefinition,
  | "key"
  | "label"
  | "typeReading"
  | "unitReading"
  | "aimShape"
  | "aimValue"
  | "aimUnit"
  | "overOrganisations"
  | "overYears"
  | "notes"
> {
  /** Where it is not the financial year that ends in 2028. */
  readonly aimYear?: string;
  /** Where it is not 2019/20. */
  readonly baselineYear?: string;
  readonly aimParts?: readonly string[];
  readonly ratio?: { readonly of: RatioTerm; readonly per: RatioTerm };
  readonly alsoReported?: readonly RatioTerm[];
  readonly breakdown?: { readonly parts: readonly MetricPart[]; readonly note: string; readonly addsUp: boolean };
}

const term = (label: string, unit: string): RatioTerm => ({ label, unit });
const part = (key: string, label: string, unit: string | null = null, note: string | null = null): MetricPart => ({
  key,
  label,
  unit,
  note,
});
const note = (text: string, lines: readonly number[], erratum: string | null = null): MetricNote => ({
  text,
  lines,
  erratum,
});

const OURS = "The plan does not list the types; these are this project's, after the ERIC return and NHS practice.";

const entonoxNote = "An equal mix of nitrous oxide and oxygen: half its volume counts as nitrous oxide.";

const gasVolumes = [
  part("nitrous-oxide", "Nitrous oxide", "litres of gas"),
  part("entonox", "Entonox (nitrous oxide and oxygen)", "litres of gas", entonoxNote),
  part("desflurane", "Desflurane", "litres of liquid"),
  part("sevoflurane", "Sevoflurane", "litres of liquid"),
  part("isoflurane", "Isoflurane", "litres of liquid"),
];

const inhalers = [
  part("pmdi-saba", "Metered-dose inhalers (pMDI): short-acting beta agonist (SABA)"),
  part("pmdi-other", "Metered-dose inhalers (pMDI): other"),
  part("dpi-saba", "Dry powder inhalers (DPI): short-acting beta agonist (SABA)"),
  part("dpi-other", "Dry powder inhalers (DPI): other"),
  part("smi", "Soft mist inhalers (SMI)"),
];

const vehicles = [
  part("cars", "Cars"),
  part("vans", "Vans"),
  part("patient-transport", "Non-emergency patient transport vehicles"),
  part("dual-crewed-ambulances", "Dual-crewed ambulances"),
  part("other", "Other vehicles"),
];

const energy = [
  part("electricity", "Grid electricity"),
  part("gas", "Natural gas"),
  part("oil", "Oil"),
  part("heat-network", "Heat network or steam"),
  part("on-site-renewables", "On-site renewables"),
  part("other", "Other fuels"),
];

const wasteRoutes = [
  part("landfill", "Domestic waste to landfill"),
  part("energy-from-waste", "Domestic waste incinerated for energy"),
  part("recycling", "Recycling"),
  part("food", "Food waste (composting or anaerobic digestion)"),
  part("offensive", "Offensive waste"),
  part("alternative-treatment", "Clinical waste: alternative treatment"),
  part("clinical-incineration", "Clinical waste: high-temperature incineration"),
  part("other", "Other routes"),
];

/** The 21 rows of Table 1, in the order printed. */
export const metricReadings: readonly MetricReading[] = [
  {
    key: "carbon-footprint-total",
    label: "Carbon footprint",
    typeReading: "Outcome",
    unitReading: "ktCO2e",
    aimShape: "fall-by-percent",
    aimValue: 22,
    aimUnit: "%",
    overOrganisations: "sum",
    overYears: "sum",
    breakdown: {
      parts: [
        part("cf", "NHS Carbon Footprint (CF)"),
        part("cf-plus-remainder", "The rest of the Carbon Footprint Plus (CF+ less CF)"),
      ],
      note: "The total is CF+, which contains CF (l.203). Never add CF to CF+.",
      addsUp: true,
    },
    notes: [
      note(
        "77 kt is not 22% of the 2019/20 footprint of nearly 325 kt (71.5 kt). It fits a base grown by 2% a year less the 9.4 kt already achieved (about 349 kt).",
        [205, 550, 576],
        "E3",
      ),
      note("Anaesthetic gases are Scope 1, so they are in CF by rule and not as an extra.", [203], "E10"),
    ],
  },
  {
    key: "carbon-footprint-per-head",
    label: "Carbon footprint per head",
    typeReading: "Outcome",
    unitReading: "kgCO2e per person",
    aimShape: "fall-to-level",
    aimValue: 400,
    aimUnit: "kgCO2e per person",
    overOrganisations: "ratio-of-sums",
    overYears: "latest",
    ratio: { of: term("Carbon Footprint Plus emissions", "kgCO2e"), per: term("Resident population", "people") },
    notes: [
      note("The plan prints 400 tCO2e per person; 400 kg (0.4 t) is meant: see l.178.", [178, 189, 551], "E1"),
      note("The ~548 kg per head the plan gives for England counts CF twice; CF+ alone is about 440 kg.", [178], "E2"),
    ],
  },
  {
    key: "anaesthetic-gases-volume",
    label: "Anaesthetic gases: volume used",
    typeReading: "Process",
    unitReading: "litres",
    aimShape: "fall-by-percent",
    aimValue: 50,
    aimUnit: "%",
    aimParts: ["nitrous-oxide", "entonox"],
    overOrganisations: "sum",
    overYears: "sum",
    breakdown: {
      parts: gasVolumes,
      note: `${OURS} Litres of gas and litres of liquid do not add up to anything. The aim is about nitrous oxide, including that in nitrous oxide and oxygen mixes (l.430, l.876).`,
      addsUp: false,
    },
    notes: [
      note(
        "The plan implies two baselines for nitrous oxide: 25% or 1.1 kt saved is of 4.4 kt; ~1,200 t or ~75% is of 1.6 kt, of which the aim would already be met.",
        [227, 1240],
        "E4",
      ),
      note("The aim is 50% of volume; the opportunity analysis expects ~75% of emissions.", [430, 552, 1240], "E5"),
    ],
  },
  {
    key: "anaesthetic-gases-emissions",
    label: "Anaesthetic gases: emissions",
    typeReading: "Outcome",
    unitReading: "tCO2e",
    aimShape: "none",
    aimValue: null,
    aimUnit: null,
    overOrganisations: "sum",
    overYears: "sum",
    breakdown: { parts: gasVolumes.map((gas) => ({ ...gas, unit: null, note: null })), note: OURS, addsUp: true },
    notes: [note("The plan leaves this aim blank.", [553])],
  },
  {
    key: "inhalers-items",
    label: "Inhalers prescribed",
    typeReading: "Process",
    unitReading: "items",
    aimShape: "none",
    aimValue: null,
    aimUnit: null,
    overOrganisations: "sum",
    overYears: "sum",
    breakdown: { parts: inhalers, note: OURS, addsUp: true },
    notes: [],
  },
  {
    key: "inhalers-emissions",
    label: "Inhalers: emissions per inhaler",
    typeReading: "Outcome",
    unitReading: "kgCO2e per inhaler",
    aimShape: "fall-to-level",
    aimValue: 12,
    aimUnit: "kgCO2e per inhaler",
    baselineYear: "2024/25",
    aimParts: ["pmdi-saba", "dpi-saba"],
    overOrganisations: "ratio-of-sums",
    overYears: "ratio-of-sums",
    ratio: { of: term("Inhaler emissions", "kgCO2e"), per: term("Inhalers prescribed", "items") },
    breakdown: {
      parts: inhalers.map((inhaler) => ({ ...inhaler, unit: "kgCO2e" })),
      note: `${OURS} The parts are emissions: they add up to the numerator.`,
      addsUp: true,
    },
    notes: [
      note("The row asks for the total as well as the figure per inhaler: the total is the numerator.", [555]),
      note(
        "The plan words the aim three ways: per short-acting (SABA) inhaler, an average for metered-dose inhalers and alternatives, and per inhaler by type. Read here as the mean of all SABA inhalers.",
        [475, 555, 975],
        "E7",
      ),
      note("The baseline is 18 kgCO2e in March 2025; 15 kg is due by March 2026.", [475, 975]),
    ],
  },
  {
    key: "social-value-committed",
    label: "Social value committed",
    typeReading: "Process",
    unitReading: "£",
    aimShape: "direction",
    aimValue: null,
    aimUnit: null,
    baselineYear: "2025/26",
    overOrganisations: "sum",
    overYears: "sum",
    notes: [
      note('"Committed" stands in the Type column; it names the metric. Read as Process.', [556]),
      note("Time is turned into pounds before it is added. The baseline is 2025/26 (l.448).", [448, 556]),
    ],
  },
  {
    key: "social-value-delivered",
    label: "Social value delivered",
    typeReading: "Outcome",
    unitReading: "£",
    aimShape: "direction",
    aimValue: null,
    aimUnit: null,
    baselineYear: "2025/26",
    overOrganisations: "sum",
    overYears: "sum",
    notes: [
      note('"Delivered" stands in the Type column; it names the metric. Read as Outcome.', [557]),
      note("The unit is blank; read as that of the row above. The baseline is 2025/26 (l.448).", [448, 556, 557]),
    ],
  },
  {
    key: "walking-aid-returns",
    label: "Walking aids: return rate",
    typeReading: "Outcome",
    unitReading: "%",
    aimShape: "rise-to-percent",
    aimValue: 60,
    aimUnit: "%",
    overOrganisations: "ratio-of-sums",
    overYears: "ratio-of-sums",
    ratio: { of: term("Walking aids returned", "items"), per: term("Walking aids issued", "items") },
    alsoReported: [term("Emissions saved", "tCO2e")],
    notes: [
      note("The row prints a number as its unit and a rate as its aim: the number returned is the numerator.", [558]),
      note("The Annex sets more than 40% by March 2027 first, both as a three-month rolling average.", [881, 889]),
    ],
  },
  {
    key: "fleet-zero-emission-vehicles",
    label: "Fleet: zero-emission vehicles",
    typeReading: "Process",
    unitReading: "%",
    aimShape: "rise-to-percent",
    aimValue: 100,
    aimUnit: "%",
    aimYear: "2029/30",
    overOrganisations: "ratio-of-sums",
    overYears: "latest",
    ratio: { of: term("Zero-emission vehicles", "vehicles"), per: term("Fleet vehicles", "vehicles") },
    breakdown: {
      parts: vehicles.map((vehicle) => ({ ...vehicle, unit: "vehicles" })),
      note: `${OURS} The parts are zero-emission vehicles: they add up to the numerator.`,
      addsUp: true,
    },
    notes: [
      note("The row prints a number as its unit and a share as its aim: the number is the numerator.", [559], "E12"),
      note(
        "Elsewhere it is all new vehicles that are to be zero-emission: from 2030 in the main plan, by Dec-27 in the Annex.",
        [416, 868],
      ),
    ],
  },
  {
    key: "fleet-emissions",
    label: "Fleet: emissions",
    typeReading: "Outcome",
    unitReading: "kgCO2e",
    aimShape: "fall-to-level",
    aimValue: 0,
    aimUnit: "kgCO2e",
    aimYear: "2034/35",
    aimParts: ["cars", "vans", "patient-transport", "other"],
    overOrganisations: "sum",
    overYears: "sum",
    ratio: { of: term("Fleet emissions", "kgCO2e"), per: term("Fleet distance", "miles") },
    breakdown: { parts: vehicles, note: `${OURS} The aim leaves out dual-crewed ambulances (DCA).`, addsUp: true },
    notes: [note("The row asks for the figure per mile as well as the total.", [560])],
  },
  {
    key: "energy-efficient-activities",
    label: "Energy-efficient activities",
    typeReading: "Process",
    unitReading: "as each activity is counted",
    aimShape: "direction",
    aimValue: null,
    aimUnit: null,
    overOrganisations: "not-additive",
    overYears: "latest",
    breakdown: {
      parts: [
        part("led-coverage", "LED coverage", "% of floor area", "The unit is this project's reading."),
        part("heat-pumps", "Heat pumps installed", "heat pumps"),
      ],
      note: "The plan's own two examples; others may be added. They are counted in different units and do not add up.",
      addsUp: false,
    },
    notes: [
      note(
        "LED coverage is to rise by at least 10% a year to 100% by 2028, yet is dated Dec 2028; ten points a year gets there only from 70% or more today.",
        [407, 805],
        "E30",
      ),
    ],
  },
  {
    key: "energy-used",
    label: "Energy used",
    typeReading: "Outcome",
    unitReading: "kWh",
    aimShape: "none",
    aimValue: null,
    aimUnit: null,
    overOrganisations: "sum",
    overYears: "sum",
    breakdown: { parts: energy, note: OURS, addsUp: true },
    notes: [],
  },
  {
    key: "energy-emissions",
    label: "Energy: emissions",
    typeReading: "Outcome",
    unitReading: "tCO2e",
    aimShape: "fall-by-percent",
    aimValue: 27.5,
    aimUnit: "%",
    overOrganisations: "sum",
    overYears: "sum",
    breakdown: { parts: energy, note: OURS, addsUp: true },
    notes: [
      note(
        "27.5% by 2028 here; 80% against 1990 by 2032 in the opportunity analysis. That leaves out the greener grid (l.1257); this row does not say.",
        [563, 1237, 1257],
        "E11",
      ),
    ],
  },
  {
    key: "waste-disposal",
    label: "Waste disposed of",
    typeReading: "Process",
    unitReading: "tonnes",
    aimShape: "none",
    aimValue: null,
    aimUnit: null,
    overOrganisations: "sum",
    overYears: "sum",
    breakdown: { parts: wasteRoutes, note: OURS, addsUp: true },
    notes: [
      note(
        "The plan also aims for no domestic waste to landfill and clinical segregation of 20:20:60.",
        [455, 898, 938],
      ),
      note(
        "Landfill is to end by 2026 in the opportunity analysis, by Mar-28 in the actions.",
        [455, 938, 1241],
        "E29",
      ),
    ],
  },
  {
    key: "food-waste",
    label: "Food waste from patient meals",
    typeReading: "Process",
    unitReading: "%",
    aimShape: "fall-to-level",
    aimValue: 2,
    aimUnit: "%",
    overOrganisations: "ratio-of-sums",
    overYears: "ratio-of-sums",
    ratio: { of: term("Patient food wasted", "tonnes"), per: term("Patient food provided", "tonnes") },
    notes: [
      note(
        "The unit is blank, or tonnes from the row above; the aim is a share. Tonnes wasted is the numerator.",
        [564, 565],
        "E13",
      ),
      note("The main plan has a second aim, a fall of 50% from a baseline yet to be set.", [456], "E13"),
    ],
  },
  {
    key: "water-use",
    label: "Water used per patient",
    typeReading: "Outcome",
    unitReading: "litres per patient",
    aimShape: "direction",
    aimValue: null,
    aimUnit: null,
    overOrganisations: "ratio-of-sums",
    overYears: "ratio-of-sums",
    ratio: { of: term("Water used", "litres"), per: term("Patients treated", "patients") },
    notes: [
      note('The plan prints "Process or Outcome"; water used is read as an Outcome.', [566]),
      note("The plan does not say how patients are counted. Say how you count them, and keep to it.", [566]),
    ],
  },
  {
    key: "staff-trained",
    label: "Staff trained in sustainability",
    typeReading: "Process",
    unitReading: "people",
    aimShape: "direction",
    aimValue: null,
    aimUnit: null,
    overOrganisations: "sum",
    overYears: "latest",
    notes: [
      note("Read as people trained so far: adding years would count the same people again.", [567]),
      note(
        "The plan also aims for 2.5% of staff with enhanced knowledge and 100% with basic skills.",
        [361, 363, 723, 726],
      ),
    ],
  },
  {
    key: "funding-attracted",
    label: "New funding attracted",
    typeReading: "Process",
    unitReading: "£",
    aimShape: "direction",
    aimValue: null,
    aimUnit: null,
    overOrganisations: "sum",
    overYears: "sum",
    notes: [],
  },
  {
    key: "funding-spent",
    label: "Funding spent on sustainability actions",
    typeReading: "Balance",
    unitReading: "£",
    aimShape: "none",
    aimValue: null,
    aimUnit: null,
    overOrganisations: "sum",
    overYears: "sum",
    notes: [note("The unit is blank; read as that of the row above.", [568, 569])],
  },
  {
    key: "return-on-investment",
    label: "Return on investment",
    typeReading: "Outcome",
    unitReading: "£ per £",
    aimShape: "positive",
    aimValue: null,
    aimUnit: null,
    overOrganisations: "ratio-of-sums",
    overYears: "ratio-of-sums",
    ratio: { of: term("Savings less funding spent", "£"), per: term("Funding spent on sustainability actions", "£") },
    notes: [note("The unit is blank. Read as net return: above 0 is positive.", [570])],
  },
];
