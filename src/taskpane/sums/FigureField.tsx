import { Field, Input, makeStyles } from "@fluentui/react-components";
import { problemOf } from "../components/field-problem";

const useStyles = makeStyles({ input: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } } });

export interface FigureFieldProps {
  readonly label: string;
  /** As typed; the tasks read it. */
  readonly value: string;
  readonly unit: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A figure to type in, with its unit beside it and what is wrong with it below. */
export function FigureField({ label, value, unit, problem, onChange }: FigureFieldProps) {
  const styles = useStyles();
  return (
    <Field label={`${label} (${unit})`} {...problemOf(problem)}>
      <Input
        className={styles.input}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        onChange={(_event, typed) => onChange(typed.value)}
      />
    </Field>
  );
}
