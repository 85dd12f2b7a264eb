/** What went wrong and what to do about it, ready to show. */
export interface Trouble {
  readonly message: string;
  readonly remedy: string;
}

/** The words for anything thrown. What carries its own remedy, as every failure of Excel does, is shown as it is. */
export function troubleOf(thrown: unknown): Trouble {
  const message = textOf(thrown, "message");
  const remedy = textOf(thrown, "remedy");
  if (message !== null && remedy !== null) return { message, remedy };

  if (textOf(thrown, "name") === "ChunkLoadError") {
    return { message: "A part of this pane could not be fetched.", remedy: "Check your connection, then try again." };
  }
  return {
    message: "The add-in could not finish this.",
    remedy: `Try again. If it happens again, pass this on to whoever looks after the add-in: ${message ?? String(thrown)}`,
  };
}

function textOf(thrown: unknown, key: string): string | null {
  if (typeof thrown !== "object" || thrown === null || !(key in thrown)) return null;
  const value = (thrown as Record<string, unknown>)[key];
  return typeof value === "string" && value !== "" ? value : null;
}
