/** Something the command line will not do: what and where in a sentence, and what to do instead. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    message: string,
    readonly remedy: string,
    options?: { cause: unknown },
  ) {
    super(message, options);
  }
}

/** Whatever was thrown, as one sentence and a remedy. */
export function explained(cause: unknown): { readonly message: string; readonly remedy: string } {
  if (cause instanceof Error) {
    const remedy = "remedy" in cause && typeof cause.remedy === "string" ? cause.remedy : "";
    return { message: cause.message, remedy };
  }
  return { message: String(cause), remedy: "" };
}
