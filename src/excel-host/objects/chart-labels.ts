import { chartFormat } from "./chart-format";
import { amount, choice, drawn, inside, lookAt, looks, looksOf, no, text, type LookTarget } from "./chart-looks";
import { truth } from "./given";

export const labelPositions = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

const alignments = ["Center", "Left", "Right", "Justify", "Distributed"];
const uprightAlignments = ["Center", "Top", "Bottom", "Justify", "Distributed"];

/** Whether labels are shown without a word on what they show: then they show the value. */
function isShown(target: LookTarget): boolean {
  if (target.path.endsWith(".dataLabel")) {
    return looksOf(target)[target.path.replace(/dataLabel$/, "hasDataLabel")] === true || hasAny(target);
  }
  return (target.series !== null && looksOf(target)["hasDataLabels"] === true) || hasAny(target);
}

function hasAny(target: LookTarget): boolean {
  return ["showSeriesName", "showCategoryName", "showPercentage", "showBubbleSize", "position"].some(
    (member) => lookAt(inside(target, member)) !== undefined,
  );
}

const members = {
  Position: choice(labelPositions, "None"),
  ShowValue: { unset: isShown, take: truth },
  ShowSeriesName: no,
  ShowCategoryName: no,
  ShowLegendKey: no,
  ShowPercentage: no,
  ShowBubbleSize: no,
  Separator: text(", "),
  NumberFormat: text("General"),
  LinkNumberFormat: no,
  TextOrientation: amount(0, -90, 180),
  HorizontalAlignment: choice(alignments),
  VerticalAlignment: choice(uprightAlignments),
};

const format = chartFormat("ChartDataLabelFormat", ["Font", "Fill", "Border"]);
const parts = { child: { Format: format } };

const dataLabels = looks("ChartDataLabels", members, parts);
const dataLabel = looks("ChartDataLabel", { ...members, Text: text(""), Top: drawn, Left: drawn }, parts);

export const labelsOf = (target: LookTarget) => dataLabels.of(inside(target, "dataLabels"));
export const labelOf = (target: LookTarget) => dataLabel.of(inside(target, "dataLabel"));
