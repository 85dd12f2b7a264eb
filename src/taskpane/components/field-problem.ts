import type { FieldProps } from "@fluentui/react-components";

/** What a field shows of what is wrong in it; nothing where nothing is. */
export function problemOf(problem: string | undefined): Pick<FieldProps, "validationState" | "validationMessage"> {
  return problem === undefined ? {} : { validationState: "error", validationMessage: problem };
}
