import type { ChartSnapshot } from "../book-snapshot";

/** How a chart of one type is drawn. `direction`, `grouping`, `radar` and `shape` are the file's own words. */
export interface ChartKind {
  readonly element:
    | "barChart"
    | "bar3DChart"
    | "lineChart"
    | "line3DChart"
    | "pieChart"
    | "pie3DChart"
    | "doughnutChart"
    | "areaChart"
    | "area3DChart"
    | "scatterChart"
    | "bubbleChart"
    | "radarChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly radar?: "standard" | "marker" | "filled";
  readonly shape?: "box" | "cylinder" | "cone" | "pyramid";
  readonly markers?: boolean;
  readonly lines?: boolean;
  readonly smooth?: boolean;
}

/** `Excel.ChartType`; the first that fits is the one read. */
export const chartKinds: Readonly<Record<string, ChartKind>> = {
  ...inGroups("Column", "Bar", { element: "barChart" }),
  Line: { element: "lineChart", grouping: "standard", markers: false, lines: true },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false, lines: true },
  LineStacked100: { element: "lineChart", grouping: "percentStacked", markers: false, lines: true },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true, lines: true },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true, lines: true },
  LineMarkersStacked100: { element: "lineChart", grouping: "percentStacked", markers: true, lines: true },
  Pie: { element: "pieChart" },
  "3DPie": { element: "pie3DChart" },
  Doughnut: { element: "doughnutChart" },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  "3DLine": { element: "line3DChart", grouping: "standard", lines: true },
  "3DArea": { element: "area3DChart", grouping: "standard" },
  "3DAreaStacked": { element: "area3DChart", grouping: "stacked" },
  "3DAreaStacked100": { element: "area3DChart", grouping: "percentStacked" },
  XYScatter: { element: "scatterChart", markers: true, lines: false, smooth: false },
  XYScatterLines: { element: "scatterChart", markers: true, lines: true, smooth: false },
  XYScatterLinesNoMarkers: { element: "scatterChart", markers: false, lines: true, smooth: false },
  XYScatterSmooth: { element: "scatterChart", markers: true, lines: true, smooth: true },
  XYScatterSmoothNoMarkers: { element: "scatterChart", markers: false, lines: true, smooth: true },
  Bubble: { element: "bubbleChart" },
  Radar: { element: "radarChart", radar: "standard", lines: true },
  RadarMarkers: { element: "radarChart", radar: "marker", lines: true },
  RadarFilled: { element: "radarChart", radar: "filled" },
  ...inGroups("3DColumn", "3DBar", { element: "bar3DChart", shape: "box" }),
  "3DColumn": { element: "bar3DChart", direction: "col", grouping: "standard", shape: "box" },
  CylinderCol: { element: "bar3DChart", direction: "col", grouping: "standard", shape: "cylinder" },
  ConeCol: { element: "bar3DChart", direction: "col", grouping: "standard", shape: "cone" },
  PyramidCol: { element: "bar3DChart", direction: "col", grouping: "standard", shape: "pyramid" },
  ...inGroups("CylinderCol", "CylinderBar", { element: "bar3DChart", shape: "cylinder" }),
  ...inGroups("ConeCol", "ConeBar", { element: "bar3DChart", shape: "cone" }),
  ...inGroups("PyramidCol", "PyramidBar", { element: "bar3DChart", shape: "pyramid" }),
};

/** Upright and lying bars, side by side, stacked and to 100 %. */
function inGroups(column: string, bar: string, kind: ChartKind): Readonly<Record<string, ChartKind>> {
  const groupings = { Clustered: "clustered", Stacked: "stacked", Stacked100: "percentStacked" } as const;
  return Object.fromEntries(
    [[column, "col"] as const, [bar, "bar"] as const].flatMap(([name, direction]) =>
      Object.entries(groupings).map(([suffix, grouping]) => [`${name}${suffix}`, { ...kind, direction, grouping }]),
    ),
  );
}

export function kindOf(type: string): ChartKind | undefined {
  return chartKinds[type];
}

/** Series stand behind one another, on an axis of their own. */
export function hasDepth({ element, grouping }: ChartKind): boolean {
  return element.includes("3D") && grouping === "standard";
}

/** The order series are drawn in: those that were given a place stand there, and the others in between. */
export function plotOrder({ series }: ChartSnapshot): number[] {
  const given = new Map<number, number>();
  for (const [index, { looks }] of series.entries()) {
    const place = looks?.["plotOrder"];
    if (typeof place === "number") given.set(place, index);
  }
  const placed = new Set(given.values());
  const others = [...series.keys()].filter((index) => !placed.has(index));
  return [...series.keys()].flatMap((place) => given.get(place) ?? others.shift() ?? []);
}
