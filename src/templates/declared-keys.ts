import { deliveryPlan } from "../reference/delivery-plan";
import { rowKeyOf } from "../workbook/table-spec";
import type { Naming } from "../workbook/naming";
import type { TableSpec } from "../workbook/table-spec";
import { templates, type TemplateFacts } from "./template";

const everything: TemplateFacts = {
  organisation: null,
  year: null,
  actions: deliveryPlan,
  activities: [],
  factors: [],
  has: () => true,
};
const plainNaming: Naming = { sheet: (name) => name, table: (name) => name, name: (name) => name };

let declared: ReadonlyMap<string, ReadonlySet<string>> | null = null;

function declaredKeys(): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    templates
      .flatMap(({ sheet }) => sheet(everything, plainNaming).tables)
      .map(({ spec, rows }) => [spec.name, new Set(rows.map((row) => rowKeyOf(spec, row)))]),
  );
}

/** The keys a table's rows may carry, whether or not all of them were inserted; worked out when first asked for. */
export function keysOf({ name }: TableSpec): ReadonlySet<string> {
  declared ??= declaredKeys();
  return declared.get(name) ?? new Set();
}
