import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { PlannedInsertion } from "../../tasks/task-types";
import { usePaneStyles } from "./usePaneStyles";

/** What an insertion will do, before it is done. */
export function InsertionPreview({ planned }: { readonly planned: PlannedInsertion }) {
  const { adds, leaves, notes } = planned.plan.summary;

  return (
    <>
      {planned.nothingToDo && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>All you asked for is in this workbook already. There is nothing to insert.</MessageBarBody>
        </MessageBar>
      )}
      {!planned.nothingToDo && <Sentences title="Will be added" sentences={adds} />}
      <Sentences title="Will stay as it is" sentences={leaves} />
      <Sentences title="Worth knowing" sentences={notes} />
    </>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  const styles = usePaneStyles();
  if (sentences.length === 0) return null;
  return (
    <section className={styles.card}>
      <h3 className={styles.subheading}>{title}</h3>
      <ul className={styles.bullets} aria-label={title}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
