import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Trouble } from "../trouble";
import { usePaneStyles } from "./usePaneStyles";

export interface TroubleBarProps {
  readonly trouble: Trouble | undefined;
  /** Left out where trying again is what the button beside it does. */
  readonly onTryAgain?: () => void;
}

/** What went wrong and what to do about it, said where it happened; the focus stays where it is. */
export function TroubleBar({ trouble, onTryAgain }: TroubleBarProps) {
  const styles = usePaneStyles();
  return (
    <div role="alert" className={styles.said}>
      {trouble && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{trouble.message}</MessageBarTitle> {trouble.remedy}
          </MessageBarBody>
          {onTryAgain && (
            <MessageBarActions>
              <Button size="small" onClick={onTryAgain}>
                Try again
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}
