import { figure, type Entry } from "../domain/entry";
import type { MetricDefinition } from "../domain/metric";
import { metrics } from "../reference/metrics";

export const partRoles = ["type", "numerator", "denominator", "also reported"] as const;
export type PartRole = (typeof partRoles)[number];

/** What a metric's figure is made of, as a row of the parts table. */
export interface MetricPartRow {
  readonly key: string;
  readonly metricKey: string;
  readonly metric: string;
  readonly part: string;
  readonly role: PartRole;
  readonly unit: string;
  readonly counts: string;
  readonly inAim: boolean;
  readonly note: string | null;
}

/** Metrics whose numerator or denominator is another metric's figures, so that nobody enters them twice. */
export const borrowedTerms: Readonly<Record<string, { readonly numerator?: string; readonly denominator?: string }>> = {
  "carbon-footprint-per-head": { numerator: "carbon-footprint-total" },
  "inhalers-emissions": { denominator: "inhalers-items" },
};

/** How much of a part counts: half of a nitrous oxide and oxygen mix is nitrous oxide (l.876). */
export function weightOf(metricKey: string, partKey: string): number {
  return metricKey === "anaesthetic-gases-volume" && partKey === "entonox" ? 0.5 : 1;
}

/** The parts a metric's own figure is made of: those of the aim where the rest cannot be added to them. */
export function countedParts(metric: MetricDefinition): readonly string[] {
  const keys = (metric.breakdown ?? []).map(({ key }) => key);
  const onlyAim = metric.aimParts !== null && (!metric.breakdownAddsUp || metric.overOrganisations === "ratio-of-sums");
  if (onlyAim) return keys.filter((key) => metric.aimParts?.includes(key));
  return metric.breakdownAddsUp ? keys : [];
}

/** A metric's rows in the parts table: its types, then its numerator and denominator, then what it reports besides. */
export function partsOf(metric: MetricDefinition): readonly MetricPartRow[] {
  const row = (
    key: string,
    part: string,
    role: PartRole,
    unit: string,
    rest: Partial<MetricPartRow> = {},
  ): MetricPartRow => ({
    key: `${metric.key}/${key}`,
    metricKey: metric.key,
    metric: metric.label,
    part,
    role,
    unit,
    counts: countsAs[role],
    inAim: true,
    note: null,
    ...rest,
  });
  const counted = countedParts(metric);
  const types = (metric.breakdown ?? []).map(({ key, label, unit, note }) =>
    row(key, label, "type", unit ?? metric.unitReading, {
      note,
      inAim: metric.aimParts?.includes(key) ?? true,
      counts: !counted.includes(key)
        ? "kept apart: not in the figure above"
        : weightOf(metric.key, key) === 1
          ? "added"
          : `added, ${weightOf(metric.key, key)} of it`,
    }),
  );
  const { numerator, denominator } = metric;
  const borrowed = borrowedTerms[metric.key];
  return [
    ...types,
    ...(numerator && types.length === 0 && !borrowed?.numerator
      ? [row("numerator", numerator.label, "numerator", numerator.unit)]
      : []),
    ...(denominator && !borrowed?.denominator
      ? [row("denominator", denominator.label, "denominator", denominator.unit)]
      : []),
    ...metric.alsoReported.map(({ label, unit }) =>
      row("also-reported", label, "also reported", unit, { inAim: false }),
    ),
  ];
}

const countsAs: Readonly<Record<PartRole, string>> = {
  type: "added",
  numerator: "divided by the denominator",
  denominator: "divides the numerator",
  "also reported": "kept beside the figure above",
};

const byKey = new Map(metrics.flatMap((metric) => partsOf(metric)).map((part) => [part.key, part]));

export function partEntry(key: string): Entry | null {
  const part = byKey.get(key);
  if (!part) return null;
  const mayBeNegative = part.key === "return-on-investment/numerator";
  return figure(part.unit, { minimum: mayBeNegative ? null : 0, maximum: part.unit.startsWith("%") ? 100 : null });
}

export function partGuide(key: string): string | null {
  return byKey.get(key)?.note ?? null;
}
