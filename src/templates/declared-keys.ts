import { deliveryPlan } from "../reference/delivery-plan";
import { metrics } from "../reference/metrics";
import type { TableSpec } from "../workbook/table-spec";
import { coverItems, coverTable } from "./cover";
import { deliveryPlanTable } from "./delivery-plan";
import { metricPartsTable, metricsTable } from "./metrics";
import { partsOf } from "./metric-parts";

const declared = new Map<string, ReadonlySet<string>>([
  [coverTable.name, new Set(Object.values(coverItems).map(({ label }) => label))],
  [deliveryPlanTable.name, new Set(deliveryPlan.map(({ key }) => key))],
  [metricsTable.name, new Set(metrics.map(({ key }) => key))],
  [metricPartsTable.name, new Set(metrics.flatMap((metric) => partsOf(metric)).map(({ key }) => key))],
]);

/** The keys a table's rows may carry, whether or not all of them were inserted. */
export function keysOf({ name }: TableSpec): ReadonlySet<string> {
  return declared.get(name) ?? new Set();
}
