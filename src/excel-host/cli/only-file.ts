import { Refusal } from "./refusal";

/** The one file a command is given. @throws Refusal when there is none, or more than one. */
export function onlyFile(words: readonly string[]): string {
  const [file, ...others] = words;
  if (file === undefined) throw new Refusal("No file was named.", "Name one workbook that ends in .xlsx.");
  if (others.length > 0) throw new Refusal("More than one file was named.", "Name one at a time.");
  return file;
}
