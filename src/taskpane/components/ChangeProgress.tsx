import { ProgressBar } from "@fluentui/react-components";
import type { OnProgress } from "../../tasks/task-types";
import { usePaneStyles } from "./usePaneStyles";

export interface ChangeProgressProps {
  /** "Inserting". */
  readonly title: string;
  readonly progress: Parameters<OnProgress>[0];
}

/** How far a change has come. */
export function ChangeProgress({ title, progress }: ChangeProgressProps) {
  const styles = usePaneStyles();
  return (
    <>
      <p className={styles.text} role="status">
        {progress.doing}
      </p>
      <ProgressBar aria-label={title} value={progress.done} thickness="large" />
      <p className={styles.quiet}>Please let the workbook be until this is done.</p>
    </>
  );
}
