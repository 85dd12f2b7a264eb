import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useCallback, useId } from "react";
import type { Effort, PackageField, PackageQuestion, PackageRows } from "../../tasks/package-calculator";
import { usePaneStyles } from "../components/usePaneStyles";
import { Calculator, problemIn } from "./Calculator";
import { FigureField } from "./FigureField";
import type { SumsTasks } from "./sums-tasks";
import { useCalculator } from "./useCalculator";
import { useSumsStyles } from "./useSumsStyles";
import { YearSelect } from "./YearSelect";

const efforts: readonly Effort[] = ["High", "Medium", "Low"];

/** How many points an effort is, until the user says otherwise: the plan ranks efforts and does not weigh them. */
const firstPoints: Readonly<Record<Effort, string>> = { High: "3", Medium: "2", Low: "1" };

export interface PackageCalculatorProps {
  readonly tasks: Pick<SumsTasks, "packageWithin">;
  readonly opportunities: PackageRows;
}

/** Which opportunities within a budget save most by a year. */
export function PackageCalculator({ tasks, opportunities: { rows, years, fromWorkbook } }: PackageCalculatorProps) {
  const styles = usePaneStyles();
  const sums = useSumsStyles();
  const pointsId = useId();
  const first: PackageQuestion = {
    spends: "effort",
    budget: "10",
    byYear: years.includes("2027/28") ? "2027/28" : (years.at(-1) ?? ""),
    points: firstPoints,
    costs: {},
    unknownAchieved: "whole potential",
  };
  const answerTo = useCallback((question: PackageQuestion) => tasks.packageWithin(rows, question), [tasks, rows]);
  const { question, asking, change, workOut } = useCalculator<PackageQuestion, PackageField>(first, answerTo);
  const { spends, points, costs } = question;

  return (
    <Calculator
      title="Best package"
      intro={`The opportunities within a budget that save most by a year. Every choice is weighed, so no other saves more. ${
        fromWorkbook
          ? "They are those of this workbook."
          : "They are the plan's as printed; insert Opportunities to keep your own."
      }`}
      asking={asking}
      onWorkOut={workOut}
    >
      <Field label="The budget is of">
        <RadioGroup
          value={spends}
          onChange={(_event, { value }) => change({ spends: value === "money" ? "money" : "effort" })}
        >
          <Radio value="effort" label="Effort, in points" />
          <Radio value="money" label="Money, in pounds" />
        </RadioGroup>
      </Field>
      <div className={sums.fields}>
        <FigureField
          label="Budget"
          unit={spends === "effort" ? "points" : "£"}
          value={question.budget}
          problem={problemIn(asking, "budget")}
          onChange={(budget) => change({ budget })}
        />
        <YearSelect
          label="By the end of"
          years={years}
          value={question.byYear}
          problem={problemIn(asking, "byYear")}
          onChange={(byYear) => change({ byYear })}
        />
      </div>
      {spends === "effort" && (
        <div role="group" aria-labelledby={pointsId} className={styles.section}>
          <p id={pointsId} className={styles.text}>
            Points an opportunity costs, by its effort
          </p>
          <div className={sums.fields}>
            {efforts.map((effort) => (
              <FigureField
                key={effort}
                label={effort}
                unit="points"
                value={points[effort]}
                problem={problemIn(asking, `points ${effort}`)}
                onChange={(value) => change({ points: { ...points, [effort]: value } })}
              />
            ))}
          </div>
        </div>
      )}
      {spends === "money" && (
        <>
          <p className={styles.text}>What each would cost. Leave out what is not known: it is not taken for nothing.</p>
          {rows.map(({ key, name }) => (
            <FigureField
              key={key}
              label={name}
              unit="£"
              value={costs[key] ?? ""}
              problem={problemIn(asking, `cost ${key}`)}
              onChange={(value) => change({ costs: { ...costs, [key]: value } })}
            />
          ))}
        </>
      )}
      <Checkbox
        label="Leave out those whose achieved is Unknown"
        checked={question.unknownAchieved === "left out"}
        onChange={(_event, { checked }) =>
          change({ unknownAchieved: checked === true ? "left out" : "whole potential" })
        }
      />
    </Calculator>
  );
}
