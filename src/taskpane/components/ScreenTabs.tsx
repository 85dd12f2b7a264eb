import { CounterBadge, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { counted } from "../counted";
import type { Screen } from "../pane-state";

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

const titles: Readonly<Record<Screen, string>> = { workbook: "Workbook", insert: "Insert", check: "Check" };
const screens: readonly Screen[] = ["workbook", "insert", "check"];

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

/**
 * The pane's tabs: one stop of the Tab key, arrows and Home and End in between. Fluent's own carry a focus library of
 * 20 kB and hidden elements that accessibility checkers report.
 */
export function ScreenTabs({ screen, panelId, toLookAt, onOpen }: ScreenTabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = screenAfter(event.key, screen);
    if (!next) return;
    event.preventDefault();
    onOpen(next);
    list.current?.querySelector<HTMLElement>(`#${tabIdOf(next)}`)?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label="Green Plan" className={styles.tabs} onKeyDown={onKeyDown}>
      {screens.map((name) => {
        const isChosen = name === screen;
        const count = name === "check" ? toLookAt : 0;
        return (
          <button
            key={name}
            id={tabIdOf(name)}
            type="button"
            role="tab"
            aria-selected={isChosen}
            aria-controls={panelId}
            aria-label={count > 0 ? `${titles[name]}, ${counted(count, "thing")} to look at` : undefined}
            tabIndex={isChosen ? 0 : -1}
            className={mergeClasses(styles.tab, isChosen && styles.chosen)}
            onClick={() => onOpen(name)}
          >
            {titles[name]}
            {count > 0 && <CounterBadge count={count} color="danger" size="small" />}
          </button>
        );
      })}
    </div>
  );
}

function screenAfter(key: string, screen: Screen): Screen | undefined {
  const at = screens.indexOf(screen);
  switch (key) {
    case "ArrowRight":
      return screens[(at + 1) % screens.length];
    case "ArrowLeft":
      return screens.at(at - 1);
    case "Home":
      return screens[0];
    case "End":
      return screens.at(-1);
    default:
      return undefined;
  }
}
