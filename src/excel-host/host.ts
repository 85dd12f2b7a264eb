import type { BookSnapshot } from "./book-snapshot";
import { openBook, type Book, type BookEvent, type GridPlace } from "./engine/book";
import { ExcelError } from "./engine/excel-error";
import { snapshotOf } from "./engine/snapshot-out";
import { constructed, workbook } from "./objects/workbook";
import { editing, execute } from "./protocol/execute";
import type { RequestBody, ResponseBody } from "./protocol/message";
import type { Session } from "./protocol/session";

export interface HostOptions {
  /** What to open; a new workbook with one sheet when left out. */
  readonly snapshot?: BookSnapshot;
  readonly name?: string;
}

/** What went over the wire so far. */
export interface Traffic {
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The largest request. */
  readonly largestRequest: number;
}

/** A failure to come: the given round trip, counted from 1 for the next, fails with one of Excel's codes. */
export interface Fault {
  readonly roundTrip: number;
  readonly code: string;
  /** Before anything is done, after half of the actions, or after all of them when only the answer is lost. */
  readonly when: "before" | "half-way" | "after";
}

/** A workbook that answers Office.js's own requests. */
export interface Host {
  readonly book: Book;
  /** Answers one request of Microsoft's client. */
  execute(body: RequestBody): Promise<ResponseBody>;
  snapshot(): BookSnapshot;
  readonly traffic: Traffic;
  resetTraffic(): void;
  failAt(fault: Fault | null): void;
  /** A person opens or closes a cell: while one is open Excel refuses every request. */
  setEditing(isEditing: boolean): void;
  /** Hears what the client registered for. @returns a function that stops it. */
  onEvent(listener: (event: BookEvent) => void): () => void;
}

/** Excel on the web refuses more, in bytes. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export function hostIn(place: GridPlace, { snapshot, name = "Book1.xlsx" }: HostOptions = {}): Host {
  const book = openBook(place, snapshot);
  const session: Session = {
    book,
    workbookName: name,
    kept: new Map(),
    keptIds: new WeakMap(),
    eventsEnabled: true,
    calculationMode: "Automatic",
    isEditing: false,
  };
  const root = workbook.of(book);
  drawBook(book);
  let traffic: Traffic = noTraffic;
  let fault: Fault | null = null;

  const answer = async (body: RequestBody): Promise<ResponseBody> => {
    const bytes = byteLength(body);
    traffic = {
      ...traffic,
      roundTrips: traffic.roundTrips + 1,
      requestBytes: traffic.requestBytes + bytes,
      largestRequest: Math.max(traffic.largestRequest, bytes),
    };
    if (session.isEditing) return refused(editing());
    if (bytes > PAYLOAD_LIMIT) return refused(tooLarge("Request"));

    const failing = fault && fault.roundTrip === 1 ? fault : null;
    fault = fault && fault.roundTrip > 1 ? { ...fault, roundTrip: fault.roundTrip - 1 } : null;
    const failure = failing && new ExcelError(failing.code, `A failure was asked for: ${failing.code}.`);
    if (failure && failing.when === "before") return refused(failure);
    const half = Math.ceil(body.Actions.length / 2);
    isAnswering = true;
    const response = await execute(body, {
      session,
      root,
      constructed,
      failBefore: (index) => (failing?.when === "half-way" && index === half ? failure : null),
    }).finally(() => {
      isAnswering = false;
    });
    drawBook(book);
    for (const event of waiting.splice(0)) send(event);
    if (failure && failing.when === "after") return refused(failure);
    const answered = byteLength(response);
    traffic = { ...traffic, responseBytes: traffic.responseBytes + answered };
    return answered > PAYLOAD_LIMIT ? refused(tooLarge("Response")) : response;
  };

  // What a request does is told when it is done and everything is worked out.
  let isAnswering = false;
  const waiting: BookEvent[] = [];
  const listeners = new Set<(event: BookEvent) => void>();
  const send = ({ later, ...event }: BookEvent): void => {
    const told = later ? { ...event, facts: { ...event.facts, ...later() } } : event;
    for (const listener of listeners) listener(told);
  };
  book.listeners.add((event) => {
    if (!session.eventsEnabled) return;
    if (isAnswering) waiting.push(event);
    else send(event);
  });

  // Requests are answered in the order they came, each after the one before it is done.
  let before: Promise<unknown> = Promise.resolve();
  return {
    book,
    execute: (body) => {
      const response = before.then(() => answer(body));
      before = response.catch(() => undefined);
      return response;
    },
    snapshot: () => snapshotOf(book),
    get traffic() {
      return traffic;
    },
    resetTraffic: () => {
      traffic = noTraffic;
    },
    failAt: (next) => {
      fault = next;
    },
    setEditing: (isEditing) => {
      session.isEditing = isEditing;
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The page that shows the grid sees what a request changed; one that nobody sees is not drawn. */
function drawBook(book: Book): void {
  for (const sheet of book.sheets) book.grid.draw(sheet);
  book.grid.redraw();
}

const noTraffic: Traffic = { roundTrips: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0 };

function refused({ code, message }: ExcelError): ResponseBody {
  return { Results: [], Error: { Code: code, Message: message, ActionIndex: -1, Location: "", HttpStatusCode: 400 } };
}

function tooLarge(which: "Request" | "Response"): ExcelError {
  return new ExcelError(
    `${which}PayloadSizeLimitExceeded`,
    `The ${which.toLowerCase()} payload size has exceeded the limit. Please refer to the documentation: "https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".`,
  );
}

function byteLength(body: unknown): number {
  return new TextEncoder().encode(JSON.stringify(body)).length;
}
