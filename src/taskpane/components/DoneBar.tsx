import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { usePaneStyles } from "./usePaneStyles";

export interface DoneBarProps {
  /** "What was added". */
  readonly label: string;
  readonly done: readonly string[];
}

/** What a change did. */
export function DoneBar({ label, done }: DoneBarProps) {
  const styles = usePaneStyles();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Done.</MessageBarTitle>
        <ul className={styles.bullets} aria-label={label}>
          {done.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
