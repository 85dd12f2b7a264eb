import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { WorkbookContents } from "../../tasks/task-types";

/** What stands in the way in this workbook, and how to clear it. */
export function Obstacles({ obstacles }: Pick<WorkbookContents, "obstacles">) {
  return obstacles.map(({ message, remedy }) => (
    <MessageBar key={message} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{message}</MessageBarTitle> {remedy}
      </MessageBarBody>
    </MessageBar>
  ));
}
