import type { InhalerQuestion } from "../../tasks/inhaler-calculator";
import { ChoiceSelect } from "../components/ChoiceSelect";
import { Calculator, problemIn } from "./Calculator";
import { FigureField } from "./FigureField";
import type { SumsTasks } from "./sums-tasks";
import { useCalculator } from "./useCalculator";

/** What the plan aims at by March 2028 (l.475-477), in kgCO2e per salbutamol inhaler. */
const PLAN_TARGET = "12";

export interface InhalerCalculatorProps {
  readonly tasks: Pick<SumsTasks, "inhalerMixes">;
  readonly inhalers: readonly string[];
}

/** Which two salbutamol inhalers, in which shares, come to a mean. */
export function InhalerCalculator({ tasks, inhalers }: InhalerCalculatorProps) {
  const first: InhalerQuestion = { target: PLAN_TARGET, product: inhalers[0] ?? "" };
  const { question, asking, change, workOut } = useCalculator(first, tasks.inhalerMixes);

  return (
    <Calculator
      title="Inhaler mix"
      intro="Two salbutamol inhalers whose mean comes to a target. Shares are of all inhalers dispensed."
      asking={asking}
      onWorkOut={workOut}
    >
      <FigureField
        label="Mean per inhaler"
        unit="kg CO2e"
        value={question.target}
        problem={problemIn(asking, "target")}
        onChange={(target) => change({ target })}
      />
      <ChoiceSelect
        label="One of the two"
        none="Choose a product"
        choices={inhalers.map(asChoice)}
        value={question.product}
        problem={problemIn(asking, "product")}
        onChoose={(product) => change({ product: product ?? "" })}
      />
    </Calculator>
  );
}

function asChoice(name: string) {
  return { value: name, label: name };
}
