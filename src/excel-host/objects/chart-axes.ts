import { absoluteAddress } from "../engine/areas";
import { areaOfPlace, sheetOf } from "../engine/places";
import { sheetPrefix } from "../files/addresses";
import { objectType } from "../protocol/object-type";
import { chartFormat } from "./chart-format";
import { amount, changeChart, chartAt, choice, inside, looks, no, setLook, yes, type LookTarget } from "./chart-looks";
import { number, oneOf, truth, words } from "./given";
import { givenPlace } from "./range-places";

const isValueAxis = ({ path }: LookTarget) => path.includes("valueAxis");

const titleKey = (target: LookTarget) => (isValueAxis(target) ? "valueAxisTitle" : "categoryAxisTitle");

const titleFormat = chartFormat("ChartAxisTitleFormat", ["Font", "Fill", "Border"]);

const axisTitle = looks(
  "ChartAxisTitle",
  { TextOrientation: amount((target) => (isValueAxis(target) ? 90 : 0), -90, 180) },
  {
    get: {
      Text: (target) => chartAt(target)[titleKey(target)] ?? "",
      Visible: (target) => chartAt(target)[titleKey(target)] !== undefined,
    },
    set: {
      Text: (target, value: unknown) =>
        changeChart(target, (chart) => ({ ...chart, [titleKey(target)]: words(value) })),
      Visible: (target, value: unknown) => {
        const isVisible = truth(value);
        changeChart(target, ({ [titleKey(target)]: title, ...rest }) =>
          isVisible ? { ...rest, [titleKey(target)]: title ?? "Axis Title" } : rest,
        );
      },
    },
    child: { Format: titleFormat },
  },
);

/** Excel draws the value axis's main lines by itself, and no others. */
const gridlines = looks(
  "ChartGridlines",
  { Visible: { unset: (target) => target.path === "axes.valueAxis.majorGridlines", take: truth } },
  { child: { Format: chartFormat("ChartGridlinesFormat", ["Line"]) } },
);

export const displayUnits = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
] as const;

const tickMarks = ["None", "Cross", "Inside", "Outside"] as const;

/** A bound, or "" for the one Excel works out. */
const bound = { unset: "", take: (value: unknown) => (value === "" ? "" : number(value)) };

const axis = looks(
  "ChartAxis",
  {
    Minimum: bound,
    Maximum: bound,
    MajorUnit: bound,
    MinorUnit: bound,
    DisplayUnit: choice(displayUnits),
    ShowDisplayUnitLabel: yes,
    ScaleType: choice(["Linear", "Logarithmic"]),
    LogBase: amount(10, 2, 1000),
    ReversePlotOrder: no,
    Visible: yes,
    IsBetweenCategories: yes,
    MajorTickMark: choice(tickMarks),
    MinorTickMark: choice(tickMarks),
    TickMarkSpacing: amount(1, 1, 31999),
    TickLabelSpacing: amount(1, 1, 31999),
    TickLabelPosition: choice(["NextToAxis", "High", "Low", "None"]),
    TextOrientation: amount(0, -90, 180),
    Position: choice(["Automatic", "Maximum", "Minimum", "Custom"]),
    PositionAt: amount(0),
  },
  {
    get: {
      Type: (target) => (isValueAxis(target) ? "Value" : "Category"),
      AxisGroup: () => "Primary",
      NumberFormat: (target) => (isValueAxis(target) ? (chartAt(target).valueAxisFormat ?? "General") : "General"),
    },
    set: {
      NumberFormat: (target, value: unknown) => {
        const format = words(value);
        if (isValueAxis(target)) changeChart(target, (chart) => ({ ...chart, valueAxisFormat: format }));
        else setLook(inside(target, "numberFormat"), format);
      },
    },
    child: {
      Title: (target) => axisTitle.of(inside(target, "title")),
      MajorGridlines: (target) => gridlines.of(inside(target, "majorGridlines")),
      MinorGridlines: (target) => gridlines.of(inside(target, "minorGridlines")),
      Format: chartFormat("ChartAxisFormat", ["Font", "Line", "Fill"]),
    },
    call: {
      SetPositionAt: (target, [value]: readonly unknown[]) => {
        setLook(inside(target, "position"), "Custom");
        setLook(inside(target, "positionAt"), number(value));
      },
      SetCategoryNames: (target, [source]: readonly unknown[], { book }) => {
        const place = givenPlace(book, target.sheet, source);
        const categories = `=${sheetPrefix(sheetOf(book, place).name)}!${absoluteAddress(areaOfPlace(place))}`;
        changeChart(target, (chart) => ({
          ...chart,
          series: chart.series.map((series) => ({ ...series, categories })),
        }));
      },
    },
  },
);

const axisAt = (target: LookTarget, name: "categoryAxis" | "valueAxis") => axis.of(inside(target, name));

export const chartAxes = objectType<LookTarget>("ChartAxes", {
  child: {
    CategoryAxis: (target) => axisAt(target, "categoryAxis"),
    ValueAxis: (target) => axisAt(target, "valueAxis"),
  },
  call: {
    GetItem: (target, [type]: readonly unknown[]) =>
      axisAt(target, oneOf(["Category", "Value"], type) === "Value" ? "valueAxis" : "categoryAxis"),
  },
});
