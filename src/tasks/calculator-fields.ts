import { parseFinancialYear } from "../domain/financial-year";
import { writtenNumber } from "../domain/written-number";
import { figureWords } from "./figure-words";

/** What is wrong with what stands in a field, and what to put there. */
export interface FieldProblem {
  readonly problem: string;
}

/** What a calculator finds, or what to change in its fields first. */
export type Answered<Field extends string, Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<Field, string>>> };

export interface Bounds {
  readonly least: number;
  /** Null where there is no most. */
  readonly most: number | null;
  readonly unit: string;
}

/** The number in a field, or what is wrong with it. */
export function figureField(words: string, { least, most, unit }: Bounds): number | FieldProblem {
  const end = most === null ? " or more" : ` to ${figureWords(most)}`;
  const range = `${figureWords(least)}${end}${unit === "%" ? "" : " "}${unit}`;
  if (words.trim() === "") return { problem: `Enter a number: ${range}.` };
  const value = writtenNumber(words);
  if (value === null) return { problem: `“${words}” is not a number. Enter digits, such as 1,200 or 12.5.` };
  return value < least || (most !== null && value > most) ? { problem: `Enter ${range}.` } : value;
}

/** The start year of the financial year in a field. */
export function yearField(words: string): number | FieldProblem {
  return parseFinancialYear(words)?.startYear ?? { problem: "Choose a financial year." };
}

/** Answers when every field could be read, else says what is wrong with each that could not. */
export function fieldsRead<Fields extends Readonly<Record<string, unknown>>, Result>(
  fields: Fields,
  answer: (read: { readonly [Field in keyof Fields]: Exclude<Fields[Field], FieldProblem> }) => Result,
): Answered<Extract<keyof Fields, string>, Result> {
  const problems = Object.entries(fields).flatMap(([field, read]) =>
    isProblem(read) ? [[field, read.problem] as const] : [],
  );
  return problems.length > 0
    ? { ok: false, problems: Object.fromEntries(problems) as Partial<Record<Extract<keyof Fields, string>, string>> }
    : {
        ok: true,
        result: answer(fields as { readonly [Field in keyof Fields]: Exclude<Fields[Field], FieldProblem> }),
      };
}

function isProblem(read: unknown): read is FieldProblem {
  return typeof read === "object" && read !== null && "problem" in read;
}
