import { Button, mergeClasses } from "@fluentui/react-components";
import { britishDate } from "../../domain/wording";
import type { DecisionItem } from "../../tasks/decisions";
import { usePaneStyles } from "../components/usePaneStyles";
import { useSumsStyles } from "./useSumsStyles";

export interface DecisionCardProps {
  readonly item: DecisionItem;
  /** Null where nothing can be decided. */
  readonly onDecide: ((id: string) => void) | null;
}

/** One doubtful place of the plan, and how it stands. */
export function DecisionCard({ item, onDecide }: DecisionCardProps) {
  const styles = usePaneStyles();
  const sums = useSumsStyles();
  const { id, topic, decided, inForce } = item;
  return (
    <div className={styles.card}>
      <h3 className={styles.subheading}>
        {id}: {topic}
      </h3>
      <p className={styles.text}>
        {decided
          ? `Decided: ${decided.option}, by ${decided.by || "no one named"}${decided.on === "" ? "" : ` on ${britishDate(decided.on)}`}.`
          : `Undecided. In force: ${inForce}.`}
      </p>
      <details>
        <summary className={mergeClasses(styles.text, sums.summary)}>What the plan says</summary>
        <DecisionFacts item={item} />
      </details>
      {onDecide && (
        <div>
          <Button size="small" onClick={() => onDecide(id)}>
            Decide<span className={styles.unseen}> {id}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

/** What the plan says, how it is read here, and which cells follow. */
export function DecisionFacts({ item: { issue, reading, follows } }: Pick<DecisionCardProps, "item">) {
  const styles = usePaneStyles();
  return (
    <dl className={useSumsStyles().facts}>
      <dt className={styles.quiet}>What the plan says</dt>
      <dd className={styles.text}>{issue}</dd>
      <dt className={styles.quiet}>How it is read here</dt>
      <dd className={styles.text}>{reading}</dd>
      <dt className={styles.quiet}>Cells that follow</dt>
      <dd className={styles.text}>{follows}</dd>
    </dl>
  );
}
