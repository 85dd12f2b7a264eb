import { ChoiceSelect } from "../components/ChoiceSelect";

export interface YearSelectProps {
  readonly label: string;
  /** "2025/26". */
  readonly years: readonly string[];
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (year: string) => void;
}

/** A financial year out of a list. */
export function YearSelect({ label, years, value, problem, onChange }: YearSelectProps) {
  return (
    <ChoiceSelect
      label={label}
      none="Choose a year"
      choices={years.map((year) => ({ value: year, label: year }))}
      value={value}
      problem={problem}
      onChoose={(year) => onChange(year ?? "")}
    />
  );
}
