import { excelWorkbook } from "../../office/excel-workbook";
import { calculate as calculated, type Calculation, type Figure } from "../../tasks/calculate";
import { yearLabel } from "../../domain/financial-year";
import type { YearFootprint } from "../../model/footprint";
import type { Derivation } from "../../model/headline";
import type { Command } from "./command";
import { onlyFile } from "./only-file";
import { openWorkbook, speakOffice } from "./workbook-file";

export const calculate: Command = {
  usage: "calculate <book.xlsx>",
  does: "Works out footprint, trajectories, opportunities, gap and where the plan's headlines come from.",
  run: async ({ words }) => {
    speakOffice(await openWorkbook(onlyFile(words)));
    const results = await calculated(excelWorkbook());
    return {
      json: {
        ...results,
        footprint: results.footprint?.map(plainFootprint) ?? null,
        derivations: results.derivations.map(plainDerivation),
      },
      lines: [
        ...footprintLines(results),
        ...opportunityLines(results),
        ...gapLines(results),
        ...results.derivations.map(derivationLine),
      ],
      exitCode: 0,
    };
  },
};

function plainFootprint({ year, byCategory, byScope, totals, ...counts }: YearFootprint) {
  const tonnes = { byCategory: Object.fromEntries(byCategory), byScope, totals };
  return { year: yearLabel(year), unit: "tCO2e", ...tonnes, ...counts };
}

function footprintLines({ footprint }: Calculation): string[] {
  if (!footprint) return ["There is no Activity sheet in this workbook."];
  return footprint.map(({ year, totals, withoutFactor, withoutQuantity, local }) => {
    const tonnes = (of: number | null) => (of === null ? "not known" : `${of.toLocaleString("en-GB")} tCO2e`);
    return `${yearLabel(year)}: CF ${tonnes(totals.CF)}, inside CF+ ${tonnes(totals["CF+"])}; ${withoutFactor} rows without a factor, ${withoutQuantity} without a quantity, ${local} on a local factor.`;
  });
}

/** A derivation as programs ask for it: the first line of the plan that prints it, and what was tried. */
function plainDerivation({ headline, printed, lines, family, result, verdict, families }: Derivation) {
  const tried = families.map(({ name, formula, result: given, unit, reproduces, possible }) => ({
    name,
    formula,
    result: given,
    unit,
    reproduces,
    possible,
  }));
  return { headline, printed, family, result, line: lines[0] ?? null, lines, verdict, families: tried };
}

function opportunityLines({ opportunities }: Calculation): string[] {
  if (!opportunities) return ["There is no Opportunities sheet in this workbook."];
  const { potential, achieved, remaining, unknown } = opportunities;
  return [
    `Opportunities: potential ${shown(potential)}; achieved where known ${shown(achieved)}; remaining ${shown(remaining)}; Unknown for ${unknown.rows} of ${shown(unknown.potential)}.`,
  ];
}

function gapLines({ gap }: Calculation): string[] {
  if (!gap) return ["No gap can be worked out: it takes the Trajectory and Opportunities sheets, in order."];
  return gap.map(
    ({ horizon, identified, unidentified }) =>
      `By ${horizon.key} (${horizon.footprint}): needed ${kilotonnes(horizon.needed.value)}, identified in time ${kilotonnes(identified.value)}, unidentified ${kilotonnes(unidentified.value)}.`,
  );
}

function derivationLine({ headline, printed, verdict }: Derivation): string {
  return `${headline} (${printed}): ${verdict}`;
}

function shown({ value, low, high, unit }: Figure): string {
  const figure = (of: number | null) => (of === null ? "open" : of.toLocaleString("en-GB"));
  return `${figure(value)} ${unit} (${figure(low)} to ${figure(high)})`;
}

function kilotonnes(value: number): string {
  return `${value.toFixed(1)} kt`;
}
