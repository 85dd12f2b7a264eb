import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePaneStyles } from "../components/usePaneStyles";
import { useSumsStyles } from "./useSumsStyles";

const useStyles = makeStyles({
  fold: { display: "block" },
  /** Beside the mark that opens what is under it. */
  title: { display: "inline" },
  opened: { paddingTop: tokens.spacingVerticalM },
});

export interface FoldProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A card that is opened when it is wanted. */
export function Fold({ title, children }: FoldProps) {
  const styles = usePaneStyles();
  const sums = useSumsStyles();
  const own = useStyles();
  return (
    <details className={mergeClasses(styles.card, own.fold)}>
      <summary className={sums.summary}>
        <h3 className={mergeClasses(styles.subheading, own.title)}>{title}</h3>
      </summary>
      <div className={mergeClasses(styles.section, own.opened)}>{children}</div>
    </details>
  );
}
