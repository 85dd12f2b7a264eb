import type { Finding } from "../domain/finding";
import { severities, wordsFor } from "../domain/wording";
import type { WordedFinding } from "./task-types";

/** A finding in the words people read. */
export function worded(finding: Finding): WordedFinding {
  const { sheet, address, key, column } = finding.at;
  return { code: finding.code, severity: severities[finding.code], sheet, address, key, ...wordsFor(finding, column) };
}
