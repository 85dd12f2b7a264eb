import { useId, type ReactNode } from "react";
import { usePaneStyles } from "../components/usePaneStyles";
import { useFollowedHeading } from "../useFollowedHeading";

export interface SumsPartProps {
  readonly heading: string;
  /** What the part is for, under its heading. */
  readonly intro?: string;
  readonly children: ReactNode;
}

/** One part of the sums under its heading, which takes the focus when the button just pressed has gone. */
export function SumsPart({ heading, intro, children }: SumsPartProps) {
  const styles = usePaneStyles();
  const id = useId();
  const { headingRef, onPress } = useFollowedHeading();
  return (
    <section className={styles.section} aria-labelledby={id} onClickCapture={onPress}>
      <div>
        <h2 id={id} ref={headingRef} tabIndex={-1} className={styles.heading}>
          {heading}
        </h2>
        {intro !== undefined && <p className={styles.quiet}>{intro}</p>}
      </div>
      {children}
    </section>
  );
}
