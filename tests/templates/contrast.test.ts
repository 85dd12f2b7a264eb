import { activityTable } from "../../src/templates/activity";
import { deliveryPlanTable } from "../../src/templates/delivery-plan";
import { factorsTable } from "../../src/templates/factors";
import { metricsTable } from "../../src/templates/metrics";
import { house } from "../../src/workbook/house";
import { contrast } from "../support/contrast";

const PAPER = "#FFFFFF";
const tables = [deliveryPlanTable, metricsTable, activityTable, factorsTable];
const marks = tables.flatMap(({ name, marks: its }) =>
  (its ?? []).map(({ over, look }) => [`${name} over ${over.join(", ")}`, look] as const),
);

describe("the look of our sheets", () => {
  it.each([
    ["ink", "paper", house.ink, PAPER],
    ["ink", "the plan's cells", house.ink, house.planFill],
    ["quiet", "paper", house.quiet, PAPER],
    ["headings", "paper", house.heading, PAPER],
    ["header ink", "the plan's headers", house.headerInk, house.headerFill],
    ["header ink", "the user's headers", house.headerInk, house.userHeaderFill],
  ])("keeps %s legible on %s", (_, __, ink, fill) => {
    expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)("keeps words legible where %s are marked", (_, { fill, colour = house.ink }) => {
    for (const ground of fill === undefined ? [PAPER, house.planFill] : [fill])
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("never lets colour alone carry a mark: the cell says the same in words, or the mark is bold or a line", () => {
    const inWords = ["rag", "status", "standing", "words"];
    for (const table of tables)
      for (const { over, look } of table.marks ?? []) {
        const isSaid = over.every((column) => inWords.includes(column));
        expect(isSaid || look.bold === true).toBe(true);
      }
  });
});

describe("contrast", () => {
  it("is 21 for black on white, 1 for a colour on itself, and the same both ways", () => {
    expect(contrast("#000", "#FFFFFF")).toBeCloseTo(21);
    expect(contrast("#0B5A3C", "#0B5A3C")).toBe(1);
    expect(contrast("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
    expect(contrast("#FFFFFF", "#767676")).toBeCloseTo(4.54, 2);
  });
});
