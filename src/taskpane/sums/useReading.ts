import { useCallback, useEffect } from "react";
import { useAsked, type Asking } from "../useAsked";

export interface Reading<Answer> extends Omit<Asking<Answer>, "ask" | "forget"> {
  readonly readAgain: () => void;
}

/** Something read each time it comes into view: the workbook may have changed meanwhile. */
export function useReading<Answer>(read: () => Promise<Answer>, isShown: boolean): Reading<Answer> {
  const { ask, answer, isAsking, trouble } = useAsked<Answer>();
  const readAgain = useCallback(() => ask(read), [ask, read]);
  useEffect(() => {
    if (isShown) readAgain();
  }, [isShown, readAgain]);
  return { answer, isAsking, trouble, readAgain };
}
