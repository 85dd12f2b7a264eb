import { chartPart, readChartPart } from "../../../src/excel-host/files/chart-part";
import { chartKinds } from "../../../src/excel-host/files/chart-kinds";
import { descendantsOf, type XmlElement } from "../../../src/excel-host/files/xml";
import { newExcel } from "../../support/excel";

/** The order of elements that the file format (ECMA-376, DrawingML charts) asks for; Excel refuses any other. */
const format: Readonly<Record<string, string>> = {
  chartSpace: "roundedCorners chart spPr txPr",
  chart: "title autoTitleDeleted view3D plotArea legend plotVisOnly dispBlanksAs",
  title: "tx layout overlay spPr txPr",
  legend: "legendPos layout overlay spPr txPr",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits",
  serAx: "axId scaling delete axPos majorTickMark minorTickMark tickLblPos crossAx crosses",
  scaling: "logBase orientation max min",
  dTable: "showHorzBorder showVertBorder showOutline showKeys spPr txPr",
  ser: "idx order tx spPr invertIfNegative marker explosion dPt dLbls trendline cat xVal val yVal bubbleSize bubble3D smooth",
  marker: "symbol size spPr",
  dPt: "idx invertIfNegative marker bubble3D spPr",
  dLbls:
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator",
  dLbl: "idx delete tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator",
  trendline: "name spPr trendlineType order period forward backward dispRSqr dispEq",
  barChart: "barDir grouping varyColors ser gapWidth overlap axId",
  bar3DChart: "barDir grouping varyColors ser gapWidth shape axId",
  lineChart: "grouping varyColors ser marker axId",
  line3DChart: "grouping varyColors ser axId",
  pieChart: "varyColors ser firstSliceAng",
  pie3DChart: "varyColors ser",
  doughnutChart: "varyColors ser firstSliceAng holeSize",
  areaChart: "grouping varyColors ser axId",
  area3DChart: "grouping varyColors ser axId",
  scatterChart: "scatterStyle varyColors ser axId",
  bubbleChart: "varyColors ser bubbleScale showNegBubbles axId",
  radarChart: "radarStyle varyColors ser axId",
};

/** Elements whose children stand in another order than the format's, or do not belong there. */
function misplaced(element: XmlElement): string[] {
  const name = element.name.replace(/^c:/, "");
  const children = element.children.flatMap((child) => (typeof child === "string" ? [] : [child]));
  const order = format[name]?.split(" ");
  const places = children.map((child) => order?.indexOf(child.name.replace(/^c:/, "")) ?? 0);
  const isRight = places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
  const own = isRight || children.length === 0 ? [] : [`${name}: ${children.map((child) => child.name).join(" ")}`];
  return [...own, ...children.flatMap(misplaced)];
}

/** A chart on which a script set everything it can. */
async function dressedChart(type: string) {
  const { Excel, host } = newExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:D3").values = [
      ["Product", "Qtr1", "Qtr2", "Qtr3"],
      ["Frames", 5000, 7000, 6544],
      ["Saddles", 400, 323, 276],
    ];
    const chart = sheet.charts.add(type as "Line", sheet.getRange("A1:D3"), "Columns");
    chart.title.text = "Bicycle parts";
    chart.title.textOrientation = 10;
    chart.title.showShadow = true;
    chart.title.format.fill.setSolidColor("SkyBlue");
    chart.title.getSubstring(0, 7).font.color = "red";
    chart.legend.position = "Right";
    chart.legend.format.font.size = 15;
    chart.legend.format.fill.setSolidColor("white");
    chart.plotArea.left = 10;
    chart.plotArea.width = 100;
    chart.plotArea.format.fill.setSolidColor("white");
    chart.format.fill.setSolidColor("#404040");
    chart.getDataTable().visible = true;
    chart.dataLabels.showValue = true;
    chart.dataLabels.position = "InsideBase";
    chart.dataLabels.separator = "; ";
    chart.dataLabels.numberFormat = "0.0";
    const { categoryAxis, valueAxis } = chart.axes;
    categoryAxis.title.text = "Parts";
    categoryAxis.tickLabelSpacing = 2;
    categoryAxis.tickMarkSpacing = 2;
    categoryAxis.format.font.color = "green";
    valueAxis.title.text = "Number";
    valueAxis.minimum = 1;
    valueAxis.maximum = 9000;
    valueAxis.majorUnit = 500;
    valueAxis.minorUnit = 100;
    valueAxis.displayUnit = "Thousands";
    valueAxis.scaleType = "Logarithmic";
    valueAxis.minorGridlines.visible = true;
    valueAxis.format.line.color = "blue";
    valueAxis.setPositionAt(100);
    const series = chart.series.getItemAt(0);
    series.format.line.weight = 3;
    const other = chart.series.getItemAt(1);
    other.markerStyle = "X";
    other.markerSize = 12;
    other.markerBackgroundColor = "purple";
    series.explosion = 10;
    series.points.getItemAt(1).format.fill.setSolidColor("pink");
    series.points.getItemAt(0).dataLabel.text = "First";
    series.points.getItemAt(1).hasDataLabel = false;
    const trendline = series.trendlines.add("Polynomial");
    trendline.name = "Trend";
    trendline.forwardPeriod = 1;
    trendline.showEquation = true;
    await context.sync();
  });
  const book = host.snapshot();
  const chart = book.sheets[0]?.charts[0];
  if (!chart) throw new Error("There is no chart.");
  return chartPart(chart, book);
}

/** Its elements without their prefix, as a part that is read has them. */
function unprefixed({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name: name.replace(/^\w+:/, ""),
    attributes,
    children: children.map((child) => (typeof child === "string" ? child : unprefixed(child))),
  };
}

describe.each(Object.keys(chartKinds))("a chart of type %s", (type) => {
  test("is written in the order of the file format, and read again as the same", async () => {
    const part = await dressedChart(type);

    expect(misplaced(part)).toEqual([]);

    const read = readChartPart(unprefixed(part));
    expect(read.type).toBe(type);
    expect(read.title).toBe("Bicycle parts");
    expect(read.series.map(({ name, values }) => [name, values])[0]).toEqual(["Qtr1", "Sheet1!$B$2:$B$3"]);
  });
});

test("a label's place is written only where that kind of chart has it", async () => {
  const places = async (type: string) =>
    descendantsOf(unprefixed(await dressedChart(type)), "dLblPos").map(({ attributes }) => attributes.get("val"));
  expect(new Set(await places("ColumnClustered"))).toEqual(new Set(["inBase"]));
  expect(await places("Line")).toEqual([]);
});

test("a column whose fill was taken away is drawn without one, and read again so", async () => {
  const { Excel, host } = newExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C2").values = [
      ["Step", "Lifts", "Needed"],
      ["2028", 63, 14],
    ];
    const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C2"), "Columns");
    chart.series.getItemAt(0).format.fill.clear();
    chart.series.getItemAt(1).format.fill.setSolidColor("#7A2E0E");
    await context.sync();
  });
  const book = host.snapshot();
  const chart = book.sheets[0]?.charts[0];
  if (!chart) throw new Error("There is no chart.");
  const part = unprefixed(chartPart(chart, book));
  expect(descendantsOf(part, "noFill")).toHaveLength(1);
  expect(readChartPart(part).series.map(({ color }) => color)).toEqual(["none", "#7A2E0E"]);
});
