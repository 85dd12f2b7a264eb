import type { Naming } from "../../src/workbook/naming";

/** Names in a workbook where every name is free. */
export const plainNaming: Naming = { sheet: (wanted) => wanted, table: (wanted) => wanted, name: (wanted) => wanted };
