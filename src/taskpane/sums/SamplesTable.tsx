import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { PlannedConversion } from "../../tasks/conversion-types";
import { usePaneStyles } from "../components/usePaneStyles";
import { counted } from "../counted";

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: "100%",
    borderCollapse: "collapse",
    "& caption": { textAlign: "left", paddingBottom: tokens.spacingVerticalXS },
    "& th, & td": {
      padding: tokens.spacingVerticalXS,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      textAlign: "left",
      overflowWrap: "anywhere",
    },
  },
});

/** Some of the figures as they are and as they become. */
export function SamplesTable({ planned: { samples, total } }: { readonly planned: PlannedConversion }) {
  const styles = usePaneStyles();
  const own = useStyles();
  if (samples.length === 0) return null;
  const figure = (value: number) => value.toLocaleString("en-GB", { maximumSignificantDigits: 8 });
  return (
    <div className={styles.card}>
      <table className={own.table}>
        <caption className={mergeClasses(styles.subheading)}>
          {samples.length < total
            ? `The first ${samples.length} of ${counted(total, "figure")}`
            : counted(total, "figure")}
        </caption>
        <thead>
          <tr>
            <th scope="col">Cell</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {samples.map(({ address, before, from, after, to }) => (
            <tr key={address}>
              <th scope="row">{address}</th>
              <td>
                {figure(before)} {from}
              </td>
              <td>
                {figure(after)} {to}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
