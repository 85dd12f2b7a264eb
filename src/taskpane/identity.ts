/** Whose plan it is and for which year, as the pane proposes it for what is inserted next. */
export interface Identity {
  /** An organisation's code, e.g. "RC9". */
  readonly organisation: string | null;
  /** "2025/26". */
  readonly year: string | null;
}

export const unknownIdentity: Identity = { organisation: null, year: null };

/** Where the pane keeps an identity from one day to the next. Either may fail: then it is forgotten, and no more. */
export interface Preferences {
  readonly recall: () => Promise<Identity>;
  readonly remember: (identity: Identity) => Promise<void>;
}
