import type {
  ActionScope,
  Insertion,
  InsertionRequest,
  OnProgress,
  PlannedInsertion,
  TemplateName,
  WordedFinding,
  WorkbookContents,
} from "../tasks/task-types";
import { isWithin } from "./cells-within";
import { unknownIdentity, type Identity } from "./identity";
import type { CellPlace, InsertionChoices } from "./pane-tasks";
import type { Trouble } from "./trouble";

export type Screen = "workbook" | "insert" | "check" | "sums";

/** A place in the pane where something takes time or goes wrong, and where it is then said. */
export type Spot = "choices" | "contents" | "plan" | "insert" | "undo" | "check" | `go to ${string}`;

type Progress = Parameters<OnProgress>[0];

/** What the form on the Insert screen says. */
export interface Wish {
  readonly templates: readonly TemplateName[];
  /** False is all actions, whatever the scope still holds. */
  readonly onlySome: boolean;
  readonly scope: ActionScope;
}

/** How far an insertion has come. */
export type InsertionStep =
  | { readonly kind: "choosing" }
  | { readonly kind: "previewing"; readonly planned: PlannedInsertion }
  | { readonly kind: "inserting"; readonly planned: PlannedInsertion; readonly progress: Progress }
  | {
      readonly kind: "inserted";
      readonly insertion: Insertion;
      /** The user has typed in the workbook since. */
      readonly typedSince: boolean;
      /** The user has asked to undo and not yet said that it is meant. */
      readonly isUndoAsked: boolean;
    }
  | { readonly kind: "undone" };

export interface Pane {
  readonly screen: Screen;
  readonly contents: WorkbookContents | null;
  readonly choices: InsertionChoices | null;
  readonly identity: Identity;
  readonly wish: Wish;
  readonly step: InsertionStep;
  /** What the last whole check found, less what was put right since; null before the first. */
  readonly checked: { readonly findings: readonly WordedFinding[]; readonly at: Date } | null;
  /** What was found while typing, the newest first. */
  readonly typed: readonly WordedFinding[];
  /** Whether entries are looked at as they are typed; null until that is known. */
  readonly isWatching: boolean | null;
  readonly busy: readonly Spot[];
  readonly troubles: Readonly<Partial<Record<Spot, Trouble>>>;
  /** Said once by a screen reader; `count` tells a repeated sentence from an old one. */
  readonly announced: { readonly words: string; readonly count: number };
}

export const newPane: Pane = {
  screen: "workbook",
  contents: null,
  choices: null,
  identity: unknownIdentity,
  wish: { templates: ["cover", "delivery-plan", "metrics"], onlySome: false, scope: {} },
  step: { kind: "choosing" },
  checked: null,
  typed: [],
  isWatching: null,
  busy: [],
  troubles: {},
  announced: { words: "", count: 0 },
};

export type PaneEvent =
  | { readonly kind: "screen-opened"; readonly screen: Screen }
  | { readonly kind: "started"; readonly spot: Spot }
  | { readonly kind: "finished"; readonly spot: Spot }
  | { readonly kind: "failed"; readonly spot: Spot; readonly trouble: Trouble }
  | { readonly kind: "choices-read"; readonly choices: InsertionChoices }
  | { readonly kind: "contents-read"; readonly contents: WorkbookContents }
  | { readonly kind: "identity-recalled"; readonly identity: Identity }
  | { readonly kind: "identity-chosen"; readonly identity: Identity }
  | { readonly kind: "wish-changed"; readonly wish: Wish }
  | { readonly kind: "planned"; readonly planned: PlannedInsertion }
  | { readonly kind: "inserting"; readonly planned: PlannedInsertion }
  | { readonly kind: "progressed"; readonly progress: Progress }
  | { readonly kind: "inserted"; readonly insertion: Insertion }
  | { readonly kind: "insertion-failed"; readonly planned: PlannedInsertion }
  | { readonly kind: "choosing-again" }
  | { readonly kind: "undo-asked" }
  | { readonly kind: "undo-declined" }
  | { readonly kind: "undone" }
  | { readonly kind: "checked"; readonly findings: readonly WordedFinding[]; readonly at: Date }
  | { readonly kind: "watching"; readonly isWatching: boolean }
  | { readonly kind: "typed" }
  | { readonly kind: "entry-checked"; readonly entry: CellPlace; readonly findings: readonly WordedFinding[] };

