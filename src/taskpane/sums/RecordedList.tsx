import { britishDate } from "../../domain/wording";
import type { RecordedConversion } from "../../tasks/conversion-types";
import { BusyButton } from "../components/BusyButton";
import { ListInParts } from "../components/ListInParts";
import { usePaneStyles } from "../components/usePaneStyles";
import { Fold } from "./Fold";

export interface RecordedListProps {
  readonly recorded: readonly RecordedConversion[];
  /** The key of the one whose restoring is being worked out. */
  readonly planning: string | null;
  readonly onRestore: (key: string) => void;
}

/** The conversions made in this workbook; those in place can be put back. */
export function RecordedList({ recorded, planning, onRestore }: RecordedListProps) {
  const styles = usePaneStyles();
  if (recorded.length === 0) return null;
  return (
    <Fold title={`Earlier conversions (${recorded.length})`}>
      <ListInParts items={recorded} keyOf={({ key }) => key} noun="conversion">
        {({ key, when, sheet, cells, from, to, where, state }) => (
          <div className={styles.section}>
            <p className={styles.text}>
              {key}: {cells} of sheet “{sheet}”, {from} to {to}, {where === "beside" ? "beside" : "in place"}, on{" "}
              {britishDate(when.slice(0, 10))}
              {state === "converted" ? "" : ` (${state})`}.
            </p>
            {where === "in-place" && state !== "restored" && (
              <div>
                <BusyButton
                  size="small"
                  label={`Restore ${key}`}
                  busyLabel="Working it out"
                  isBusy={planning === key}
                  onClick={() => onRestore(key)}
                />
              </div>
            )}
          </div>
        )}
      </ListInParts>
    </Fold>
  );
}
