import { useCallback, useState } from "react";
import type {
  PlannedConversion,
  PlannedRestore,
  RecordedConversion,
  SelectedFigures,
} from "../../tasks/conversion-types";
import { BusyButton } from "../components/BusyButton";
import { TroubleBar } from "../components/TroubleBar";
import { usePaneStyles } from "../components/usePaneStyles";
import { useAsked } from "../useAsked";
import { ActivityEmissions } from "./ActivityEmissions";
import { ChangeFlow, headingOf, type ChangeWords } from "./ChangeFlow";
import { ConversionForm } from "./ConversionForm";
import type { PartProps } from "./part-props";
import { RecordedList } from "./RecordedList";
import { SamplesTable } from "./SamplesTable";
import { SelectionSummary } from "./SelectionSummary";
import { SumsPart } from "./SumsPart";
import type { ConversionChoices } from "./sums-tasks";
import { useChange } from "./useChange";
import { useReading } from "./useReading";

const converting: ChangeWords = {
  act: "Convert",
  doing: "Converting",
  done: "Converted",
  adds: "Will change",
  nothing: "No figure would be converted.",
  undone: "The cells hold what they held before.",
  again: "Convert something else",
};

const restoring: ChangeWords = {
  ...converting,
  act: "Restore",
  doing: "Restoring",
  done: "Restored",
  nothing: "No cell would get back what it held.",
  undone: "The cells hold the converted figures again.",
};

/** What stands under the button before it is pressed. */
interface Before {
  readonly choices: ConversionChoices;
  readonly recorded: readonly RecordedConversion[];
}

export interface ConvertPartProps extends PartProps {
  readonly years: readonly string[];
}

/** Figures in the sheet turned into another unit, and one activity into emissions. */
export function ConvertPart({ tasks, isShown, years, onGoTo, onChanged }: ConvertPartProps) {
  const styles = usePaneStyles();
  const read = useCallback(
    async (): Promise<Before> => ({
      choices: await tasks.conversionChoices(),
      recorded: await tasks.recordedConversions(),
    }),
    [tasks],
  );
  const { answer, trouble, readAgain } = useReading(read, isShown);
  const { answer: selection, isAsking, trouble: selectionTrouble, ask, forget } = useAsked<SelectedFigures>();
  const look = () => ask(tasks.selectionForConversion);
  const changed = useCallback(() => {
    // What was selected is not what it was.
    forget();
    onChanged();
    readAgain();
  }, [forget, onChanged, readAgain]);
  const change = useChange<PlannedConversion | PlannedRestore>(tasks.change, tasks.undo, changed);
  const [restored, setRestored] = useState<string | null>(null);
  const words = restored === null ? converting : restoring;

  return (
    <SumsPart heading={headingOf(change.step, "Convert", words)}>
      <TroubleBar trouble={trouble} onTryAgain={readAgain} />
      <ChangeFlow
        change={change}
        words={words}
        summaryOf={({ plan, total }) => ({ plan, nothingToDo: total === 0 })}
        preview={(planned) => "samples" in planned && <SamplesTable planned={planned} />}
        onGoTo={onGoTo}
      >
        <p className={styles.text}>Select the figures in the sheet, with or without their headers.</p>
        <div>
          <BusyButton
            appearance={selection ? "secondary" : "primary"}
            label={selection ? "Look again at what is selected" : "Look at what is selected"}
            busyLabel="Looking"
            isBusy={isAsking}
            onClick={look}
          />
        </div>
        <TroubleBar trouble={selectionTrouble} onTryAgain={look} />
        {selection && answer && (
          <>
            <SelectionSummary selection={selection} />
            <ConversionForm
              tasks={tasks}
              selection={selection}
              choices={answer.choices}
              years={years}
              isPlanning={change.busy === "planning" && restored === null}
              onPlan={(request) => {
                setRestored(null);
                change.plan(() => tasks.plannedConversion(request));
              }}
            />
          </>
        )}
        <RecordedList
          recorded={answer?.recorded ?? []}
          planning={change.busy === "planning" ? restored : null}
          onRestore={(key) => {
            setRestored(key);
            change.plan(() => tasks.plannedRestore(key));
          }}
        />
      </ChangeFlow>
      {change.step.kind === "choosing" && <ActivityEmissions tasks={tasks} years={years} />}
    </SumsPart>
  );
}
