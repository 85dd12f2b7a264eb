import type { ChartLooks, ChartSnapshot } from "../book-snapshot";
import type { Sheet } from "../engine/book";
import { accessDenied, itemNotFound, notImplemented } from "../engine/excel-error";
import { objectType, type Declaration, type DeclaredType } from "../protocol/object-type";
import { colour, number, oneOf, truth, words } from "./given";

export interface ChartTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

/** A part of a chart or of one of its series, by Office.js's own path from there: "legend.format.font". */
export interface LookTarget extends ChartTarget {
  readonly series: number | null;
  readonly path: string;
}

export type Series = ChartSnapshot["series"][number];
type Look = ChartLooks[string];

export function chartAt({ sheet, id }: ChartTarget): ChartSnapshot {
  const chart = sheet.charts.find((each) => each.id === id);
  if (!chart) throw itemNotFound();
  return chart;
}

/** A chart that came with the file stays as it is there, so changing it is refused rather than lost. */
export function changeChart(target: ChartTarget, change: (chart: ChartSnapshot) => ChartSnapshot): void {
  const { sheet, id } = target;
  if (sheet.protection && sheet.protection.options["allowEditObjects"] !== true) throw accessDenied();
  if (!chartAt(target).isNew) throw notImplemented("changing a chart that came with the file");
  sheet.charts = sheet.charts.map((chart) => (chart.id === id ? change(chart) : chart));
}

export function seriesAt(target: ChartTarget, index: number | null): Series {
  const series = index === null ? undefined : chartAt(target).series[index];
  if (!series) throw itemNotFound();
  return series;
}

export function changeSeries(target: ChartTarget, index: number, change: (series: Series) => Series): void {
  seriesAt(target, index);
  changeChart(target, (chart) => ({
    ...chart,
    series: chart.series.map((series, at) => (at === index ? change(series) : series)),
  }));
}

export function looksOf(target: LookTarget): ChartLooks {
  const chart = chartAt(target);
  if (!chart.isNew) throw notImplemented("reading how a chart looks that came with the file");
  return (target.series === null ? chart : seriesAt(target, target.series)).looks ?? {};
}

export function inside(target: LookTarget, part: string): LookTarget {
  return { ...target, path: target.path === "" ? part : `${target.path}.${part}` };
}

export function lookAt(target: LookTarget): Look | undefined {
  return looksOf(target)[target.path];
}

/** Sets what stands at a path; `null` takes it away, with all below it. */
export function setLook(target: LookTarget, look: Look | null): void {
  const { path, series } = target;
  const changed = <Part extends { readonly looks?: ChartLooks }>(part: Part): Part => {
    const kept = Object.entries(part.looks ?? {}).filter(([key]) => key !== path && !key.startsWith(`${path}.`));
    return { ...part, looks: Object.fromEntries(look === null ? kept : [...kept, [path, look]]) };
  };
  if (series === null) changeChart(target, changed);
  else changeSeries(target, series, changed);
}

/** What a member is while nobody has set it, and how a value for it is checked. */
interface Member {
  /** `null` where only Excel, which draws the chart, knows. */
  readonly unset: Look | ((target: LookTarget) => Look) | null;
  readonly take: (value: unknown) => Look;
}

export const yes: Member = { unset: true, take: truth };
export const no: Member = { unset: false, take: truth };
export const drawn: Member = { unset: null, take: (value) => number(value) };
export const text = (unset: Member["unset"]): Member => ({ unset, take: words });
export const amount = (unset: Member["unset"], least?: number, most?: number): Member => ({
  unset,
  take: (value) => number(value, least, most),
});
export const tone = (unset: Member["unset"]): Member => ({ unset, take: colour });
export const choice = (choices: readonly string[], unset: Member["unset"] = choices[0] ?? ""): Member => ({
  unset,
  take: (value) => oneOf(choices, value),
});

/** A class of members that are kept as they were set. */
export function looks(
  name: string,
  members: Readonly<Record<string, Member>>,
  more: Declaration<LookTarget> = {},
): DeclaredType<LookTarget> {
  const own = (target: LookTarget, member: string) => inside(target, member.charAt(0).toLowerCase() + member.slice(1));
  const entries = Object.entries(members);
  return objectType<LookTarget>(name, {
    ...more,
    unasked: [...(more.unasked ?? []), ...entries.filter(([, { unset }]) => unset === null).map(([member]) => member)],
    get: {
      ...Object.fromEntries(
        entries.map(([member, { unset }]) => [
          member,
          (target: LookTarget) => {
            const set = lookAt(own(target, member));
            if (set !== undefined) return set;
            if (unset === null) throw notImplemented(`reading ${name}.${member.toLowerCase()} before it was set`);
            return typeof unset === "function" ? unset(target) : unset;
          },
        ]),
      ),
      ...more.get,
    },
    set: {
      ...Object.fromEntries(
        entries.map(([member, { take }]) => [
          member,
          (target: LookTarget, value: unknown) => setLook(own(target, member), take(value)),
        ]),
      ),
      ...more.set,
    },
  });
}
