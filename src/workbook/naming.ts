/** The names an insertion will really use, where those it wanted are taken. */
export interface Naming {
  readonly sheet: (wanted: string) => string;
  readonly table: (wanted: string) => string;
  readonly name: (wanted: string) => string;
}

/** Names already in the workbook that an insertion must keep clear of; compared without case, as Excel does. */
export interface NamesTaken {
  readonly sheets: readonly string[];
  /** Tables and defined names share one space in Excel. */
  readonly tables: readonly string[];
}

/** Excel's limit for a sheet's name. */
const SHEET_NAME_LENGTH = 31;

/** A sheet's name that is free: the wanted one, else with " (Green Plan)", else with a number. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const within = (ending: string) => wanted.slice(0, SHEET_NAME_LENGTH - ending.length) + ending;
  return firstFree([wanted, within(" (Green Plan)")], (number) => within(` (Green Plan ${number})`), taken);
}

/** A table's or defined name that is free: the wanted one, else with "_2", "_3" and so on. */
export function freeName(wanted: string, taken: readonly string[]): string {
  return firstFree([wanted], (number) => `${wanted}_${number}`, taken);
}

function firstFree(first: readonly string[], numbered: (number: number) => string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const free = first.find((name) => !used.has(name.toLowerCase()));
  if (free !== undefined) return free;
  let number = 2;
  while (used.has(numbered(number).toLowerCase())) number += 1;
  return numbered(number);
}
