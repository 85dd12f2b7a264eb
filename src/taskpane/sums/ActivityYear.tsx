import { gwpSets, type GwpSet } from "../../domain/emission-factor";
import { ChoiceSelect } from "../components/ChoiceSelect";
import { useSumsStyles } from "./useSumsStyles";

export interface YearAndSet {
  /** "2025/26". */
  readonly year: string;
  readonly gwpSet: GwpSet;
}

export interface ActivityYearProps {
  readonly years: readonly string[];
  readonly chosen: YearAndSet;
  readonly onChoose: (chosen: YearAndSet) => void;
}

/** Which year's factor is taken, and for a gas which set of global warming potentials. */
export function ActivityYear({ years, chosen, onChoose }: ActivityYearProps) {
  const sums = useSumsStyles();
  return (
    <div className={sums.fields}>
      <ChoiceSelect
        label="Year"
        none="Choose a year"
        choices={years.map((year) => ({ value: year, label: year }))}
        value={chosen.year}
        onChoose={(year) => onChoose({ ...chosen, year: year ?? "" })}
      />
      <ChoiceSelect
        label="Gases by"
        none="AR5, as usual"
        choices={gwpSets.map((set) => ({ value: set, label: set }))}
        value={chosen.gwpSet}
        onChoose={(set) => onChoose({ ...chosen, gwpSet: gwpSets.find((each) => each === set) ?? "AR5" })}
      />
    </div>
  );
}
