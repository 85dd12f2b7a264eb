import { useCallback, useEffect } from "react";
import type { SumsScreen, SumsScreenProps } from "../sums/SumsScreen";
import { useAsked } from "../useAsked";
import { TroubleBar } from "./TroubleBar";
import { usePaneStyles } from "./usePaneStyles";

/** The Sums screen. Its code is fetched when it is first opened, and asked for again where that failed. */
export function LazySumsScreen(props: SumsScreenProps) {
  const styles = usePaneStyles();
  const { answer: loaded, trouble, ask } = useAsked<{ readonly SumsScreen: typeof SumsScreen }>();
  const load = useCallback(() => ask(() => import(/* webpackChunkName: "sums" */ "../sums/SumsScreen")), [ask]);
  useEffect(load, [load]);

  if (loaded) return <loaded.SumsScreen {...props} />;
  return (
    <>
      <TroubleBar trouble={trouble} onTryAgain={load} />
      {!trouble && (
        <p className={styles.text} role="status">
          Opening the sums.
        </p>
      )}
    </>
  );
}
