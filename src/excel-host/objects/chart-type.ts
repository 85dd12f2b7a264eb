import { invalidArgument, notImplemented } from "../engine/excel-error";
import { kindOf } from "../files/chart-kinds";
import { words } from "./given";

const unsupported: ReadonlySet<string> = new Set([
  "PieOfPie",
  "PieExploded",
  "3DPieExploded",
  "BarOfPie",
  "DoughnutExploded",
  "Surface",
  "SurfaceWireframe",
  "SurfaceTopView",
  "SurfaceTopViewWireframe",
  "Bubble3DEffect",
  "StockHLC",
  "StockOHLC",
  "StockVHLC",
  "StockVOHLC",
  "Histogram",
  "Boxwhisker",
  "Pareto",
  "RegionMap",
  "Treemap",
  "Waterfall",
  "Sunburst",
  "Funnel",
]);

/** One of `Excel.ChartType`. @throws InvalidArgument, or NotImplemented for one that is not drawn here */
export function chartType(value: unknown): string {
  const type = words(value);
  if (kindOf(type)) return type;
  if (unsupported.has(type)) throw notImplemented(`charts of type ${type}`);
  throw invalidArgument();
}
