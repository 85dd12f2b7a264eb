import { TroubleBar } from "../components/TroubleBar";
import { usePaneStyles } from "../components/usePaneStyles";
import { CutCalculator } from "./CutCalculator";
import { InhalerCalculator } from "./InhalerCalculator";
import { LedCalculator } from "./LedCalculator";
import { PackageCalculator } from "./PackageCalculator";
import type { PartProps } from "./part-props";
import { SumsPart } from "./SumsPart";
import { useReading } from "./useReading";

/** Questions asked backwards: what it takes to reach a target. */
export function CalculatorsPart({ tasks, isShown }: Pick<PartProps, "tasks" | "isShown">) {
  const styles = usePaneStyles();
  const { answer, trouble, readAgain } = useReading(tasks.calculatorFacts, isShown);

  return (
    <SumsPart heading="Calculators" intro="What it takes to reach a target. Nothing in this workbook is changed.">
      <TroubleBar trouble={trouble} onTryAgain={readAgain} />
      {!answer && !trouble && <p className={styles.text}>Reading what this workbook holds.</p>}
      {answer && (
        <>
          <InhalerCalculator tasks={tasks} inhalers={answer.inhalers} />
          <LedCalculator tasks={tasks} years={answer.years} />
          <CutCalculator tasks={tasks} years={answer.years} shapes={answer.shapes} starts={answer.cuts} />
          <PackageCalculator tasks={tasks} opportunities={answer.opportunities} />
        </>
      )}
    </SumsPart>
  );
}
