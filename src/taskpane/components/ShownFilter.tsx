import { ToggleButton } from "@fluentui/react-components";
import { usePaneStyles } from "./usePaneStyles";

export interface ShownFilterProps<Kind extends string> {
  readonly kinds: readonly { readonly kind: Kind; readonly label: string; readonly count: number }[];
  readonly shown: Kind;
  readonly onShow: (kind: Kind) => void;
}

/** Which kinds of a list are shown, with how many there are of each. */
export function ShownFilter<Kind extends string>({ kinds, shown, onShow }: ShownFilterProps<Kind>) {
  const styles = usePaneStyles();
  return (
    <div className={styles.row} role="group" aria-label="Show">
      {kinds.map(({ kind, label, count }) => (
        <ToggleButton key={kind} size="small" shape="circular" checked={shown === kind} onClick={() => onShow(kind)}>
          {label} {count}
        </ToggleButton>
      ))}
    </div>
  );
}
