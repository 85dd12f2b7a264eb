import { Field, Select, makeStyles } from "@fluentui/react-components";
import { problemOf } from "./field-problem";

/** A list is as wide as its longest choice unless it is told otherwise. */
const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Choices of one group stand together under its name. */
  readonly group?: string;
}

export interface ChoiceSelectProps {
  readonly label: string;
  /** What stands for no choice. */
  readonly none: string;
  readonly choices: readonly Choice[];
  /** Null, or a value that is no longer offered, is no choice. */
  readonly value: string | null;
  /** What is wrong with the choice, said under it. */
  readonly problem?: string | undefined;
  readonly onChoose: (value: string | null) => void;
}

/** One choice out of a list, with the browser's own list: it works with every keyboard and screen reader. */
export function ChoiceSelect({ label, none, choices, value, problem, onChoose }: ChoiceSelectProps) {
  const styles = useStyles();
  const isOffered = choices.some((choice) => choice.value === value);
  const groups = [...new Set(choices.map(({ group }) => group))];

  return (
    <Field className={styles.field} label={label} {...problemOf(problem)}>
      <Select
        className={styles.select}
        value={isOffered && value !== null ? value : ""}
        onChange={(_event, chosen) => onChoose(chosen.value === "" ? null : chosen.value)}
      >
        <option value="">{none}</option>
        {groups.map((group) => {
          const options = choices.filter((choice) => choice.group === group).map(asOption);
          return group === undefined ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          );
        })}
      </Select>
    </Field>
  );
}

function asOption({ value, label }: Choice) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
