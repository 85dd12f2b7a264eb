import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ConversionTarget, SelectedFigures, SelectionConversionRequest } from "../../tasks/conversion-types";
import { BusyButton } from "../components/BusyButton";
import { ChoiceSelect, type Choice } from "../components/ChoiceSelect";
import { TroubleBar } from "../components/TroubleBar";
import { usePaneStyles } from "../components/usePaneStyles";
import { useAsked } from "../useAsked";
import { ActivityPicker } from "./ActivityPicker";
import { ActivityYear } from "./ActivityYear";
import { newWish, problemsIn, requestFor, targetsOf, type ConversionWish } from "./conversion-form";
import type { ConversionChoices, SumsTasks } from "./sums-tasks";

const groups: Readonly<Record<ConversionTarget["needs"], string>> = {
  nothing: "The same in another unit",
  gas: "Through the density of a gas",
  activity: "Emissions of an activity",
};

export interface ConversionFormProps {
  readonly tasks: Pick<SumsTasks, "conversionTargets" | "foundActivities">;
  readonly selection: SelectedFigures;
  readonly choices: ConversionChoices;
  readonly years: readonly string[];
  readonly isPlanning: boolean;
  readonly onPlan: (request: SelectionConversionRequest) => void;
}

/** From which unit to which, of what, and where to. */
export function ConversionForm(props: ConversionFormProps) {
  const { tasks, selection, choices, years, isPlanning, onPlan } = props;
  const styles = usePaneStyles();
  const [wish, setWish] = useState<ConversionWish>(newWish);
  const [isTried, setIsTried] = useState(false);
  const { answer, trouble, ask } = useAsked<readonly ConversionTarget[]>();
  const change = (fields: Partial<ConversionWish>) => setWish((before) => ({ ...before, ...fields }));

  const ofHeaders = targetsOf(selection);
  const isAsHeaders = wish.from === null && ofHeaders.length > 0;
  const from = wish.from ?? "";
  const readTargets = () => ask(() => tasks.conversionTargets(from));
  useEffect(() => {
    if (!isAsHeaders) ask(() => tasks.conversionTargets(from));
  }, [ask, from, isAsHeaders, tasks]);

  const targets = isAsHeaders ? ofHeaders : (answer ?? []);
  const target = targets.find(({ unit }) => unit === wish.to);
  const needs = target?.needs ?? "nothing";
  const to = target?.unit ?? null;
  const problems = problemsIn({ ...wish, to }, selection, needs);
  const shown = isTried ? problems : {};
  const hasFormulas = selection.columns.some(({ counts }) => counts.formula > 0);

  const plan = () => {
    setIsTried(true);
    if (to !== null && Object.keys(problems).length === 0) onPlan(requestFor(wish, to, selection, needs));
  };

  return (
    <>
      <ChoiceSelect
        label="The figures are in"
        none={ofHeaders.length > 0 ? "The unit each header gives" : "Choose a unit"}
        choices={fromChoices(choices.units, wish.activity?.units ?? [])}
        value={wish.from}
        problem={shown.from}
        onChoose={(unit) => change({ from: unit })}
      />
      <TroubleBar trouble={trouble} onTryAgain={readTargets} />
      <ChoiceSelect
        label="They become"
        none="Choose a unit"
        choices={targets.map(({ unit, needs: need }): Choice => ({ value: unit, label: unit, group: groups[need] }))}
        value={to}
        problem={shown.to}
        onChoose={(unit) => change({ to: targets.find((each) => each.unit === unit)?.unit ?? null })}
      />
      {needs === "gas" && (
        <ChoiceSelect
          label="Of which gas"
          none="Choose a gas"
          choices={choices.gases.map((gas) => ({ value: gas, label: gas }))}
          value={wish.gas}
          problem={shown.gas}
          onChoose={(gas) => change({ gas })}
        />
      )}
      {needs === "activity" && (
        <>
          <ActivityPicker
            tasks={tasks}
            chosen={wish.activity}
            problem={shown.activity}
            onChoose={(activity) => change({ activity })}
          />
          <ActivityYear years={years} chosen={wish.when} onChoose={(when) => change({ when })} />
        </>
      )}
      <Field label="The results stand">
        <RadioGroup
          value={wish.where}
          onChange={(_event, { value }) => change({ where: value === "in-place" ? "in-place" : "beside" })}
        >
          <Radio value="beside" label="Beside, as formulas over the figures" />
          <Radio value="in-place" label="In place of the figures, which are kept on a sheet of originals" />
        </RadioGroup>
      </Field>
      {wish.where === "beside" && selection.besideInUse.length > 0 && (
        <p className={styles.text}>
          The cells beside are in use ({selection.besideInUse.join(", ")}). Move what is there, or convert in place.
        </p>
      )}
      {wish.where === "in-place" && hasFormulas && (
        <Checkbox
          label="Turn formulas into figures as well"
          checked={wish.convertFormulas}
          onChange={(_event, { checked }) => change({ convertFormulas: checked === true })}
        />
      )}
      <div className={styles.row}>
        <BusyButton
          appearance="primary"
          label="See what will change"
          busyLabel="Working it out"
          isBusy={isPlanning}
          onClick={plan}
        />
        <p className={styles.quiet}>Nothing is changed yet.</p>
      </div>
    </>
  );
}

/** The units with names, and those that only an activity is counted in. */
function fromChoices(units: readonly string[], ofActivity: readonly string[]): readonly Choice[] {
  return [...units, ...ofActivity.filter((unit) => !units.includes(unit))].map((unit) => ({
    value: unit,
    label: unit,
  }));
}
