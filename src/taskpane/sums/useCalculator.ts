import { useState } from "react";
import { useAsked, type Asking } from "../useAsked";
import type { Calculated } from "./sums-tasks";

export interface CalculatorState<Question, Field extends string> {
  readonly question: Question;
  readonly asking: Asking<Calculated<Field>>;
  /** Changes some fields. What was found for the fields before is gone with them. */
  readonly change: (fields: Partial<Question>) => void;
  readonly workOut: () => void;
}

/** The fields of a calculator and what it finds. */
export function useCalculator<Question, Field extends string>(
  first: Question,
  answerTo: (question: Question) => Promise<Calculated<Field>>,
): CalculatorState<Question, Field> {
  const [question, setQuestion] = useState(first);
  const asking = useAsked<Calculated<Field>>();
  return {
    question,
    asking,
    change: (fields) => {
      setQuestion((before) => ({ ...before, ...fields }));
      asking.forget();
    },
    workOut: () => asking.ask(() => answerTo(question)),
  };
}
