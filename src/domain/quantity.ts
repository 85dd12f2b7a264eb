/**
 * The units the product converts between. `size` is in the smallest whole unit of its kind (g, kJ, mm, ml, £1), so that
 * one over another is exact to the last bit of a number. Tonnes are metric; a mile is the international mile of
 * 1,609.344 m (1959); a kilowatt-hour is 3.6 MJ by definition; a litre is a thousandth of a cubic metre.
 */
export const units = {
  g: { kind: "mass", size: 1 },
  kg: { kind: "mass", size: 1e3 },
  t: { kind: "mass", size: 1e6 },
  kt: { kind: "mass", size: 1e9 },
  Mt: { kind: "mass", size: 1e12 },
  gCO2e: { kind: "emissions", size: 1 },
  kgCO2e: { kind: "emissions", size: 1e3 },
  tCO2e: { kind: "emissions", size: 1e6 },
  ktCO2e: { kind: "emissions", size: 1e9 },
  MtCO2e: { kind: "emissions", size: 1e12 },
  MJ: { kind: "energy", size: 1e3 },
  kWh: { kind: "energy", size: 3600 },
  GJ: { kind: "energy", size: 1e6 },
  MWh: { kind: "energy", size: 3.6e6 },
  GWh: { kind: "energy", size: 3.6e9 },
  km: { kind: "distance", size: 1e6 },
  miles: { kind: "distance", size: 1_609_344 },
  "passenger.km": { kind: "passenger distance", size: 1e6 },
  "passenger.miles": { kind: "passenger distance", size: 1_609_344 },
  "tonne.km": { kind: "freight", size: 1 },
  ml: { kind: "volume", size: 1 },
  litres: { kind: "volume", size: 1e3 },
  "cubic metres": { kind: "volume", size: 1e6 },
  "million litres": { kind: "volume", size: 1e9 },
  "£": { kind: "money", size: 1 },
  "£k": { kind: "money", size: 1e3 },
  "£m": { kind: "money", size: 1e6 },
} as const satisfies Readonly<Record<string, { readonly kind: string; readonly size: number }>>;

export type Unit = keyof typeof units;
export type UnitKind = (typeof units)[Unit]["kind"];

/** What one of `from` is in `to`; null when they measure different things: nothing turns kilograms into litres here. */
export function conversionFactor(from: Unit, to: Unit): number | null {
  return units[from].kind === units[to].kind ? units[from].size / units[to].size : null;
}

/** What people write, in small letters, where capitals do not matter. */
const spellings: Readonly<Record<Unit, readonly string[]>> = {
  g: ["gram", "grams", "gramme", "grammes"],
  kg: ["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"],
  t: ["t", "te", "tonne", "tonnes", "metric ton", "metric tons", "metric tonnes"],
  kt: ["kt", "kilotonne", "kilotonnes"],
  Mt: ["megatonne", "megatonnes", "million tonnes"],
  gCO2e: ["grams co2e"],
  kgCO2e: ["kgco2e", "kilograms co2e"],
  tCO2e: ["tco2e", "tonne co2e", "tonnes co2e"],
  ktCO2e: ["ktco2e", "kilotonnes co2e"],
  MtCO2e: ["megatonnes co2e", "million tonnes co2e"],
  MJ: ["mj", "megajoule", "megajoules"],
  kWh: ["kwh", "kwhs", "kw h", "kw hr", "kwhr", "kilowatt hour", "kilowatt hours", "kwh gross cv"],
  GJ: ["gj", "gigajoule", "gigajoules"],
  MWh: ["mwh", "mwhs", "mw h", "megawatt hour", "megawatt hours", "mwh gross cv"],
  GWh: ["gwh", "gwhs", "gw h", "gigawatt hour", "gigawatt hours", "gwh gross cv"],
  km: ["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"],
  miles: ["mi", "mile", "miles"],
  "passenger.km": ["passenger km", "passenger kms", "passenger kilometres", "pkm"],
  "passenger.miles": ["passenger mile", "passenger miles"],
  "tonne.km": ["tonne km", "tonne kms", "tonne kilometres", "tkm"],
  ml: ["millilitre", "millilitres", "milliliters"],
  litres: ["l", "lt", "ltr", "ltrs", "litre", "litres", "liter", "liters"],
  "cubic metres": ["m3", "cu m", "cubic m", "cubic metre", "cubic metres", "cubic meter", "cubic meters"],
  "million litres": ["megalitre", "megalitres", "million litres", "million liters"],
  "£": ["£", "gbp", "£s"],
  "£k": ["£k", "£000", "£000s", "£'000", "£'000s", "£thousand", "£ thousand", "£ 000"],
  "£m": ["£m", "£mn", "£million", "£ million", "£millions"],
};

/**
 * Where capitals tell units apart only the usual ones are taken: Mt is a million tonnes and ml a thousandth of a litre.
 * "mt", "MT", "ML" and "Ml" are each written for two units, so they are none.
 */
const spellingsByCase: ReadonlyMap<string, Unit> = new Map([
  ["g", "g"],
  ["Mt", "Mt"],
  ["gCO2e", "gCO2e"],
  ["MtCO2e", "MtCO2e"],
  ["Mt CO2e", "MtCO2e"],
  ["ml", "ml"],
  ["mL", "ml"],
]);

const unitBySpelling: ReadonlyMap<string, Unit> = new Map(
  (Object.keys(spellings) as Unit[]).flatMap((unit) =>
    spellings[unit].map((spelling): [string, Unit] => [spelling, unit]),
  ),
);

/**
 * The unit that words name: "kWh", "tonnes", "kt CO₂e", "m³", "£000".
 *
 * @returns null for what is no unit here, for a rate ("£ per kWh"), and for what could be two ("mt", "ML"): a wrong
 * guess would be out by a million.
 */
export function parseUnit(words: string): Unit | null {
  const text = plain(words);
  return spellingsByCase.get(text) ?? unitBySpelling.get(text.toLowerCase()) ?? null;
}

/** One way of writing subscripts, superscripts, dots and gaps; "tonnes of CO2e" and "kg CO2-eq" as "… CO2e". */
function plain(words: string): string {
  return words
    .replaceAll("₂", "2")
    .replaceAll("³", "3")
    .replaceAll("^3", "3")
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[\s.·_-]+/g, " ")
    .replaceAll(/[()[\]]/g, "")
    .trim()
    .replace(/ of (?=co2)/i, " ")
    .replace(/co2 ?(e|eq|equiv|equivalent)$/i, "CO2e")
    .replace(/^(k?g|k?t) (?=CO2e$)/i, "$1");
}
