import type { WordedFinding } from "../../tasks/task-types";
import { severityOrder } from "../counted";
import { ShownFilter } from "./ShownFilter";

export type SeverityShown = WordedFinding["severity"] | "all";

const labels: Readonly<Record<SeverityShown, string>> = {
  all: "All",
  error: "Errors",
  warning: "Warnings",
  advice: "Advice",
};

export interface SeverityFilterProps {
  readonly findings: readonly WordedFinding[];
  readonly shown: SeverityShown;
  readonly onShow: (shown: SeverityShown) => void;
}

/** Which severities are listed; one that nothing was found of is not offered. */
export function SeverityFilter({ findings, shown, onShow }: SeverityFilterProps) {
  const countOf = (severity: SeverityShown) =>
    severity === "all" ? findings.length : findings.filter((finding) => finding.severity === severity).length;
  const offered = severityOrder.filter((severity) => countOf(severity) > 0);
  if (offered.length < 2) return null;

  const kinds = (["all", ...offered] as const).map((kind) => ({ kind, label: labels[kind], count: countOf(kind) }));
  return <ShownFilter<SeverityShown> kinds={kinds} shown={shown} onShow={onShow} />;
}
