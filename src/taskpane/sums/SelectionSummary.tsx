import type { SelectedColumn, SelectedFigures, SelectedKind } from "../../tasks/conversion-types";
import { usePaneStyles } from "../components/usePaneStyles";
import { counted } from "../counted";

const kinds: Readonly<Record<SelectedKind, readonly [one: string, several: string]>> = {
  figure: ["figure", "figures"],
  formula: ["formula", "formulas"],
  blank: ["blank", "blanks"],
  text: ["text", "texts"],
  "number-as-text": ["number as text", "numbers as text"],
  date: ["date", "dates"],
  error: ["error", "errors"],
};

/** What is selected: each column's header, the unit read in it, and what its cells hold. */
export function SelectionSummary({ selection }: { readonly selection: SelectedFigures }) {
  const styles = usePaneStyles();
  const { sheet, address, columns } = selection;
  return (
    <div className={styles.section}>
      <p className={styles.subheading}>
        {address} of sheet “{sheet}”
      </p>
      <ul className={styles.plainList} aria-label="Columns selected">
        {columns.map((column) => (
          <li key={column.address} className={styles.card}>
            <p className={styles.subheading}>
              {column.header ? `“${column.header.text}”` : `No header over ${column.address}`}
            </p>
            <p className={styles.text}>{unitWords(column)}</p>
            <p className={styles.quiet}>
              {column.address}: {countWords(column.counts)}.
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function unitWords({ unit }: SelectedColumn): string {
  return unit === null ? "No unit could be read: choose it below." : `Unit read: ${unit}.`;
}

function countWords(counts: SelectedColumn["counts"]): string {
  const parts = (Object.keys(kinds) as SelectedKind[]).flatMap((kind) =>
    counts[kind] === 0 ? [] : [counted(counts[kind], ...kinds[kind])],
  );
  return new Intl.ListFormat("en-GB").format(parts);
}