/** The pane after an event. */
export function afterEvent(pane: Pane, event: PaneEvent): Pane {
  switch (event.kind) {
    case "screen-opened":
      return { ...pane, screen: event.screen };
    case "started":
      return { ...pane, busy: [...pane.busy, event.spot], troubles: without(pane.troubles, event.spot) };
    case "finished":
      return { ...pane, busy: pane.busy.filter((spot) => spot !== event.spot) };
    case "failed":
      return {
        ...pane,
        busy: pane.busy.filter((spot) => spot !== event.spot),
        troubles: { ...pane.troubles, [event.spot]: event.trouble },
      };
    case "choices-read":
      return { ...pane, choices: event.choices };
    case "contents-read":
      return { ...pane, contents: event.contents };
    case "identity-recalled":
      // Someone quicker than the storage has the last word.
      return pane.identity === unknownIdentity ? { ...pane, identity: event.identity } : pane;
    case "identity-chosen":
      return { ...pane, identity: event.identity };
    case "wish-changed":
      return { ...pane, wish: event.wish, troubles: without(pane.troubles, "plan") };
    case "planned":
      return { ...pane, step: { kind: "previewing", planned: event.planned } };
    case "inserting":
      return {
        ...pane,
        step: { kind: "inserting", planned: event.planned, progress: { done: 0, doing: "Starting" } },
      };
    case "progressed":
      return pane.step.kind === "inserting" ? { ...pane, step: { ...pane.step, progress: event.progress } } : pane;
    case "inserted":
      return announcing(
        {
          ...pane,
          step: { kind: "inserted", insertion: event.insertion, typedSince: false, isUndoAsked: false },
        },
        `Done. ${event.insertion.done.join(" ")}`,
      );
    case "insertion-failed":
      return { ...pane, step: { kind: "previewing", planned: event.planned } };
    case "choosing-again":
      return { ...pane, step: { kind: "choosing" }, troubles: without(pane.troubles, "insert", "undo") };
    case "undo-asked":
    case "undo-declined":
      return pane.step.kind === "inserted"
        ? { ...pane, step: { ...pane.step, isUndoAsked: event.kind === "undo-asked" } }
        : pane;
    case "undone":
      // Whatever was found may have stood on what was taken out.
      return announcing(
        { ...pane, step: { kind: "undone" }, checked: null, typed: [] },
        "What was inserted has been taken out again.",
      );
    case "checked":
      return { ...pane, checked: { findings: event.findings, at: event.at }, typed: [] };
    case "watching":
      return { ...pane, isWatching: event.isWatching };
    case "typed":
      return pane.step.kind === "inserted" ? { ...pane, step: { ...pane.step, typedSince: true } } : pane;
    case "entry-checked":
      return afterEntry(pane, event.entry, event.findings);
  }
}

/** The request the Insert screen makes. What the workbook's own cover says comes before what the pane remembers. */
export function requestOf({ contents, identity, wish }: Pane): InsertionRequest {
  return {
    templates: wish.templates,
    organisation: contents?.organisation?.code ?? identity.organisation,
    year: contents?.year ?? identity.year,
    scope: wish.onlySome && wish.templates.includes("delivery-plan") ? wish.scope : {},
  };
}

function afterEntry(pane: Pane, entry: CellPlace, findings: readonly WordedFinding[]): Pane {
  const stands = (finding: WordedFinding) =>
    !(finding.sheet === entry.sheet && isWithin(finding.address, entry.address)) &&
    !findings.some((newer) => isSame(newer, finding));

  const typed = [...findings, ...pane.typed.filter(stands)];
  const checked = pane.checked && { ...pane.checked, findings: pane.checked.findings.filter(stands) };
  const isPutRight = findings.length === 0 && countOf(pane) > typed.length + (checked?.findings.length ?? 0);
  const [first] = findings;

  if (first) return announcing({ ...pane, typed, checked }, wordsFor(first, findings.length));
  return isPutRight
    ? announcing({ ...pane, typed, checked }, `${entry.address} on ${entry.sheet} is in order now.`)
    : { ...pane, typed, checked };
}

function wordsFor({ address, sheet, message, remedy }: WordedFinding, count: number): string {
  const others = count > 1 ? ` There is more to look at: ${count} in all.` : "";
  return `${address} on ${sheet}: ${message} ${remedy}${others}`;
}

function isSame(one: WordedFinding, other: WordedFinding): boolean {
  return (
    one.sheet === other.sheet &&
    one.address === other.address &&
    one.code === other.code &&
    one.message === other.message
  );
}

function countOf({ typed, checked }: Pane): number {
  return typed.length + (checked?.findings.length ?? 0);
}

function announcing(pane: Pane, words: string): Pane {
  return { ...pane, announced: { words, count: pane.announced.count + 1 } };
}

function without(troubles: Pane["troubles"], ...spots: readonly Spot[]): Pane["troubles"] {
  const kept = Object.entries(troubles).filter(([spot]) => !spots.some((gone) => gone === spot));
  return Object.fromEntries(kept);
}
