import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { TemplateName } from "../../tasks/task-types";
import { Kept } from "../components/Kept";
import { Tabs, type Tab } from "../components/Tabs";
import { TroubleBar } from "../components/TroubleBar";
import { usePaneStyles } from "../components/usePaneStyles";
import type { Pane } from "../pane-state";
import type { CellPlace } from "../pane-tasks";
import { goToSpot, type PaneDoings } from "../usePane";
import { CalculatorsPart } from "./CalculatorsPart";
import { ConvertPart } from "./ConvertPart";
import { DecisionsPart } from "./DecisionsPart";
import { FactorsPart } from "./FactorsPart";
import type { PartProps } from "./part-props";
import type { SumsTasks } from "./sums-tasks";
import { WhyPart } from "./WhyPart";

const useStyles = makeStyles({
  parts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  part: {
    ...typographyStyles.body1,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

type Part = "why" | "convert" | "factors" | "calculators" | "decisions";

const parts: readonly Tab<Part>[] = [
  { name: "why", title: "Why" },
  { name: "convert", title: "Convert" },
  { name: "factors", title: "Factors" },
  { name: "calculators", title: "Calculators" },
  { name: "decisions", title: "Decisions" },
];

export interface SumsScreenProps {
  readonly tasks: SumsTasks;
  readonly pane: Pane;
  readonly doings: PaneDoings;
  readonly isShown: boolean;
}

/** The sums: where they come from, conversions, factors, calculators, and decisions on the plan's doubtful places. */
export function SumsScreen({ tasks, pane, doings, isShown }: SumsScreenProps) {
  const styles = usePaneStyles();
  const own = useStyles();
  const [part, setPart] = useState<Part>("why");
  const [place, setPlace] = useState<CellPlace | null>(null);
  const { wish, step, choices, contents, troubles } = pane;
  const { goTo, openScreen, changeWish, chooseAgain, lookAgain } = doings;

  const onGoTo = useCallback(
    (to: CellPlace) => {
      setPlace(to);
      goTo(to);
    },
    [goTo],
  );
  const onInsert = (template: TemplateName) => {
    if (step.kind !== "inserting") chooseAgain();
    changeWish({ ...wish, templates: [template] });
    openScreen("insert");
  };
  const hasSheet = (template: TemplateName) => contents?.templates.some(({ name }) => name === template) ?? false;
  const given = (name: Part): PartProps => ({
    tasks,
    isShown: isShown && part === name,
    onGoTo,
    onInsert,
    onChanged: lookAgain,
  });

  return (
    <div className={styles.section}>
      <Tabs
        label="Sums"
        tabs={parts}
        chosen={part}
        panelId="sums-panel"
        idOf={tabIdOf}
        className={own.parts}
        tabClassName={(isChosen) => mergeClasses(own.part, isChosen && own.chosen)}
        onOpen={setPart}
      />
      <div id="sums-panel" role="tabpanel" aria-labelledby={tabIdOf(part)}>
        <Kept isShown={part === "why"}>
          <WhyPart {...given("why")} />
        </Kept>
        <Kept isShown={part === "convert"}>
          <ConvertPart {...given("convert")} years={choices?.years ?? []} />
        </Kept>
        <Kept isShown={part === "factors"}>
          <FactorsPart
            {...given("factors")}
            hasSheets={hasSheet("activity") && hasSheet("factors")}
            troubles={troubles}
          />
        </Kept>
        <Kept isShown={part === "calculators"}>
          <CalculatorsPart {...given("calculators")} />
        </Kept>
        <Kept isShown={part === "decisions"}>
          <DecisionsPart {...given("decisions")} hasSheet={hasSheet("decisions")} />
        </Kept>
      </div>
      {place && <TroubleBar trouble={troubles[goToSpot(place)]} />}
    </div>
  );
}

function tabIdOf(part: Part): string {
  return `sums-${part}`;
}
