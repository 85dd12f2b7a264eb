import { newExcel, refusal } from "../../support/excel";

const sales = [
  ["Product", "Qtr1", "Qtr2"],
  ["Frames", 5000, 7000],
  ["Saddles", 400, 323],
  ["Chains", 1550, 1088],
];

/** A chart of two series with three points each. */
async function withChart(type = "ColumnClustered") {
  const { Excel, host } = newExcel();
  const run = <Value>(work: (chart: Excel.Chart, context: Excel.RequestContext) => Promise<Value>) =>
    Excel.run((context) => work(context.workbook.worksheets.getFirst().charts.getItemAt(0), context));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C4").values = sales;
    sheet.charts.add(type as "Line", sheet.getRange("A1:C4"), "Columns");
    await context.sync();
  });
  return { run, host };
}

describe("how a chart looks", () => {
  test("is kept for its legend, its title and its labels", async () => {
    const { run } = await withChart();
    await run(async (chart, context) => {
      chart.legend.format.font.size = 15;
      chart.title.format.font.color = "teal";
      chart.dataLabels.format.font.bold = true;
      await context.sync();
    });
    const looks = await run(async (chart, context) => {
      chart.load("legend/format/font/size,title/format/font/color,dataLabels/format/font/bold");
      await context.sync();
      return [chart.legend.format.font.size, chart.title.format.font.color, chart.dataLabels.format.font.bold];
    });
    expect(looks).toEqual([15, "#008080", true]);
  });

  test("is Excel's own until it is set", async () => {
    const { run } = await withChart();
    const unset = await run(async (chart, context) => {
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.load("minimum,displayUnit,majorGridlines/visible");
      categoryAxis.load("majorGridlines/visible");
      await context.sync();
      return [
        valueAxis.minimum as unknown,
        valueAxis.displayUnit,
        valueAxis.majorGridlines.visible,
        categoryAxis.majorGridlines.visible,
      ];
    });
    expect(unset).toEqual(["", "None", true, false]);
  });

  test("is not guessed where only Excel's drawing decides", async () => {
    const { run } = await withChart();
    const reading = run(async (chart, context) => {
      chart.plotArea.load("left");
      await context.sync();
    });
    expect(await refusal(reading)).toBe("NotImplemented");
  });
});

describe("the series of a chart", () => {
  test("have the points of their cells", async () => {
    const { run } = await withChart();
    const points = await run(async (chart, context) => {
      const series = chart.series.getItemAt(1);
      series.points.load("count,items/value");
      await context.sync();
      return series.points.items.map(({ value }) => value as unknown);
    });
    expect(points).toEqual([7000, 323, 1088]);
  });

  test("say where they come from", async () => {
    const { run } = await withChart();
    const source = await run(async (chart, context) => {
      const found = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
      await context.sync();
      return found.value;
    });
    expect(source).toBe("Sheet1!$B$2:$B$4");
  });

  test("are drawn in the order that was asked for", async () => {
    const { run } = await withChart();
    const order = await run(async (chart, context) => {
      chart.series.add("Third").plotOrder = 0;
      chart.series.load("items/name,items/plotOrder");
      await context.sync();
      return chart.series.items.map(({ name, plotOrder }) => [name, plotOrder]);
    });
    expect(order).toEqual([
      ["Qtr1", 1],
      ["Qtr2", 2],
      ["Third", 0],
    ]);
  });

  test("take trendlines, and lose those that are deleted", async () => {
    const { run } = await withChart();
    const types = await run(async (chart, context) => {
      const { trendlines } = chart.series.getItemAt(0);
      trendlines.add("Linear");
      trendlines.add("Exponential");
      trendlines.getItem(0).delete();
      trendlines.load("items/type");
      await context.sync();
      return trendlines.items.map(({ type }) => type);
    });
    expect(types).toEqual(["Exponential"]);
  });
});

describe("a chart of a type", () => {
  const added = async (type: string) => refusal(withChart(type));

  test("that Excel does not have is refused", async () => {
    expect(await added("Columns")).toBe("InvalidArgument");
  });

  test("that is not drawn here is named", async () => {
    expect(await added("Treemap")).toBe("NotImplemented");
  });

  test("with bubbles takes their sizes from the second series", async () => {
    const { run } = await withChart("Bubble");
    const sizes = await run(async (chart, context) => {
      const found = chart.series.getItemAt(0).getDimensionValues("BubbleSizes");
      await context.sync();
      return found.value;
    });
    expect(sizes).toEqual([7000, 323, 1088]);
  });
});
