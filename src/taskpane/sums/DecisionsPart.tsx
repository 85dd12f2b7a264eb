import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { DecisionItem } from "../../tasks/decisions";
import type { PlannedChange } from "../../tasks/task-types";
import { ListInParts } from "../components/ListInParts";
import { ShownFilter } from "../components/ShownFilter";
import { TroubleBar } from "../components/TroubleBar";
import { usePaneStyles } from "../components/usePaneStyles";
import { ChangeFlow, headingOf, type ChangeWords } from "./ChangeFlow";
import { DecisionCard } from "./DecisionCard";
import { DecisionForm } from "./DecisionForm";
import type { PartProps } from "./part-props";
import { SumsPart } from "./SumsPart";
import { useChange } from "./useChange";
import { useReading } from "./useReading";

const words: ChangeWords = {
  act: "Decide",
  doing: "Deciding",
  done: "Decided",
  adds: "Will change",
  nothing: "This is decided like that already. There is nothing to change.",
  undone: "The decision is taken back, and the cells hold what they held before.",
  again: "Back to the decisions",
};

export interface DecisionsPartProps extends PartProps {
  /** Whether there is a sheet to write decisions down in. */
  readonly hasSheet: boolean;
}

/** The places where the plan is doubtful or says two things, and what is decided about them. */
export function DecisionsPart({ tasks, isShown, hasSheet, onGoTo, onInsert, onChanged }: DecisionsPartProps) {
  const styles = usePaneStyles();
  const { answer, trouble, readAgain } = useReading(tasks.decisions, isShown);
  const [deciding, setDeciding] = useState<string | null>(null);
  const [by, setBy] = useState("");
  const changed = useCallback(() => {
    setDeciding(null);
    onChanged();
    readAgain();
  }, [onChanged, readAgain]);
  const change = useChange<PlannedChange>(tasks.change, tasks.undo, changed);
  const item = answer?.find(({ id }) => id === deciding);

  return (
    <SumsPart heading={headingOf(change.step, item ? `Decide ${item.id}` : "Decisions", words)}>
      <TroubleBar trouble={trouble} onTryAgain={readAgain} />
      {!answer && !trouble && <p className={styles.text}>Reading what is decided.</p>}
      {answer && (
        <ChangeFlow change={change} words={words} summaryOf={asItIs} onGoTo={onGoTo}>
          {item ? (
            <DecisionForm
              item={item}
              by={by}
              isPlanning={change.busy === "planning"}
              onBy={setBy}
              onPlan={(option) =>
                change.plan(() => tasks.plannedDecision({ id: item.id, option, by, on: isoDay(new Date()) }))
              }
              onBack={() => {
                setDeciding(null);
                change.again();
              }}
            />
          ) : (
            <>
              {!hasSheet && (
                <>
                  <p className={styles.text}>
                    This workbook has no Decisions sheet to write decisions down in. Insert it to decide.
                  </p>
                  <div>
                    <Button onClick={() => onInsert("decisions")}>Insert Decisions</Button>
                  </div>
                </>
              )}
              <DecisionsList items={answer} onDecide={hasSheet ? setDeciding : null} />
            </>
          )}
        </ChangeFlow>
      )}
    </SumsPart>
  );
}

function asItIs(planned: PlannedChange): PlannedChange {
  return planned;
}

type Shown = "all" | "undecided" | "decided";

interface DecisionsListProps {
  readonly items: readonly DecisionItem[];
  /** Null where nothing can be decided. */
  readonly onDecide: ((id: string) => void) | null;
}

function DecisionsList({ items, onDecide }: DecisionsListProps) {
  const [shown, setShown] = useState<Shown>("all");
  const listed = items.filter(({ decided }) => shown === "all" || (decided === null) === (shown === "undecided"));
  const decidedCount = items.filter(({ decided }) => decided !== null).length;

  return (
    <>
      <ShownFilter<Shown>
        kinds={[
          { kind: "all", label: "All", count: items.length },
          { kind: "undecided", label: "Undecided", count: items.length - decidedCount },
          { kind: "decided", label: "Decided", count: decidedCount },
        ]}
        shown={shown}
        onShow={setShown}
      />
      <ListInParts key={shown} items={listed} keyOf={({ id }) => id} noun="decision">
        {(item) => <DecisionCard item={item} onDecide={onDecide} />}
      </ListInParts>
    </>
  );
}

/** The day it is here, as an ISO date. */
function isoDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
