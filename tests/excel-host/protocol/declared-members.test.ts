import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import "../../../src/excel-host/objects/workbook";
import { declaredTypes, type ObjectType } from "../../../src/excel-host/protocol/object-type";

const client = readFileSync(
  createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"),
  "utf8",
);

/** What the client's source says of one class, its helpers included. */
function sourceOf(name: string): string {
  const start = client.indexOf(`Excel.${name} = ${name};`);
  const head = client.lastIndexOf(`var ${name} = (function (_super)`, start);
  const next = client.indexOf(`= (function (_super)`, start);
  return start < 0 ? "" : client.slice(head, next);
}

function strangersIn({ name, get, set, child, call, events }: ObjectType): string[] {
  const source = sourceOf(name);
  const members = [get, set, child, call].flatMap((part) => Object.keys(part));
  return [
    ...members.filter((member) => !source.includes(`"${member}"`)),
    ...events.filter((event) => !new RegExp(`"_Register(Event)?${event}(Event)?"`).test(source)),
  ];
}

const types = declaredTypes.map((type) => [type.name, type] as const);

describe("the declared members of Excel's classes", () => {
  it("belong to classes that the client has", () => {
    expect(types.map(([name]) => name).filter((name) => sourceOf(name) === "")).toEqual([]);
  });

  it.each(types)("exist in the client's %s", (_name, type) => {
    expect(strangersIn(type)).toEqual([]);
  });
});
