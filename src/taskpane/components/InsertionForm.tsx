import {
  Button,
  Checkbox,
  Field,
  Radio,
  RadioGroup,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { ActionScope, TemplateName } from "../../tasks/task-types";
import type { Wish } from "../pane-state";
import type { InsertionChoices } from "../pane-tasks";
import { ChoiceSelect } from "./ChoiceSelect";
import { usePaneStyles } from "./usePaneStyles";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  /** Under the words of its checkbox. */
  description: { paddingLeft: "36px", marginTop: `calc(-1 * ${tokens.spacingVerticalXS})` },
  indented: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface InsertionFormProps {
  readonly wish: Wish;
  readonly choices: InsertionChoices;
  /** "Bedfordshire Hospitals NHS Foundation Trust, 2025/26"; null when neither is chosen. */
  readonly forWhom: string | null;
  /** The fields that change it. */
  readonly whoFields: ReactNode;
  readonly onChange: (wish: Wish) => void;
}

/** What to insert: templates, and which of the plan's actions. */
export function InsertionForm({ wish, choices, forWhom, whoFields, onChange }: InsertionFormProps) {
  const styles = usePaneStyles();
  const own = useStyles();
  const id = useId();
  const [isWhoShown, setIsWhoShown] = useState(false);

  const tick = (name: TemplateName, isTicked: boolean) =>
    onChange({
      ...wish,
      templates: choices.templates
        .map((template) => template.name)
        .filter((other) => (other === name ? isTicked : wish.templates.includes(other))),
    });

  return (
    <>
      <fieldset className={own.group}>
        <legend className={mergeClasses(styles.subheading, own.legend)}>Templates</legend>
        {choices.templates.map(({ name, title, description }) => (
          <div key={name}>
            <Checkbox
              label={title}
              checked={wish.templates.includes(name)}
              aria-describedby={`${id}-${name}`}
              onChange={(_event, { checked }) => tick(name, checked === true)}
            />
            <p id={`${id}-${name}`} className={mergeClasses(styles.quiet, own.description)}>
              {description}
            </p>
          </div>
        ))}
      </fieldset>

      {wish.templates.includes("delivery-plan") && (
        <>
          <Field label="Actions in the Delivery Plan">
            <RadioGroup
              value={wish.onlySome ? "some" : "all"}
              onChange={(_event, { value }) => onChange({ ...wish, onlySome: value === "some" })}
            >
              <Radio value="all" label="All 103 actions" />
              <Radio value="some" label="Only some of them" />
            </RadioGroup>
          </Field>
          {wish.onlySome && (
            <div role="group" aria-label="Only actions with" className={own.indented}>
              <ScopeFields scope={wish.scope} choices={choices} onChange={(scope) => onChange({ ...wish, scope })} />
            </div>
          )}
        </>
      )}

      <div className={mergeClasses(styles.row, styles.apart)}>
        <p className={styles.text}>
          {forWhom === null
            ? "No organisation or year chosen yet. Both can also be filled in on the cover."
            : `For ${forWhom}.`}
        </p>
        <Button size="small" aria-expanded={isWhoShown} onClick={() => setIsWhoShown(!isWhoShown)}>
          {forWhom === null ? "Choose who" : "Change who"}
        </Button>
      </div>
      {isWhoShown && (
        <div role="group" aria-label="Who we are" className={own.indented}>
          {whoFields}
        </div>
      )}
    </>
  );
}

interface ScopeFieldsProps {
  readonly scope: ActionScope;
  readonly choices: InsertionChoices;
  readonly onChange: (scope: ActionScope) => void;
}

function ScopeFields({ scope, choices, onChange }: ScopeFieldsProps) {
  const type = choices.organisationTypes.find(({ value }) => value === scope.organisationType);

  return (
    <>
      <ChoiceSelect
        label="Something to do for"
        none="Any organisation"
        choices={choices.organisationTypes}
        value={type?.value ?? null}
        onChoose={(chosen) =>
          onChange(
            narrowed(scope, "organisationType", choices.organisationTypes.find(({ value }) => value === chosen)?.value),
          )
        }
      />
      <ChoiceSelect
        label="Theme"
        none="Any theme"
        choices={choices.themes.map(asChoice)}
        value={scope.theme ?? null}
        onChoose={(theme) => onChange(narrowed(scope, "theme", theme))}
      />
      <ChoiceSelect
        label="Lead"
        none="Any lead"
        choices={choices.leads.map(asChoice)}
        value={scope.lead ?? null}
        onChoose={(lead) => onChange(narrowed(scope, "lead", lead))}
      />
      <ChoiceSelect
        label="Due in"
        none="Any year"
        choices={choices.dueYears.map(asChoice)}
        value={scope.dueYear ?? null}
        onChoose={(dueYear) => onChange(narrowed(scope, "dueYear", dueYear))}
      />
    </>
  );
}

function asChoice(text: string) {
  return { value: text, label: text };
}

/** The scope with one part set, or without it. */
function narrowed<Part extends keyof ActionScope>(
  scope: ActionScope,
  part: Part,
  value: ActionScope[Part] | null,
): ActionScope {
  const { [part]: _before, ...others } = scope;
  return value === null || value === undefined ? others : { ...others, [part]: value };
}
