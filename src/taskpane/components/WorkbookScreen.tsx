import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import type { WorkbookContents } from "../../tasks/task-types";
import { counted } from "../counted";
import type { Pane } from "../pane-state";
import { goToSpot, type PaneDoings } from "../usePane";
import { BusyButton } from "./BusyButton";
import { IdentityFields } from "./IdentityFields";
import { Obstacles } from "./Obstacles";
import { TroubleBar } from "./TroubleBar";
import { usePaneStyles } from "./usePaneStyles";

export interface WorkbookScreenProps {
  readonly pane: Pane;
  readonly doings: PaneDoings;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** What this workbook holds, and who we are. */
export function WorkbookScreen({ pane, doings, headingRef }: WorkbookScreenProps) {
  const styles = usePaneStyles();
  const { contents, choices, identity, troubles, busy } = pane;

  return (
    <div className={styles.screen}>
      <section className={styles.section} aria-labelledby="this-workbook">
        <div className={mergeClasses(styles.row, styles.apart)}>
          <h2 id="this-workbook" ref={headingRef} tabIndex={-1} className={styles.heading}>
            This workbook
          </h2>
          <BusyButton
            label="Look again"
            busyLabel="Looking"
            size="small"
            isBusy={busy.includes("contents")}
            onClick={doings.lookAgain}
          />
        </div>
        <TroubleBar trouble={troubles.contents} onTryAgain={doings.lookAgain} />
        {contents ? (
          <Contents contents={contents} troubles={troubles} doings={doings} />
        ) : (
          !troubles.contents && <p className={styles.text}>Reading what this workbook holds.</p>
        )}
      </section>

      <section className={styles.section} aria-labelledby="who-we-are">
        <div>
          <h2 id="who-we-are" className={styles.heading}>
            Who we are
          </h2>
          <p className={styles.quiet}>Filled in on what you insert, and remembered on this computer.</p>
        </div>
        <TroubleBar trouble={troubles.choices} onTryAgain={doings.readChoices} />
        {choices && (
          <IdentityFields identity={identity} choices={choices} contents={contents} onChoose={doings.chooseIdentity} />
        )}
      </section>

      <div>
        <Button
          appearance={contents && contents.templates.length > 0 ? "secondary" : "primary"}
          onClick={() => doings.openScreen("insert")}
        >
          Choose what to insert
        </Button>
      </div>
    </div>
  );
}

interface ContentsProps {
  readonly contents: WorkbookContents;
  readonly troubles: Pane["troubles"];
  readonly doings: PaneDoings;
}

function Contents({ contents, troubles, doings }: ContentsProps) {
  const styles = usePaneStyles();
  const { workbook, templates, otherSheets, obstacles } = contents;

  return (
    <>
      <p className={styles.subheading}>{workbook}</p>
      <Obstacles obstacles={obstacles} />
      {templates.length === 0 ? (
        <p className={styles.text}>There is nothing of the Green Plan in it yet.</p>
      ) : (
        <ul className={styles.plainList} aria-label="Green Plan sheets">
          {templates.map(({ name, title, sheet, rows, started }) => {
            const top = { sheet, address: "A1" };
            const words = [sheet === title ? "" : `On sheet “${sheet}”.`, rows > 0 ? progressWords(rows, started) : ""]
              .join(" ")
              .trim();
            return (
              <li key={name} className={styles.card}>
                <div className={mergeClasses(styles.row, styles.apart)}>
                  <h3 className={styles.subheading}>{title}</h3>
                  <Button size="small" onClick={() => doings.goTo(top)}>
                    Go to sheet<span className={styles.unseen}> {sheet}</span>
                  </Button>
                </div>
                {words !== "" && <p className={styles.quiet}>{words}</p>}
                <TroubleBar trouble={troubles[goToSpot(top)]} />
              </li>
            );
          })}
        </ul>
      )}
      {otherSheets.length > 0 && <OtherSheets sheets={otherSheets} />}
    </>
  );
}

function progressWords(rows: number, started: number): string {
  return `${counted(rows, "row")}, ${started === 0 ? "none" : started.toLocaleString("en-GB")} started.`;
}

/** Above this many, the user's own sheets are counted, and listed on asking. */
const SHEETS_LISTED = 5;

function OtherSheets({ sheets }: { readonly sheets: readonly string[] }) {
  const styles = usePaneStyles();
  const names: ReactNode = (
    <ul className={styles.bullets} aria-label="Your own sheets">
      {sheets.map((sheet) => (
        <li key={sheet}>{sheet}</li>
      ))}
    </ul>
  );
  const summary = `${counted(sheets.length, "sheet")} of your own, which ${sheets.length === 1 ? "stays" : "stay"} untouched`;

  return sheets.length <= SHEETS_LISTED ? (
    <div>
      <p className={styles.text}>{summary}:</p>
      {names}
    </div>
  ) : (
    <details>
      <summary className={styles.text}>{summary}</summary>
      {names}
    </details>
  );
}
