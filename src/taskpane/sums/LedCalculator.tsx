import type { LedQuestion } from "../../tasks/calculators";
import { Calculator, problemIn } from "./Calculator";
import { FigureField } from "./FigureField";
import type { SumsTasks } from "./sums-tasks";
import { useCalculator } from "./useCalculator";
import { useSumsStyles } from "./useSumsStyles";
import { YearSelect } from "./YearSelect";

/** "100% coverage by 2028" (l.407): the financial year that ends then. */
const first: LedQuestion = { coverage: "", year: "2025/26", byYear: "2027/28" };

export interface LedCalculatorProps {
  readonly tasks: Pick<SumsTasks, "ledRates">;
  readonly years: readonly string[];
}

/** How fast LED lighting has to spread to be everywhere by a year. */
export function LedCalculator({ tasks, years }: LedCalculatorProps) {
  const sums = useSumsStyles();
  const { question, asking, change, workOut } = useCalculator(first, tasks.ledRates);

  return (
    <Calculator
      title="LED lighting"
      intro="How many points a year bring LED lighting to all of it, beside the plan's 10 points a year."
      asking={asking}
      onWorkOut={workOut}
    >
      <FigureField
        label="LED coverage now"
        unit="%"
        value={question.coverage}
        problem={problemIn(asking, "coverage")}
        onChange={(coverage) => change({ coverage })}
      />
      <div className={sums.fields}>
        <YearSelect
          label="In"
          years={years}
          value={question.year}
          problem={problemIn(asking, "year")}
          onChange={(year) => change({ year })}
        />
        <YearSelect
          label="All of it by"
          years={years}
          value={question.byYear}
          problem={problemIn(asking, "byYear")}
          onChange={(byYear) => change({ byYear })}
        />
      </div>
    </Calculator>
  );
}
