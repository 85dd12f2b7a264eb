import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Conversion, ConversionAnswer } from "../../tasks/convert-activity";
import type { FoundActivity } from "../../tasks/found-activities";
import { BusyButton } from "../components/BusyButton";
import { ChoiceSelect } from "../components/ChoiceSelect";
import { Sentences } from "../components/Sentences";
import { TroubleBar } from "../components/TroubleBar";
import { usePaneStyles } from "../components/usePaneStyles";
import { useAsked } from "../useAsked";
import { ActivityPicker } from "./ActivityPicker";
import { ActivityYear, type YearAndSet } from "./ActivityYear";
import { FigureField } from "./FigureField";
import { Fold } from "./Fold";
import type { SumsTasks } from "./sums-tasks";

const useStyles = makeStyles({
  result: { ...typographyStyles.subtitle1, margin: 0, color: tokens.colorBrandForeground1 },
});

export interface ActivityEmissionsProps {
  readonly tasks: Pick<SumsTasks, "foundActivities" | "convertActivity">;
  readonly years: readonly string[];
}

/** What a quantity of an activity emits, with the factor it took and where that comes from. */
export function ActivityEmissions({ tasks, years }: ActivityEmissionsProps) {
  const styles = usePaneStyles();
  const [activity, setActivity] = useState<FoundActivity | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const [quantity, setQuantity] = useState("");
  const [when, setWhen] = useState<YearAndSet>({ year: "2025/26", gwpSet: "AR5" });
  const { answer, isAsking, trouble, ask, forget } = useAsked<ConversionAnswer>();
  const changing =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      forget();
    };
  const chooseActivity = changing((found: FoundActivity | null) => {
    setActivity(found);
    setUnit(found?.units[0] ?? null);
  });
  const workOut = () => {
    if (!activity || unit === null) return;
    const request = { quantity, unit, activity: activity.activity, ...when };
    ask(() => tasks.convertActivity(request));
  };

  return (
    <Fold title="Activity to CO2e">
      <form
        noValidate
        className={styles.section}
        onSubmit={(event) => {
          event.preventDefault();
          workOut();
        }}
      >
        <p className={styles.quiet}>One quantity, worked out here. Nothing in this workbook is changed.</p>
        <ActivityPicker tasks={tasks} chosen={activity} problem={undefined} onChoose={chooseActivity} />
        {activity && (
          <>
            <ChoiceSelect
              label="Unit"
              none="Choose a unit"
              choices={activity.units.map((each) => ({ value: each, label: each }))}
              value={unit}
              onChoose={changing(setUnit)}
            />
            <ActivityYear years={years} chosen={when} onChoose={changing(setWhen)} />
            <FigureField
              label="Quantity"
              unit={unit ?? "in its unit"}
              value={quantity}
              problem={answer?.done === false ? `${answer.refused.message} ${answer.refused.remedy}` : undefined}
              onChange={changing(setQuantity)}
            />
            <div>
              <BusyButton appearance="primary" label="Work it out" busyLabel="Working it out" isBusy={isAsking} />
            </div>
          </>
        )}
      </form>
      <TroubleBar trouble={trouble} onTryAgain={workOut} />
      <div role="status" className={styles.said}>
        {answer?.done === true && <Emissions kgCO2e={answer.conversion.kgCO2e} />}
      </div>
      {answer?.done === true && (
        <>
          <Sentences title="The factor" sentences={factorSentences(answer.conversion.factor)} as="h4" />
          <Sentences title="Before you use it" sentences={answer.conversion.warnings} as="h4" />
        </>
      )}
    </Fold>
  );
}

/** From here on kilograms are said in tonnes as well. */
const TONNES_FROM = 1000;

function Emissions({ kgCO2e }: Pick<Conversion, "kgCO2e">) {
  const styles = usePaneStyles();
  const own = useStyles();
  const figure = (value: number) => value.toLocaleString("en-GB", { maximumSignificantDigits: 6 });
  return (
    <>
      <p className={own.result}>{figure(kgCO2e)} kg CO2e</p>
      {kgCO2e >= TONNES_FROM && <p className={styles.text}>That is {figure(kgCO2e / TONNES_FROM)} t CO2e.</p>}
    </>
  );
}

function factorSentences(factor: Conversion["factor"]): string[] {
  return [
    `${factor.value} kg CO2e; its unit: ${factor.unit}.`,
    fitWords(factor),
    `Scope ${factor.scope}; counted in ${factor.footprint === "CF" ? "CF, and so in CF+ as well" : "CF+ only"}.`,
    `Gases: ${factor.gasBasis}.`,
    `Source: ${factor.source}.`,
    `Id: ${factor.id}.`,
    `How sure: ${factor.confidence}.`,
    ...(factor.note === null ? [] : [factor.note]),
  ];
}

function fitWords({ fit, year }: Conversion["factor"]): string {
  switch (fit) {
    case "published-for-year":
      return `Edition of ${year}, published for that year.`;
    case "carried-forward":
      return `Carried forward from the edition of ${year}: the year asked for has none of its own.`;
    case "not-by-year":
      return "Not published by year: it holds for any.";
    case "local":
      return "A local factor, with the source given for it.";
  }
}
