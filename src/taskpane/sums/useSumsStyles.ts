import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks that several parts of the sums share. */
export const useSumsStyles = makeStyles({
  /** Large enough to press. */
  summary: { minHeight: "24px", cursor: "pointer" },
  /** Names over what they name. */
  facts: {
    margin: 0,
    "& dt": { marginTop: tokens.spacingVerticalS },
    "& dd": { marginLeft: 0 },
  },
  /** Fields that are too short for a line of their own. */
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(120px, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    alignItems: "start",
  },
});
