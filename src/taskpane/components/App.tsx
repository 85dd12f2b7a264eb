import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Preferences } from "../identity";
import type { PaneTasks } from "../pane-tasks";
import { paneTheme } from "../pane-theme";
import { useFollowedHeading } from "../useFollowedHeading";
import { usePane } from "../usePane";
import { CheckScreen } from "./CheckScreen";
import { InsertScreen } from "./InsertScreen";
import { Kept } from "./Kept";
import { LazySumsScreen } from "./LazySumsScreen";
import { ScreenTabs, tabIdOf } from "./ScreenTabs";
import { WorkbookScreen } from "./WorkbookScreen";
import { usePaneStyles } from "./usePaneStyles";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    boxSizing: "border-box",
    minHeight: "100vh",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  header: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  /** Excel draws its own menu over the top right corner, 34 by 32 pixels: the room on the right is for that. */
  title: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} 40px 0 ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  main: { flexGrow: 1, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
  footer: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
});

export interface AppProps {
  readonly tasks: PaneTasks;
  readonly preferences: Preferences;
  /** Whether Office itself is dark. */
  readonly isDark: boolean;
}

/** The whole pane. */
export function App({ tasks, preferences, isDark }: AppProps) {
  const shared = usePaneStyles();
  const styles = useStyles();
  const { pane, doings } = usePane(tasks, preferences);
  const { screen, typed, announced } = pane;
  const { headingRef, onPress } = useFollowedHeading();
  const view = { pane, doings, headingRef };

  return (
    <FluentProvider theme={paneTheme(isDark)} className={styles.pane} onClickCapture={onPress}>
      <header className={styles.header}>
        <h1 className={styles.title}>Green Plan</h1>
        <ScreenTabs screen={screen} panelId="panel" toLookAt={typed.length} onOpen={doings.openScreen} />
      </header>
      <main className={styles.main}>
        <div id="panel" role="tabpanel" aria-labelledby={tabIdOf(screen)}>
          {screen === "workbook" && <WorkbookScreen {...view} />}
          {screen === "insert" && <InsertScreen {...view} />}
          {screen === "check" && <CheckScreen {...view} />}
          <Kept isShown={screen === "sums"}>
            <LazySumsScreen tasks={tasks.sums} pane={pane} doings={doings} isShown={screen === "sums"} />
          </Kept>
        </div>
      </main>
      <footer className={mergeClasses(styles.footer, shared.quiet)}>
        Your figures stay in this workbook. F6, or Ctrl+F6 on the web, moves between this pane and the sheet.
      </footer>
      <div role="status" className={shared.unseen}>
        <span key={announced.count}>{announced.words}</span>
      </div>
    </FluentProvider>
  );
}
