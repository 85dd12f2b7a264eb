import { useCallback, useRef, useState } from "react";
import { troubleOf, type Trouble } from "./trouble";

interface Asked<Answer> {
  /** The latest answer, kept while another is awaited and when one fails; null before the first. */
  readonly answer: Answer | null;
  readonly isAsking: boolean;
  readonly trouble: Trouble | undefined;
}

export interface Asking<Answer> extends Asked<Answer> {
  readonly ask: (work: () => Promise<Answer>) => void;
  /** Back to before the first asking; an answer still awaited is not taken. */
  readonly forget: () => void;
}

/** One question at a time to the tasks. Asked again before it is answered, only the last answer counts. */
export function useAsked<Answer>(): Asking<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ answer: null, isAsking: false, trouble: undefined });
  const turn = useRef(0);

  const ask = useCallback((work: () => Promise<Answer>) => {
    const own = ++turn.current;
    const settle = (how: (before: Asked<Answer>) => Asked<Answer>) => {
      if (own === turn.current) setAsked(how);
    };
    settle(({ answer }) => ({ answer, isAsking: true, trouble: undefined }));
    work().then(
      (answer) => settle(() => ({ answer, isAsking: false, trouble: undefined })),
      (thrown: unknown) => settle(({ answer }) => ({ answer, isAsking: false, trouble: troubleOf(thrown) })),
    );
  }, []);

  const forget = useCallback(() => {
    turn.current += 1;
    setAsked({ answer: null, isAsking: false, trouble: undefined });
  }, []);

  return { ...asked, ask, forget };
}
