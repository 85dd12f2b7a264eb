import { Button } from "@fluentui/react-components";
import type { CutStart } from "../../tasks/calculator-facts";
import type { CutQuestion } from "../../tasks/calculators";
import { ChoiceSelect } from "../components/ChoiceSelect";
import { usePaneStyles } from "../components/usePaneStyles";
import { Calculator, problemIn } from "./Calculator";
import { FigureField } from "./FigureField";
import type { SumsTasks } from "./sums-tasks";
import { useCalculator } from "./useCalculator";
import { useSumsStyles } from "./useSumsStyles";
import { YearSelect } from "./YearSelect";

const blank = { level: "", target: "", year: "2025/26", byYear: "2031/32", growth: "2" };

export interface CutCalculatorProps {
  readonly tasks: Pick<SumsTasks, "yearlyCuts">;
  readonly years: readonly string[];
  readonly shapes: readonly string[];
  /** Figures that can be put into the fields. */
  readonly starts: readonly CutStart[];
}

/** What has to be cut each year to bring a level to a target. */
export function CutCalculator({ tasks, years, shapes, starts }: CutCalculatorProps) {
  const styles = usePaneStyles();
  const sums = useSumsStyles();
  const first: CutQuestion = { ...blank, shape: shapes.at(-1) ?? "" };
  const { question, asking, change, workOut } = useCalculator(first, tasks.yearlyCuts);
  const figure = (field: "level" | "target" | "growth", label: string, unit: string) => (
    <FigureField
      label={label}
      unit={unit}
      value={question[field]}
      problem={problemIn(asking, field)}
      onChange={(value) => change({ [field]: value })}
    />
  );

  return (
    <Calculator
      title="Yearly cut to a target"
      intro="What has to be cut each year from here, while all that is left grows. In kilotonnes of CO2e."
      asking={asking}
      onWorkOut={workOut}
    >
      <div className={styles.row}>
        {starts.map(({ footprint, fromWorkbook, ...figures }) => (
          <Button key={footprint} size="small" onClick={() => change(figures)}>
            Use {fromWorkbook ? "this workbook's" : "the plan's"} {footprint}
          </Button>
        ))}
      </div>
      <div className={sums.fields}>
        {figure("level", "Level now", "kt")}
        {figure("target", "Target", "kt")}
        <YearSelect
          label="Level is of"
          years={years}
          value={question.year}
          problem={problemIn(asking, "year")}
          onChange={(year) => change({ year })}
        />
        <YearSelect
          label="Target by"
          years={years}
          value={question.byYear}
          problem={problemIn(asking, "byYear")}
          onChange={(byYear) => change({ byYear })}
        />
        {figure("growth", "Growth a year", "%")}
      </div>
      <ChoiceSelect
        label="Shape of the path"
        none="Choose a shape"
        choices={shapes.map((shape) => ({ value: shape, label: shape }))}
        value={question.shape}
        problem={problemIn(asking, "shape")}
        onChoose={(shape) => change({ shape: shape ?? "" })}
      />
    </Calculator>
  );
}
