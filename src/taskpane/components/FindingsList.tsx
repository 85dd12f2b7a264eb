import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { WordedFinding } from "../../tasks/task-types";
import { counted } from "../counted";
import type { Pane } from "../pane-state";
import type { CellPlace } from "../pane-tasks";
import { goToSpot } from "../usePane";
import { FindingCard } from "./FindingCard";
import { usePaneStyles } from "./usePaneStyles";

/** How many of a sheet's findings are shown at first, and how many more at each asking. */
const AT_A_TIME = 25;

export interface FindingsListProps {
  readonly findings: readonly WordedFinding[];
  readonly troubles: Pane["troubles"];
  readonly onGoTo: (place: CellPlace) => void;
}

/** Findings under the sheets they are on. */
export function FindingsList({ findings, troubles, onGoTo }: FindingsListProps) {
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => (
    <SheetFindings
      key={sheet}
      sheet={sheet}
      findings={findings.filter((finding) => finding.sheet === sheet)}
      troubles={troubles}
      onGoTo={onGoTo}
    />
  ));
}

function SheetFindings({ sheet, findings, troubles, onGoTo }: FindingsListProps & { readonly sheet: string }) {
  const styles = usePaneStyles();
  const [limit, setLimit] = useState(AT_A_TIME);
  const hidden = findings.length - limit;

  return (
    <section className={styles.section} aria-label={sheet}>
      <h3 className={styles.subheading}>{sheet}</h3>
      <ul className={styles.plainList}>
        {findings.slice(0, limit).map((finding) => (
          <li key={`${finding.address} ${finding.code} ${finding.message}`}>
            <FindingCard finding={finding} trouble={troubles[goToSpot(finding)]} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Button size="small" onClick={() => setLimit(limit + AT_A_TIME)}>
            Show {Math.min(hidden, AT_A_TIME)} more of {counted(findings.length, "finding")}
          </Button>
        </div>
      )}
    </section>
  );
}
