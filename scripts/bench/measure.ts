import { openWorkbook, speakOffice, type OpenWorkbook } from "../../src/excel-host/cli/workbook-file";

export interface Measure {
  readonly task: string;
  readonly roundTrips: number;
  readonly bytes: number;
  readonly cells: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

export async function measured(
  task: string,
  { host }: OpenWorkbook,
  cells: number,
  work: () => Promise<unknown>,
): Promise<Measure> {
  host.resetTraffic();
  const memory = process.memoryUsage().heapUsed;
  const start = performance.now();
  await work();
  return {
    task,
    roundTrips: host.traffic.roundTrips,
    bytes: host.traffic.requestBytes,
    cells,
    milliseconds: performance.now() - start,
    megabytes: (process.memoryUsage().heapUsed - memory) / 1_048_576,
  };
}

export async function open(path?: string): Promise<OpenWorkbook> {
  const workbook = await openWorkbook(path);
  speakOffice(workbook);
  return workbook;
}

export function row(columns: readonly string[]): string {
  const [first = "", ...rest] = columns;
  return first.padEnd(44) + rest.map((column) => column.padStart(12)).join("");
}

export function print(title: string, measures: readonly Measure[], peer: Measure): void {
  console.log(`\n${title}`);
  console.log(row(["", "round trips", "kB", "cells", "ms", "MB", "× the peer"]));
  for (const { task, roundTrips, bytes, cells, milliseconds, megabytes } of measures)
    console.log(
      row([
        task,
        String(roundTrips),
        (bytes / 1000).toFixed(1),
        String(cells),
        milliseconds.toFixed(0),
        megabytes.toFixed(1),
        (milliseconds / peer.milliseconds).toFixed(2),
      ]),
    );
}
