import { addressOf } from "../workbook/area";
import type { Content } from "../domain/entry";
import type { AreaReading, AreaRequest } from "./workbook-port";

export async function readAreas(
  context: Excel.RequestContext,
  requests: readonly AreaRequest[],
): Promise<readonly AreaReading[]> {
  if (requests.length === 0) return [];
  const ranges = requests.map(({ sheet, area }) =>
    context.workbook.worksheets.getItem(sheet).getRange(addressOf(area)).load("values,valueTypes,formulas"),
  );
  await context.sync();
  return requests.map((request, index) => {
    const range = ranges[index];
    const values = grid(range?.values);
    const types = grid(range?.valueTypes);
    const formulas = grid(range?.formulas);
    return {
      ...request,
      values: values.map((row, r) => row.map((value, c) => readCell(value, types[r]?.[c]))),
      formulas: formulas.map((row, r) => row.map((formula, c) => formulaOf(formula, values[r]?.[c]))),
    };
  });
}

function grid(cells: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(cells) ? (cells as unknown[][]) : [];
}

function readCell(value: unknown, type: unknown): Content {
  if (type === Excel.RangeValueType.empty || value === "") return null;
  if (type === Excel.RangeValueType.error) return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** Text that merely begins with "=" reads the same as value and as formula; a formula does not. */
function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}
