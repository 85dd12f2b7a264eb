import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { counted } from "../counted";
import { usePaneStyles } from "./usePaneStyles";

/** How many items are shown at first, and how many more at each asking. */
const AT_A_TIME = 25;

export interface ListInPartsProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** What one is called: "finding". */
  readonly noun: string;
  readonly children: (item: Item) => ReactNode;
}

/** A list of cards, a part of it at a time. */
export function ListInParts<Item>({ items, keyOf, noun, children }: ListInPartsProps<Item>) {
  const styles = usePaneStyles();
  const [limit, setLimit] = useState(AT_A_TIME);
  const hidden = items.length - limit;

  return (
    <>
      <ul className={styles.plainList}>
        {items.slice(0, limit).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Button size="small" onClick={() => setLimit(limit + AT_A_TIME)}>
            Show {Math.min(hidden, AT_A_TIME)} more of {counted(items.length, noun)}
          </Button>
        </div>
      )}
    </>
  );
}
