import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { PlannedChange } from "../../tasks/task-types";
import { Sentences } from "./Sentences";

export interface ChangePreviewProps {
  readonly planned: Pick<PlannedChange, "nothingToDo"> & {
    readonly plan: { readonly summary: PlannedChange["plan"]["summary"] };
  };
  /** Over what will be there that was not there before: "Will be added". */
  readonly title: string;
  /** What is said where nothing would change. */
  readonly nothing: string;
}

/** What a change will do, before it is done. */
export function ChangePreview({ planned, title, nothing }: ChangePreviewProps) {
  const { adds, leaves, notes } = planned.plan.summary;

  return (
    <>
      {planned.nothingToDo ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{nothing}</MessageBarBody>
        </MessageBar>
      ) : (
        <Sentences title={title} sentences={adds} />
      )}
      <Sentences title="Will stay as it is" sentences={leaves} />
      <Sentences title="Worth knowing" sentences={notes} />
    </>
  );
}
