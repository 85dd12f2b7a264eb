import { useRef, type KeyboardEvent, type ReactNode } from "react";

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly title: string;
  /** What a screen reader says where the title does not say it all. */
  readonly label?: string;
  /** Beside the title. */
  readonly badge?: ReactNode;
}

export interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly chosen: Name;
  readonly panelId: string;
  readonly idOf: (name: Name) => string;
  readonly className: string;
  readonly tabClassName: (isChosen: boolean) => string;
  readonly onOpen: (name: Name) => void;
}

/**
 * Tabs: one stop of the Tab key, arrows and Home and End in between. Fluent's own carry a focus library of 20 kB and
 * hidden elements that accessibility checkers report.
 */
export function Tabs<Name extends string>(props: TabsProps<Name>) {
  const { label, tabs, chosen, panelId, idOf, className, tabClassName, onOpen } = props;
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const names = tabs.map(({ name }) => name);
    const next = nameAfter(event.key, names, chosen);
    if (next === undefined) return;
    event.preventDefault();
    onOpen(next);
    list.current?.querySelector<HTMLElement>(`#${idOf(next)}`)?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={label} className={className} onKeyDown={onKeyDown}>
      {tabs.map(({ name, title, label: ownLabel, badge }) => {
        const isChosen = name === chosen;
        return (
          <button
            key={name}
            id={idOf(name)}
            type="button"
            role="tab"
            aria-selected={isChosen}
            aria-controls={panelId}
            aria-label={ownLabel}
            tabIndex={isChosen ? 0 : -1}
            className={tabClassName(isChosen)}
            onClick={() => onOpen(name)}
          >
            {title}
            {badge}
          </button>
        );
      })}
    </div>
  );
}

function nameAfter<Name extends string>(key: string, names: readonly Name[], chosen: Name): Name | undefined {
  const at = names.indexOf(chosen);
  switch (key) {
    case "ArrowRight":
      return names[(at + 1) % names.length];
    case "ArrowLeft":
      return names.at(at - 1);
    case "Home":
      return names[0];
    case "End":
      return names.at(-1);
    default:
      return undefined;
  }
}
