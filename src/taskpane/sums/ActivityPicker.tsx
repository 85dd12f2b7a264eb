import { Button, Field, Input, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { FoundActivities, FoundActivity } from "../../tasks/found-activities";
import { BusyButton } from "../components/BusyButton";
import { ChoiceSelect } from "../components/ChoiceSelect";
import { problemOf } from "../components/field-problem";
import { TroubleBar } from "../components/TroubleBar";
import { usePaneStyles } from "../components/usePaneStyles";
import { useAsked } from "../useAsked";
import type { SumsTasks } from "./sums-tasks";

export interface ActivityPickerProps {
  readonly tasks: Pick<SumsTasks, "foundActivities">;
  readonly chosen: FoundActivity | null;
  readonly problem: string | undefined;
  readonly onChoose: (activity: FoundActivity | null) => void;
}

/** Finds an activity of the factor library by some of its words. */
export function ActivityPicker({ tasks, chosen, problem, onChoose }: ActivityPickerProps) {
  const styles = usePaneStyles();
  const [words, setWords] = useState("");
  const { answer, isAsking, trouble, ask } = useAsked<FoundActivities>();
  const search = () => {
    if (words.trim() === "") return;
    onChoose(null);
    ask(() => tasks.foundActivities(words));
  };

  if (chosen)
    return (
      <div className={styles.card}>
        <p className={styles.subheading}>{chosen.activity}</p>
        <p className={styles.quiet}>
          {chosen.category}, in {new Intl.ListFormat("en-GB", { type: "disjunction" }).format(chosen.units)}.
        </p>
        <div>
          <Button size="small" onClick={() => onChoose(null)}>
            Choose another activity
          </Button>
        </div>
      </div>
    );

  return (
    <>
      <Field
        label="Activity, in a few words"
        hint="Such as: electricity, diesel car, desflurane."
        {...problemOf(problem)}
      >
        <Input
          value={words}
          autoComplete="off"
          onChange={(_event, typed) => setWords(typed.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            // It would send the form it stands in.
            event.preventDefault();
            search();
          }}
        />
      </Field>
      <div>
        <BusyButton label="Find activities" busyLabel="Finding" isBusy={isAsking} onClick={search} />
      </div>
      <TroubleBar trouble={trouble} onTryAgain={search} />
      <p className={mergeClasses(styles.text, styles.said)} role="status">
        {answer && foundWords(answer)}
      </p>
      {answer && answer.activities.length > 0 && (
        <ChoiceSelect
          label="Activities found"
          none="Choose one"
          choices={answer.activities.map(({ activity }) => ({ value: activity, label: activity }))}
          value={null}
          onChoose={(name) => onChoose(answer.activities.find(({ activity }) => activity === name) ?? null)}
        />
      )}
    </>
  );
}

function foundWords({ activities, more, complete }: FoundActivities): string {
  if (activities.length === 0) return "No activity is like that. Use other words.";
  const found = `${activities.length === 1 ? "1 activity" : `${activities.length} activities`} found`;
  const nearest = complete ? "" : ", the nearest there are";
  return `${found}${nearest}.${more > 0 ? ` There are ${more} more: add a word to find them.` : ""}`;
}
