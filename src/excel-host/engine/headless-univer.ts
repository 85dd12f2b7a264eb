import "core-js/actual/iterator";
import type { Univer } from "@univerjs/presets";
import { createUniver, LocaleType, LogLevel } from "@univerjs/presets";
import { CalculationMode, UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";

/** A grid that nobody looks at. */
export function headlessUniver(): Univer {
  const { univer } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
    presets: [UniverSheetsNodeCorePreset({ formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION } })],
  });
  return univer;
}
