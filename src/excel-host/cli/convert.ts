import { convertActivity, type Candidate, type Conversion } from "../../tasks/convert-activity";
import type { Command } from "./command";
import { Refusal } from "./refusal";

export const convert: Command = {
  usage: "convert <quantity> <unit> <activity> --year 2024 [--gwp AR5]",
  does: "Gives the kgCO2e of a quantity, with the factor it took; an activity that could be several lists them.",
  run: ({ words, options }) => {
    const [quantity, unit, ...activity] = words;
    if (quantity === undefined || unit === undefined || activity.length === 0)
      throw new Refusal(
        "A quantity, its unit and an activity are needed.",
        "Write them as: greenplan convert 1200 kWh “natural gas” --year 2024.",
      );
    if (options.year === undefined) throw new Refusal("No year was given.", "Add --year, such as --year 2024.");

    const answer = convertActivity({
      quantity,
      unit,
      activity: activity.join(" "),
      year: options.year,
      gwpSet: options.gwp ?? "AR5",
    });
    if (answer.done) {
      const { kgCO2e, factor, warnings } = answer.conversion;
      const lines = conversionLines(`${quantity} ${unit}`, answer.conversion);
      return Promise.resolve({ json: { kgCO2e, factor, warnings }, lines, exitCode: 0 });
    }

    const { message, remedy, candidates } = answer.refused;
    if (candidates === null) throw new Refusal(message, remedy);
    process.stderr.write(`${message} ${remedy}\n`);
    return Promise.resolve({ json: { candidates }, lines: candidates.map(candidateLine), exitCode: 2 });
  },
};

function conversionLines(quantity: string, { kgCO2e, activity, factor, warnings }: Conversion): string[] {
  const { value, unit, fit, scope, footprint, gasBasis, confidence, source, note } = factor;
  return [
    `${quantity} of ${activity}: ${kgCO2e.toLocaleString("en-GB", { maximumFractionDigits: 10 })} kgCO2e.`,
    `Factor: ${value} kgCO2e per ${one(unit)} (${[fit, `scope ${scope}`, footprint, gasBasis, confidence].join("; ")}).`,
    `Source: ${source}.`,
    ...(note === null ? [] : [`Note: ${note}`]),
    ...warnings.map((warning) => `Warning: ${warning}`),
  ];
}

/** "bottles (240 ml)" is "bottle (240 ml)" when there is one, and "per FTE Working Hour" needs no second "per". */
function one(unit: string): string {
  return unit.replace(/^per /, "").replace(/s\b(?=$| \()/, "");
}

function candidateLine({ activity, units }: Candidate): string {
  return `${activity} (${units.join(", ")})`;
}
