/** What a command did. */
export interface Outcome {
  /** The one document of `--json`. */
  readonly json: unknown;
  /** The same for a person, a line each. */
  readonly lines: readonly string[];
  /** 0 done, 1 done and errors were found in the figures, 2 could not, with what could be asked instead. */
  readonly exitCode: 0 | 1 | 2;
}

export interface Arguments {
  readonly words: readonly string[];
  readonly options: Readonly<Partial<Record<"into" | "out" | "organisation" | "year" | "gwp", string>>>;
  readonly json: boolean;
}

export interface Command {
  readonly usage: string;
  readonly does: string;
  readonly run: (given: Arguments) => Promise<Outcome>;
}
