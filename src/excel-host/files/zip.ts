import { deflateSync, inflateSync } from "fflate";
import { damaged, FileRefused } from "./file-refused";

/** One file of an archive, still compressed: what nobody changes is copied as it is. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** No workbook that people fill in by hand comes near these; a file made to exhaust memory does. */
const LIMITS = { entries: 10_000, totalSize: 200_000_000, ratio: 250, ratioFrom: 1_000_000 };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const UTF8_NAME = 0x0800;
/** 1 January 1980, the earliest date an archive can hold: the same workbook always gives the same bytes. */
const DATE = 0x0021;

/**
 * The archive's entries, with nothing inflated: sizes, count, ratio and names are judged on the directory alone.
 * @throws FileRefused
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff || count > LIMITS.entries) throw tooLarge();

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw cutShort();
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const compressed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    if (flags & 1) throw lockedArchive();
    if (size === 0xffffffff || compressed === 0xffffffff) throw tooLarge();
    if (method !== 0 && method !== 8) throw damaged("The file is compressed in a way that Excel does not use.");
    if (size > LIMITS.ratioFrom && size > compressed * LIMITS.ratio) throw tooLarge();
    total += size;
    if (total > LIMITS.totalSize) throw tooLarge();
    if (!name.endsWith("/")) {
      if (isUnsafe(name) || names.has(name.toLowerCase()))
        throw damaged("The file names its parts in a way that Excel does not.");
      names.add(name.toLowerCase());
      const data = localData(bytes, view, local, compressed);
      entries.push({ name, method, crc: view.getUint32(at + 16, true), size, data });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** @throws FileRefused when the bytes are not those that were packed. */
export function inflate(entry: ZipEntry): Uint8Array {
  let content = entry.data;
  if (entry.method === 8) {
    try {
      content = inflateSync(entry.data, { out: new Uint8Array(entry.size) });
    } catch (cause) {
      throw damaged(`Part of the file (${entry.name}) cannot be unpacked.`, cause);
    }
  }
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw damaged(`Part of the file (${entry.name}) is not what was saved.`);
  }
  return content;
}

export function deflate(name: string, content: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(content), size: content.length, data: deflateSync(content) };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const length = named.reduce((sum, { entry, name }) => sum + 76 + 2 * name.length + entry.data.length, END_LENGTH);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);

  let at = 0;
  const places: number[] = [];
  for (const { entry, name } of named) {
    places.push(at);
    view.setUint32(at, LOCAL, true);
    writeFacts(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.data, at + 30 + name.length);
    at += 30 + name.length + entry.data.length;
  }

  const directory = at;
  named.forEach(({ entry, name }, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeFacts(view, at + 6, entry, name.length);
    view.setUint32(at + 42, places[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });

  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The run of fields that the local header and the directory have in common. */
function writeFacts(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function endOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw cutShort();
}

function localData(bytes: Uint8Array, view: DataView, at: number, length: number): Uint8Array {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw cutShort();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + length > bytes.length) throw cutShort();
  return bytes.subarray(start, start + length);
}

function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\\", "/").replace(/^\//, "");
}

function isUnsafe(name: string): boolean {
  return name === "" || name.includes("\0") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..");
}

function cutShort(): FileRefused {
  return new FileRefused(
    "damaged",
    "The file is cut short: its end is missing.",
    "Download or copy the file again, check that it opens in Excel, and try again.",
  );
}

function tooLarge(): FileRefused {
  return new FileRefused(
    "too-large",
    "The file unpacks to far more than a workbook holds.",
    "Save the sheets you need as a workbook of their own, and open that.",
  );
}

function lockedArchive(): FileRefused {
  return new FileRefused(
    "encrypted",
    "The file is an archive locked with a password.",
    "Unpack it with its password, and open the workbook inside.",
  );
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
