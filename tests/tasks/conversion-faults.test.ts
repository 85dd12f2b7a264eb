import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import type { Fault } from "../../src/excel-host/host";
import { insertTemplates, plannedRestore, undoInsertion } from "../../src/tasks";
import { openExcel, plainSheet } from "../support/green-plan-workbook";
import { convert, energyBook, opened, plan, type Asked } from "../support/selected-figures";

const moments: readonly Fault["when"][] = ["before", "half-way", "after"];
const code = "GeneralException";

/** Two columns of gas and heat; the second one was converted before where a list of conversions is wanted. */
let fresh: BookSnapshot;
let recorded: BookSnapshot;

beforeAll(async () => {
  fresh = await energyBook(["Gas (kWh)", null, "Heat (kWh)"], [1_200, null, 7], [null, null, 8], ["n/a", null, 9]);
  const { host, port } = await opened(fresh, "C1:C4");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Energy").getRange("A2:A4").numberFormat = [["#,##0"]];
    await context.sync();
  });
  fresh = host.snapshot();
  await convert(port, { to: "MWh", where: "in-place" });
  recorded = host.snapshot();
});

/** Every sheet with its formats written out, in the order they stand. */
function holds(book: BookSnapshot): unknown[] {
  return book.sheets.map(({ name }) => [name, plainCells(book, name)]);
}

/** A blank cell in the usual format is the same as none. */
function plainCells(book: BookSnapshot, name: string): unknown {
  const { cells } = plainSheet(book, name) as { readonly cells: readonly PlainCell[] };
  return cells.filter(({ value, formula, style }) => value !== null || formula || style.numberFormat !== "General");
}

interface PlainCell {
  readonly value: unknown;
  readonly formula?: string;
  readonly style: { readonly numberFormat: string };
}

describe.each([
  ["in place, for the first time", () => fresh, { to: "MWh", where: "in-place" }],
  ["in place, with a list that is there", () => recorded, { to: "MWh", where: "in-place" }],
  ["beside, with a list that is there", () => recorded, { to: "MWh", where: "beside" }],
] as const satisfies readonly (readonly [string, () => BookSnapshot, Asked])[])(
  "converting %s",
  (_what, given, asked) => {
    it("converts all or nothing whichever round trip fails, and completes on a second try", async () => {
      const book = given();
      const clean = await opened(book, "A1:A4");
      const planned = await plan(clean.port, asked);
      clean.host.resetTraffic();
      await insertTemplates(clean.port, planned);
      const trips = clean.host.traffic.roundTrips;
      const whole = holds(clean.host.snapshot());

      for (let roundTrip = 1; roundTrip <= trips; roundTrip += 1)
        for (const when of moments) {
          const { host, port } = await opened(book, "A1:A4");
          const again = await plan(port, asked);
          host.failAt({ roundTrip, code, when });
          const failed = await insertTemplates(port, again).then(
            () => false,
            () => true,
          );
          host.failAt(null);
          expect([roundTrip, when, holds(host.snapshot())]).toEqual([roundTrip, when, failed ? holds(book) : whole]);

          if (failed) await convert(port, asked);
          expect([roundTrip, when, holds(host.snapshot())]).toEqual([roundTrip, when, whole]);
        }
    });

    it("is undone on a second try, whichever round trip fails", async () => {
      const book = given();
      const { host, port } = await opened(book, "A1:A4");
      const done = await convert(port, asked);
      const made = host.snapshot();
      host.resetTraffic();
      await undoInsertion(port, done);
      const trips = host.traffic.roundTrips;

      for (let roundTrip = 1; roundTrip <= trips; roundTrip += 1)
        for (const when of moments) {
          const again = openExcel(made);
          again.host.failAt({ roundTrip, code, when });
          await undoInsertion(again.port, done).catch(() => undefined);
          again.host.failAt(null);
          await undoInsertion(again.port, done);
          expect([roundTrip, when, holds(again.host.snapshot())]).toEqual([roundTrip, when, holds(book)]);
        }
    });
  },
);

describe("restoring", () => {
  it("restores all or nothing, whichever round trip fails", async () => {
    const clean = openExcel(recorded);
    await insertTemplates(clean.port, await plannedRestore(clean.port, "c1"));
    const whole = holds(clean.host.snapshot());

    for (let roundTrip = 1; roundTrip <= 2; roundTrip += 1)
      for (const when of moments) {
        const { host, port } = openExcel(recorded);
        const planned = await plannedRestore(port, "c1");
        host.failAt({ roundTrip, code, when });
        await expect(insertTemplates(port, planned)).rejects.toMatchObject({ code });
        host.failAt(null);
        expect([roundTrip, when, holds(host.snapshot())]).toEqual([roundTrip, when, holds(recorded)]);

        await insertTemplates(port, await plannedRestore(port, "c1"));
        expect([roundTrip, when, holds(host.snapshot())]).toEqual([roundTrip, when, whole]);
      }
  });
});
