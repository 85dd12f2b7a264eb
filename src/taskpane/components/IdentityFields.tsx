import type { WorkbookContents } from "../../tasks/task-types";
import type { Identity } from "../identity";
import type { InsertionChoices } from "../pane-tasks";
import { ChoiceSelect } from "./ChoiceSelect";
import { usePaneStyles } from "./usePaneStyles";

export interface IdentityFieldsProps {
  readonly identity: Identity;
  readonly choices: Pick<InsertionChoices, "organisations" | "years">;
  /** What the workbook's own cover says is shown, and changed there. */
  readonly contents: Pick<WorkbookContents, "organisation" | "year"> | null;
  readonly onChoose: (identity: Identity) => void;
}

/** Whose plan it is, and for which year. */
export function IdentityFields({ identity, choices, contents, onChoose }: IdentityFieldsProps) {
  const organisations = choices.organisations.map(({ code, name, kind }) => ({
    value: code,
    label: name,
    group: kind,
  }));
  const years = choices.years.map((year) => ({ value: year, label: year }));

  return (
    <>
      {contents?.organisation ? (
        <OnCover label="Organisation" value={contents.organisation.name} />
      ) : (
        <ChoiceSelect
          label="Organisation"
          none="Not chosen"
          choices={organisations}
          value={identity.organisation}
          onChoose={(organisation) => onChoose({ ...identity, organisation })}
        />
      )}
      {contents?.year ? (
        <OnCover label="Financial year" value={contents.year} />
      ) : (
        <ChoiceSelect
          label="Financial year"
          none="Not chosen"
          choices={years}
          value={identity.year}
          onChoose={(year) => onChoose({ ...identity, year })}
        />
      )}
    </>
  );
}

function OnCover({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = usePaneStyles();
  return (
    <div>
      <p className={styles.subheading}>{label}</p>
      <p className={styles.text}>{value}</p>
      <p className={styles.quiet}>Set on the cover of this workbook; change it there.</p>
    </div>
  );
}
