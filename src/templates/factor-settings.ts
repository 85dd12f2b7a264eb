import { gwpSets, type GwpSet } from "../domain/emission-factor";
import { choice, figure, text, type Entry } from "../domain/entry";
import { defineTable } from "../workbook/table-spec";

const DEFAULT_GWP_SET: GwpSet = "AR5";

/** The cells every sum of activities rests on; the name over each is for formulas. */
export const factorSettings = {
  gwpSet: {
    label: "GWP set for anaesthetic gases",
    name: "GP_GwpSet",
    entry: choice(gwpSets),
    value: DEFAULT_GWP_SET,
    why: "Change it, then update the factors in the pane.",
  },
  kilogramsPerTonne: {
    label: "Kilograms in a tonne",
    name: "GP_KilogramsPerTonne",
    entry: figure("kg"),
    value: 1000,
    why: "By definition.",
  },
} as const satisfies Readonly<
  Record<string, { label: string; name: string; entry: Entry; value: string | number; why: string }>
>;

const settingByLabel = new Map(Object.values(factorSettings).map((setting) => [setting.label as string, setting]));

export const factorSettingsTable = defineTable({
  name: "GP_FactorSettings",
  key: "item",
  rowsAreFields: true,
  columns: {
    item: { header: "Setting", guide: "What is asked.", width: 200, entry: text(255), filledBy: "plan" },
    value: {
      header: "Value",
      guide:
        "What every sum of activities rests on. The GWP set is for gases alone: editions of the UK Government have their own, AR4 to 2022 and AR5 from 2023.",
      width: 90,
      entry: text(255),
      filledBy: "user",
      format: "General",
    },
    why: { header: "What it does", guide: "What follows from it.", width: 110, entry: text(255), filledBy: "plan" },
  },
  entryFor: (column, label) => (column === "value" ? (settingByLabel.get(label)?.entry ?? null) : null),
  nameFor: (column, label) => (column === "value" ? (settingByLabel.get(label)?.name ?? null) : null),
});
