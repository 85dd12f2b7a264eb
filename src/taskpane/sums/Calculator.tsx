import type { ReactNode } from "react";
import { BusyButton } from "../components/BusyButton";
import { Sentences } from "../components/Sentences";
import { TroubleBar } from "../components/TroubleBar";
import { usePaneStyles } from "../components/usePaneStyles";
import type { Asking } from "../useAsked";
import { Fold } from "./Fold";
import type { Calculated } from "./sums-tasks";

export interface CalculatorProps<Field extends string> {
  readonly title: string;
  readonly intro: string;
  readonly asking: Asking<Calculated<Field>>;
  readonly onWorkOut: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** A calculator that opens when it is wanted: fields, a button, and what is found. */
export function Calculator<Field extends string>(props: CalculatorProps<Field>) {
  const { title, intro, asking, onWorkOut, children } = props;
  const styles = usePaneStyles();
  const { answer, isAsking, trouble } = asking;
  const groups = answer?.ok === true ? answer.result : [];

  return (
    <Fold title={title}>
      <form
        noValidate
        className={styles.section}
        onSubmit={(event) => {
          event.preventDefault();
          onWorkOut();
        }}
      >
        <p className={styles.quiet}>{intro}</p>
        {children}
        <div>
          <BusyButton appearance="primary" label="Work it out" busyLabel="Working it out" isBusy={isAsking} />
        </div>
      </form>
      <TroubleBar trouble={trouble} onTryAgain={onWorkOut} />
      {groups.map(({ title: name, sentences }) => (
        <Sentences key={name} title={name} sentences={sentences} as="h4" />
      ))}
      <div role="status" className={styles.unseen}>
        {groups[0]?.sentences[0] ?? ""}
      </div>
    </Fold>
  );
}

/** What is wrong in a field, where an answer names it. */
export function problemIn<Field extends string>(
  { answer }: Pick<Asking<Calculated<Field>>, "answer">,
  field: Field,
): string | undefined {
  return answer?.ok === false ? answer.problems[field] : undefined;
}
