import type { WordedFinding } from "../../tasks/task-types";
import type { Pane } from "../pane-state";
import type { CellPlace } from "../pane-tasks";
import { goToSpot } from "../usePane";
import { FindingCard } from "./FindingCard";
import { ListInParts } from "./ListInParts";
import { usePaneStyles } from "./usePaneStyles";

export interface FindingsListProps {
  readonly findings: readonly WordedFinding[];
  readonly troubles: Pane["troubles"];
  readonly onGoTo: (place: CellPlace) => void;
}

/** Findings under the sheets they are on. */
export function FindingsList({ findings, troubles, onGoTo }: FindingsListProps) {
  const styles = usePaneStyles();
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => (
    <section key={sheet} className={styles.section} aria-label={sheet}>
      <h3 className={styles.subheading}>{sheet}</h3>
      <ListInParts
        items={findings.filter((finding) => finding.sheet === sheet)}
        keyOf={({ address, code, message }) => `${address} ${code} ${message}`}
        noun="finding"
      >
        {(finding) => <FindingCard finding={finding} trouble={troubles[goToSpot(finding)]} onGoTo={onGoTo} />}
      </ListInParts>
    </section>
  ));
}
