import "core-js/actual/iterator";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import words from "@univerjs/preset-sheets-core/locales/en-US";
import { ILayoutService } from "@univerjs/ui";
import { createUniver, LocaleType, LogLevel, type Univer } from "@univerjs/presets";
import "@univerjs/preset-sheets-core/lib/index.css";

/** Gives the keyboard to the grid. */
export function focusGrid(univer: Univer): void {
  univer.__getInjector().get(ILayoutService).focus();
}

/** A grid to look at and type in. What the workbook could not follow (menus, formatting by hand) is not offered. */
export function shownUniver(container: HTMLElement): Univer {
  const { univer } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: words },
    logLevel: LogLevel.ERROR,
    presets: [
      UniverSheetsCorePreset({
        container,
        header: false,
        toolbar: false,
        contextMenu: false,
        formulaBar: true,
        footer: { menus: false, statisticBar: false, zoomSlider: false },
        formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      }),
    ],
  });
  return univer;
}
