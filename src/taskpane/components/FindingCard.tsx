import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Info16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { WordedFinding } from "../../tasks/task-types";
import type { CellPlace } from "../pane-tasks";
import type { Trouble } from "../trouble";
import { TroubleBar } from "./TroubleBar";
import { usePaneStyles } from "./usePaneStyles";

const useStyles = makeStyles({
  severity: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  icon: { display: "inline-flex" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  advice: { color: tokens.colorNeutralForeground2 },
});

const looks = {
  error: { word: "Error", icon: <ErrorCircle16Filled aria-hidden /> },
  warning: { word: "Warning", icon: <Warning16Filled aria-hidden /> },
  advice: { word: "Advice", icon: <Info16Filled aria-hidden /> },
};

export interface FindingCardProps {
  readonly finding: WordedFinding;
  /** Named where the cards around it are of several sheets. */
  readonly isSheetNamed?: boolean;
  readonly trouble: Trouble | undefined;
  readonly onGoTo: (place: CellPlace) => void;
}

/** One thing to look at: how grave, where, what, and what to do. */
export function FindingCard({ finding, isSheetNamed, trouble, onGoTo }: FindingCardProps) {
  const styles = usePaneStyles();
  const own = useStyles();
  const { severity, sheet, address, key, message, remedy } = finding;

  return (
    <div className={styles.card}>
      <div className={mergeClasses(styles.row, styles.apart)}>
        <span className={mergeClasses(styles.quiet, own.severity)}>
          <span className={mergeClasses(own.icon, own[severity])}>{looks[severity].icon}</span>
          {looks[severity].word}
        </span>
        <span className={styles.quiet}>
          {[isSheetNamed ? sheet : null, key].filter((part) => part !== null).join(", ")}
        </span>
      </div>
      <div>
        <p className={styles.subheading}>{message}</p>
        <p className={styles.text}>{remedy}</p>
      </div>
      <TroubleBar trouble={trouble} onTryAgain={() => onGoTo(finding)} />
      <div>
        <Button size="small" onClick={() => onGoTo(finding)}>
          Go to {address}
        </Button>
      </div>
    </div>
  );
}
