import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, DismissCircle16Regular, QuestionCircle16Regular } from "@fluentui/react-icons";
import type { TrialFit, WordedHeadline, WordedInput, WordedTrial } from "../../tasks/explanations";
import { usePaneStyles } from "../components/usePaneStyles";
import { counted } from "../counted";
import { useSumsStyles } from "./useSumsStyles";

const useStyles = makeStyles({
  trials: { paddingTop: tokens.spacingVerticalS },
  trial: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  formula: { fontFamily: tokens.fontFamilyMonospace },
  fit: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

const fits: Readonly<Record<TrialFit, { readonly words: string; readonly icon: React.ReactNode }>> = {
  "prints the same": { words: "Prints the same", icon: <CheckmarkCircle16Filled aria-hidden /> },
  possible: { words: "Possible only if roundings lean one way", icon: <QuestionCircle16Regular aria-hidden /> },
  "does not fit": { words: "Does not fit", icon: <DismissCircle16Regular aria-hidden /> },
};

/** One headline of the plan: what is printed and where, what it comes from, and the formulas tried. */
export function HeadlineCard({ headline }: { readonly headline: WordedHeadline }) {
  const styles = usePaneStyles();
  const own = useStyles();
  const sums = useSumsStyles();
  const { headline: title, printed, lines, verdict, trials } = headline;

  return (
    <div className={styles.card}>
      <h4 className={styles.subheading}>{title}</h4>
      <p className={styles.quiet}>
        Printed: {printed}, on {lines.length === 1 ? "line" : "lines"}{" "}
        {new Intl.ListFormat("en-GB").format(lines.map(String))} of the plan.
      </p>
      <p className={styles.text}>{verdict}</p>
      <details>
        <summary className={mergeClasses(styles.text, sums.summary)}>{counted(trials.length, "formula")} tried</summary>
        <ul className={mergeClasses(styles.plainList, own.trials)} aria-label={`Formulas tried for “${title}”`}>
          {trials.map((trial) => (
            <li key={trial.name} className={own.trial}>
              <Trial trial={trial} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Trial({ trial }: { readonly trial: WordedTrial }) {
  const styles = usePaneStyles();
  const own = useStyles();
  const { name, formula, result, fit, flaw, inputs } = trial;
  return (
    <>
      <p className={styles.subheading}>{name}</p>
      <p className={mergeClasses(styles.text, own.formula)}>{formula}</p>
      <p className={styles.text}>Gives {result}.</p>
      <p className={mergeClasses(styles.text, own.fit)}>
        {fits[fit].icon} {fits[fit].words}
      </p>
      {flaw !== null && <p className={styles.text}>{flaw}</p>}
      <ul className={styles.bullets} aria-label={`What “${name}” starts from`}>
        {inputs.map((input) => (
          <li key={input.name}>{inputSentence(input)}</li>
        ))}
      </ul>
    </>
  );
}

function inputSentence({ name, figure, source, caution }: WordedInput): string {
  return `${name}: ${figure} (${source}).${caution === null ? "" : ` ${caution}`}`;
}
