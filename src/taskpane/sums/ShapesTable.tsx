import { Radio, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { usePaneStyles } from "../components/usePaneStyles";
import type { WordedShape } from "../../tasks/explanations";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 0, minWidth: 0, "& legend": { padding: 0 } },
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    backgroundColor: tokens.colorNeutralBackground1,
    "& caption": { textAlign: "left", paddingBottom: tokens.spacingVerticalXS },
    "& th, & td": {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
      textAlign: "left",
      verticalAlign: "top",
      overflowWrap: "anywhere",
    },
  },
  chosenRow: { backgroundColor: tokens.colorNeutralBackground1Selected },
  figure: { ...typographyStyles.body1Strong, display: "block" },
  /** The words of a shape take a row of their own: beside three figures they would not fit a narrow pane. */
  shape: { "& label": { paddingTop: 0, paddingBottom: 0 } },
});

export interface ShapesTableProps {
  readonly shapes: readonly WordedShape[];
  /** The shape that is picked, to be compared with the others. */
  readonly picked: string | null;
  readonly onPick: (shape: string) => void;
}

/** The shapes a path can have, with what each asks for; one can be picked. */
export function ShapesTable({ shapes, picked, onPick }: ShapesTableProps) {
  const styles = usePaneStyles();
  const own = useStyles();
  const name = useId();
  const columns = shapes[0]?.targets ?? [];

  return (
    <fieldset className={own.group}>
      <legend className={styles.subheading}>Shapes of path</legend>
      <table className={own.table}>
        <caption className={styles.quiet}>
          Cuts are in per cent of the emissions the path starts from, each year on average, with growth undone.
        </caption>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {shapes.map(({ shape, isChosen, targets }) => (
          <tbody key={shape} className={mergeClasses(shape === picked && own.chosenRow)}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length} className={own.shape}>
                <Radio
                  name={name}
                  value={shape}
                  checked={shape === picked}
                  label={isChosen ? `${shape} (this workbook's)` : shape}
                  onChange={() => onPick(shape)}
                />
              </th>
            </tr>
            <tr>
              {targets.map(({ label, value, also }) => (
                <td key={label}>
                  <span className={own.figure}>{value}</span> {also}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </fieldset>
  );
}
