import { Button } from "@fluentui/react-components";
import type { PlannedFactorUpdate } from "../../tasks/update-factors";
import type { WordedFinding } from "../../tasks/task-types";
import { BusyButton } from "../components/BusyButton";
import { FindingsList } from "../components/FindingsList";
import { Sentences } from "../components/Sentences";
import { usePaneStyles } from "../components/usePaneStyles";
import { counted } from "../counted";
import type { Pane } from "../pane-state";
import { ChangeFlow, headingOf, type ChangeWords } from "./ChangeFlow";
import type { PartProps } from "./part-props";
import { SumsPart } from "./SumsPart";
import { useChange } from "./useChange";

const words: ChangeWords = {
  act: "Update",
  doing: "Updating",
  done: "Updated",
  adds: "Will change",
  nothing: "The Factors sheet has every factor that can be found. There is nothing to change.",
  undone: "The Factors sheet holds what it held before.",
  again: "Look again",
};

const localFactor: readonly string[] = [
  "On the Factors sheet, type a row of your own under the last one: activity, unit, year, factor, category, scope, footprint and source.",
  "Name the activity and its unit as the Activity sheet does. Without a source it is not used.",
  "It comes before a published factor, and every total that uses it says so. Updating leaves it as it is.",
];

export interface FactorsPartProps extends PartProps {
  /** Whether there are sheets of activities and of factors. */
  readonly hasSheets: boolean;
  readonly troubles: Pane["troubles"];
}

/** The factors that the Activity sheet asks for, brought to the Factors sheet. */
export function FactorsPart({ tasks, hasSheets, troubles, onGoTo, onInsert, onChanged }: FactorsPartProps) {
  const styles = usePaneStyles();
  const change = useChange<PlannedFactorUpdate>(tasks.change, tasks.undo, onChanged);

  return (
    <SumsPart heading={headingOf(change.step, "Update factors", words)}>
      <ChangeFlow
        change={change}
        words={words}
        summaryOf={(planned) => planned}
        preview={({ problems }) => <Problems problems={problems} troubles={troubles} onGoTo={onGoTo} />}
        onGoTo={onGoTo}
      >
        {hasSheets ? (
          <>
            <p className={styles.text}>
              Brings the factors that the Activity sheet asks for to the Factors sheet, each with its source.
            </p>
            <div className={styles.row}>
              <BusyButton
                appearance="primary"
                label="See what will change"
                busyLabel="Working it out"
                isBusy={change.busy === "planning"}
                onClick={() => change.plan(tasks.plannedFactorUpdate)}
              />
              <p className={styles.quiet}>Nothing is changed yet.</p>
            </div>
          </>
        ) : (
          <>
            <p className={styles.text}>
              This workbook has no Activity sheet with its factors yet. Insert it, list what was used, and come back.
            </p>
            <div>
              <Button onClick={() => onInsert("activity")}>Insert Activity</Button>
            </div>
          </>
        )}
        <Sentences title="A factor of your own" sentences={localFactor} />
      </ChangeFlow>
    </SumsPart>
  );
}

interface ProblemsProps {
  readonly problems: readonly WordedFinding[];
  readonly troubles: Pane["troubles"];
  readonly onGoTo: PartProps["onGoTo"];
}

/** Rows that no factor is found for, each with what to do about it. */
function Problems({ problems, troubles, onGoTo }: ProblemsProps) {
  const styles = usePaneStyles();
  if (problems.length === 0) return null;
  return (
    <>
      <p className={styles.text}>
        {counted(problems.length, "row has", "rows have")} no factor that can be used. They stay out of every total.
      </p>
      <FindingsList findings={problems} troubles={troubles} onGoTo={onGoTo} />
    </>
  );
}
