import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import type { Fault } from "../../src/excel-host/host";
import { checkFigures, insertTemplates, plannedInsertion, undoInsertion, workbookContents } from "../../src/tasks";
import type { InsertionRequest } from "../../src/tasks/task-types";
import { everything, insert, openExcel, ownWorkbook, plainSheet, type OpenExcel } from "../support/green-plan-workbook";

/** Excel's codes for what can go wrong in a request, from Microsoft's error reference. */
const codes = [
  "AccessDenied",
  "ActivityLimitReached",
  "ConflictError",
  "GeneralException",
  "InactiveWorkbook",
  "InsertDeleteConflict",
  "InvalidArgument",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidReference",
  "ItemAlreadyExists",
  "ItemNotFound",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Timeout",
  "Unauthenticated",
  "UnsupportedOperation",
];
const moments: readonly Fault["when"][] = ["before", "half-way", "after"];

let own: BookSnapshot;

beforeAll(async () => {
  own = await ownWorkbook();
});

/** The user's sheets and name, whatever else is in the book. */
function theirs(book: BookSnapshot): unknown {
  return [plainSheet(book, "Energy"), plainSheet(book, "Notes"), book.names.filter(({ name }) => name === "Price")];
}

/** What a workbook holds by name, so that two ways to the same end can be compared. */
function holds(book: BookSnapshot): unknown {
  return {
    sheets: book.sheets.map(({ name, visibility, tables }) => [name, visibility, tables.map((table) => table.name)]),
    names: book.names.map(({ name, formula }) => `${name} ${formula}`).sort(),
    cells: book.sheets.map(({ cells }) => [...cells.values()].reduce((sum, line) => sum + line.size, 0)),
  };
}

/** How many round trips a task takes when nothing goes wrong. */
async function roundTrips({ host }: OpenExcel, task: () => Promise<unknown>): Promise<number> {
  host.resetTraffic();
  await task();
  return host.traffic.roundTrips;
}

/** What comes of a code does not hang on how much is inserted, so the many go with little. */
function codesFor({ templates }: InsertionRequest): readonly string[] {
  return templates.length === 1 ? codes : ["GeneralException"];
}

describe("inserting", () => {
  it.each([
    ["the cover, with each of Excel's codes", { ...everything, templates: ["cover"] }],
    ["all of it", everything],
  ] as const)(
    "leaves the user's cells alone and completes on a second try: %s",
    async (_what, request) => {
      const clean = openExcel(own);
      const trips = await roundTrips(clean, () => insert(clean.port, request));
      const whole = holds(clean.host.snapshot());

      for (let roundTrip = 1; roundTrip <= trips; roundTrip += 1)
        for (const code of codesFor(request))
          for (const when of moments) {
            const { host, port } = openExcel(own);
            host.failAt({ roundTrip, code, when });
            await insert(port, request).catch(() => undefined);
            host.failAt(null);
            expect([roundTrip, code, when, theirs(host.snapshot())]).toEqual([roundTrip, code, when, theirs(own)]);

            await insert(port, request).catch(() => undefined);
            expect([roundTrip, code, when, holds(host.snapshot())]).toEqual([roundTrip, code, when, whole]);
          }
    },
    300_000,
  );

  it("starts clean after even taking back has failed", async () => {
    const clean = openExcel(own);
    await insert(clean.port);

    const { host, port } = openExcel(own);
    const planned = await plannedInsertion(port, everything);
    host.failAt({ roundTrip: 1, code: "GeneralException", when: "half-way" });
    const execution = insertTemplates(port, planned).catch((cause: unknown) => cause);
    host.failAt({ roundTrip: 1, code: "GeneralException", when: "half-way" });
    await execution;
    host.failAt(null);
    expect(theirs(host.snapshot())).toEqual(theirs(own));

    await insert(port);
    expect(holds(host.snapshot())).toEqual(holds(clean.host.snapshot()));
  });
});

describe("inserting again", () => {
  it("adds what is missing on a second try, and loses no entry", async () => {
    const first = openExcel(own);
    await insert(first.port, { ...everything, scope: { organisationType: "primaryCare" } });
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("GP_DeliveryPlan");
      table.columns.getItem("Owner").getDataBodyRange().getCell(0, 0).values = [["Jo"]];
      table.columns.getItem("RAG").delete();
      await context.sync();
    });
    const begun = first.host.snapshot();

    const clean = openExcel(begun);
    const trips = await roundTrips(clean, () => insert(clean.port));
    const whole = holds(clean.host.snapshot());

    for (let roundTrip = 1; roundTrip <= trips; roundTrip += 1)
      for (const code of ["InsertDeleteConflict"])
        for (const when of moments) {
          const { host, port } = openExcel(begun);
          host.failAt({ roundTrip, code, when });
          await insert(port).catch(() => undefined);
          host.failAt(null);
          await insert(port).catch(() => undefined);
          const after = host.snapshot();
          expect([roundTrip, code, when, holds(after)]).toEqual([roundTrip, code, when, whole]);
          expect(theirs(after)).toEqual(theirs(own));
          expect(JSON.stringify(plainSheet(after, "Delivery Plan"))).toContain('"Jo"');
        }
  }, 300_000);
});

describe("undoing", () => {
  it("takes everything back on a second try, and nothing of the user's", async () => {
    const { host, port } = openExcel(own);
    const insertion = await insert(port);
    const made = host.snapshot();
    const trips = await roundTrips({ host, port }, () => undoInsertion(port, insertion));

    for (let roundTrip = 1; roundTrip <= trips; roundTrip += 1)
      for (const code of ["InvalidOperationInCellEditMode"])
        for (const when of moments) {
          const again = openExcel(made);
          again.host.failAt({ roundTrip, code, when });
          await undoInsertion(again.port, insertion).catch(() => undefined);
          again.host.failAt(null);
          await undoInsertion(again.port, insertion);
          expect(holds(again.host.snapshot())).toEqual(holds(own));
          expect(theirs(again.host.snapshot())).toEqual(theirs(own));
        }
  }, 120_000);
});

describe.each([
  ["looking at the workbook", workbookContents],
  ["checking", checkFigures],
])("%s", (_name, task) => {
  it("changes nothing when it fails, says so with a remedy, and works the next time", async () => {
    const made = openExcel(own);
    await insert(made.port, { ...everything, templates: ["cover"] });
    const book = made.host.snapshot();
    const trips = await roundTrips(made, () => task(made.port));

    for (let roundTrip = 1; roundTrip <= Math.min(trips, 3); roundTrip += 1)
      for (const code of codes) {
        const { host, port } = openExcel(book);
        host.failAt({ roundTrip, code, when: "before" });
        const failure: unknown = await task(port).then(
          () => null,
          (cause: unknown) => cause,
        );
        host.failAt(null);
        if (failure !== null) expect(failure).toMatchObject({ code, remedy: expect.stringMatching(/\.$/) as string });
        expect(holds(host.snapshot())).toEqual(holds(book));
        await task(port);
      }
  }, 120_000);
});
