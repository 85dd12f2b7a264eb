import { CounterBadge, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { counted } from "../counted";
import type { Screen } from "../pane-state";
import { Tabs, type Tab } from "./Tabs";

const useStyles = makeStyles({
  tabs: { display: "flex", flexWrap: "wrap", paddingLeft: tokens.spacingHorizontalXS },
  tab: {
    ...typographyStyles.body1,
    position: "relative",
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "44px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground2Hover },
    ":hover::after": { backgroundColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
    "::after": {
      content: "''",
      position: "absolute",
      right: tokens.spacingHorizontalM,
      bottom: 0,
      left: tokens.spacingHorizontalM,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: "transparent",
    },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    "::after": {
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
});

const titles: Readonly<Record<Screen, string>> = {
  workbook: "Workbook",
  insert: "Insert",
  check: "Check",
  sums: "Sums",
};
const screens: readonly Screen[] = ["workbook", "insert", "check", "sums"];

/** The id of the tab that labels a screen. */
export function tabIdOf(screen: Screen): string {
  return `tab-${screen}`;
}

export interface ScreenTabsProps {
  readonly screen: Screen;
  readonly panelId: string;
  /** How much there is to look at on the Check screen. */
  readonly toLookAt: number;
  readonly onOpen: (screen: Screen) => void;
}

/** The pane's tabs. */
export function ScreenTabs({ screen, panelId, toLookAt, onOpen }: ScreenTabsProps) {
  const styles = useStyles();
  return (
    <Tabs
      label="Green Plan"
      tabs={screens.map((name) => tabOf(name, name === "check" ? toLookAt : 0))}
      chosen={screen}
      panelId={panelId}
      idOf={tabIdOf}
      className={styles.tabs}
      tabClassName={(isChosen) => mergeClasses(styles.tab, isChosen && styles.chosen)}
      onOpen={onOpen}
    />
  );
}

function tabOf(name: Screen, count: number): Tab<Screen> {
  const title = titles[name];
  if (count === 0) return { name, title };
  const badge = <CounterBadge count={count} color="danger" size="small" />;
  return { name, title, label: `${title}, ${counted(count, "thing")} to look at`, badge };
}
