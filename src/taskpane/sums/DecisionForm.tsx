import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { DecisionItem } from "../../tasks/decisions";
import { BusyButton } from "../components/BusyButton";
import { usePaneStyles } from "../components/usePaneStyles";
import { DecisionFacts } from "./DecisionCard";
import { problemOf } from "../components/field-problem";

export interface DecisionFormProps {
  readonly item: DecisionItem;
  /** Who decides: a name or a post. */
  readonly by: string;
  readonly isPlanning: boolean;
  readonly onBy: (by: string) => void;
  readonly onPlan: (option: string) => void;
  readonly onBack: () => void;
}

/** What is decided about one place, and who decides it. */
export function DecisionForm({ item, by, isPlanning, onBy, onPlan, onBack }: DecisionFormProps) {
  const styles = usePaneStyles();
  const [option, setOption] = useState(item.decided?.option ?? "");
  const [isTried, setIsTried] = useState(false);
  const optionProblem = item.options.includes(option) ? undefined : "Choose one.";
  const byProblem = by.trim() === "" ? "Enter a name or a post." : undefined;

  const plan = () => {
    setIsTried(true);
    if (!optionProblem && !byProblem) onPlan(option);
  };

  return (
    <>
      <p className={styles.subheading}>{item.topic}</p>
      <DecisionFacts item={item} />
      <Field label="What holds" {...problemOf(isTried ? optionProblem : undefined)}>
        <RadioGroup value={option} onChange={(_event, { value }) => setOption(value)}>
          {item.options.map((each) => (
            <Radio key={each} value={each} label={each} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="Decided by (a name or a post)" {...problemOf(isTried ? byProblem : undefined)}>
        <Input value={by} onChange={(_event, { value }) => onBy(value)} />
      </Field>
      <div className={styles.row}>
        <BusyButton
          appearance="primary"
          label="See what will change"
          busyLabel="Working it out"
          isBusy={isPlanning}
          onClick={plan}
        />
        <Button onClick={onBack}>Back</Button>
      </div>
      <p className={styles.quiet}>Nothing is changed yet.</p>
    </>
  );
}
