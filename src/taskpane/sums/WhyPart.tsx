import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Explanations } from "../../tasks/explanations";
import type { PlannedChange } from "../../tasks/task-types";
import { BusyButton } from "../components/BusyButton";
import { Obstacles } from "../components/Obstacles";
import { Sentences } from "../components/Sentences";
import { TroubleBar } from "../components/TroubleBar";
import { usePaneStyles } from "../components/usePaneStyles";
import { ChangeFlow, headingOf, type ChangeWords } from "./ChangeFlow";
import { HeadlineCard } from "./HeadlineCard";
import { ShapesTable } from "./ShapesTable";
import { SumsPart } from "./SumsPart";
import type { PartProps } from "./part-props";
import { useChange } from "./useChange";
import { useReading } from "./useReading";

const words: ChangeWords = {
  act: "Change",
  doing: "Changing",
  done: "Changed",
  adds: "Will change",
  nothing: "The Trajectory sheet has this shape already. There is nothing to change.",
  undone: "The Trajectory sheet has the shape it had before. Nothing else was changed.",
  again: "Compare shapes again",
};

/** Where the plan's headlines come from, what this workbook comes to, and what another shape of path would ask for. */
export function WhyPart({ tasks, isShown, onGoTo, onInsert, onChanged }: PartProps) {
  const styles = usePaneStyles();
  const { answer, trouble, readAgain } = useReading(tasks.explanations, isShown);
  const changed = useCallback(() => {
    onChanged();
    readAgain();
  }, [onChanged, readAgain]);
  const change = useChange<PlannedChange>(tasks.change, tasks.undo, changed);
  const isDeciding = change.step.kind === "previewing" || change.step.kind === "changing";

  return (
    <SumsPart heading={headingOf(change.step, "Why these figures", words)}>
      <TroubleBar trouble={trouble} onTryAgain={readAgain} />
      {!answer && !trouble && <p className={styles.text}>Reading what this workbook holds.</p>}
      {answer && (
        <>
          <ChangeFlow change={change} words={words} summaryOf={asItIs} onGoTo={onGoTo}>
            <Shapes
              explanations={answer}
              isPlanning={change.busy === "planning"}
              onPlan={(shape) => change.plan(() => tasks.plannedShape(shape))}
              onInsert={() => onInsert("trajectory")}
            />
          </ChangeFlow>
          {!isDeciding && <Explained explanations={answer} />}
        </>
      )}
    </SumsPart>
  );
}

function asItIs(planned: PlannedChange): PlannedChange {
  return planned;
}

interface ShapesProps {
  readonly explanations: Explanations;
  readonly isPlanning: boolean;
  readonly onPlan: (shape: string) => void;
  readonly onInsert: () => void;
}

function Shapes({ explanations: { shapes, hasTrajectory }, isPlanning, onPlan, onInsert }: ShapesProps) {
  const styles = usePaneStyles();
  const chosen = shapes.find(({ isChosen }) => isChosen)?.shape ?? null;
  const [asked, setAsked] = useState<string | null>(null);
  const picked = asked ?? chosen;

  return (
    <>
      <ShapesTable shapes={shapes} picked={picked} onPick={setAsked} />
      {hasTrajectory ? (
        <div className={styles.row}>
          {picked !== null && (
            <BusyButton
              appearance="primary"
              label="See what will change"
              busyLabel="Working it out"
              isBusy={isPlanning}
              onClick={() => onPlan(picked)}
            />
          )}
          <p className={styles.quiet}>Nothing is changed yet.</p>
        </div>
      ) : (
        <>
          <p className={styles.text}>
            These are the plan's own figures. With a Trajectory sheet they are yours, and its shape can be changed here.
          </p>
          <div>
            <Button onClick={onInsert}>Insert Trajectory</Button>
          </div>
        </>
      )}
    </>
  );
}

function Explained({ explanations: { results, headlines } }: { readonly explanations: Explanations }) {
  const styles = usePaneStyles();
  return (
    <>
      <Obstacles obstacles={results.problems} />
      {results.groups.map(({ title, sentences }) => (
        <Sentences key={title} title={`${title} in this workbook`} sentences={sentences} />
      ))}
      <section className={styles.section} aria-labelledby="headlines">
        <div>
          <h3 id="headlines" className={styles.subheading}>
            Where the plan's headlines come from
          </h3>
          <p className={styles.quiet}>
            The formulas tried for each, from the plan's own figures. That one fits does not prove that it was used.
          </p>
        </div>
        <ul className={styles.plainList} aria-labelledby="headlines">
          {headlines.map((headline) => (
            <li key={headline.key}>
              <HeadlineCard headline={headline} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
