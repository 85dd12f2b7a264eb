import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { planCutBy2028 } from "../src/model/gap";
import { figuresOf } from "../src/model/opportunities";
import { planFallBy2028 } from "../src/model/readings-of-2028";
import { planFootprints, planTrajectories } from "../src/model/trajectory-inputs";
import { factorLibrary } from "../src/reference/emission-factors";
import { opportunities } from "../src/reference/opportunities";
import { opportunityLinks } from "../src/reference/opportunity-links";

const ROOT = join(__dirname, "..");

/** Where the calculations are: all of the model, and the conversions of the domain. */
const modules = [
  ...readdirSync(join(ROOT, "src/model")).map((file) => `src/model/${file}`),
  "src/domain/quantity.ts",
  "src/domain/interval.ts",
];

/** What examples call by name: "$planRows.0" is the first row of the plan. */
const named: Readonly<Record<string, unknown>> = {
  planTrajectories,
  planFootprints,
  planCutBy2028,
  planFallBy2028,
  planRows: opportunities.map(figuresOf),
  opportunities,
  opportunityLinks,
  factorLibrary,
};

/** Exported for other files of the model and seen through a calculation that has an example. */
const partsOfOthers: Readonly<Record<string, readonly string[]>> = {
  derivations: [
    "aim2028Headlines",
    "fallSoFarHeadline",
    "milestoneHeadlines",
    "perHeadHeadline",
    "opportunityHeadlines",
    "yearlyRateHeadlines",
    "printedSums",
    "judged",
    "trial",
    "digits",
  ],
  problemsOf: ["refuseProblems"],
  totalsOf: ["figuresOf", "intervalOf"],
};

interface Example {
  readonly name: string;
  readonly call: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly gives: unknown;
}

const examples: readonly Example[] = [
  ...readFileSync(join(ROOT, "docs/methodology.md"), "utf8").matchAll(/^```json example ([\w-]+)\n([\s\S]*?)^```$/gm),
].map(([, name = "", body = ""]) => ({ name, ...(JSON.parse(body) as Omit<Example, "name">) }));

/** The exported functions of a module with the names of their parameters; null for one that is taken apart. */
function signaturesOf(module: string): [string, (string | null)[]][] {
  const source = ts.createSourceFile(module, readFileSync(join(ROOT, module), "utf8"), ts.ScriptTarget.Latest);
  return source.statements
    .filter((statement) => ts.isFunctionDeclaration(statement))
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map(({ name, parameters }) => [
      name?.text ?? "",
      parameters.map((parameter) => (ts.isIdentifier(parameter.name) ? parameter.name.text : null)),
    ]);
}

const signatures = new Map(modules.flatMap(signaturesOf));
const functions = new Map<string, (...given: unknown[]) => unknown>();

beforeAll(async () => {
  for (const module of modules) {
    const exported = (await import(join(ROOT, module))) as Record<string, (...given: unknown[]) => unknown>;
    for (const [name, value] of Object.entries(exported)) if (typeof value === "function") functions.set(name, value);
  }
});

/** Calls what an example calls, with its givens in their order. */
function answerOf({ call, given }: Pick<Example, "call" | "given">): unknown {
  const calculation = functions.get(call);
  if (!calculation) throw new Error(`There is no calculation "${call}".`);
  return calculation(...Object.values(given).map(resolved));
}

/** A given as it stands, by its name, as the answer of another call, or as a named object with some fields changed. */
function resolved(given: unknown): unknown {
  if (typeof given === "string" && given.startsWith("$")) return lookedUp(given.slice(1));
  if (Array.isArray(given)) return given.map(resolved);
  if (typeof given !== "object" || given === null) return given;
  if ("call" in given) return answerOf(given as Example);
  const { $: base, ...fields } = given as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, resolved(value)]));
  return typeof base === "string" ? { ...(lookedUp(base) as object), ...own } : own;
}

function lookedUp(path: string): unknown {
  return path.split(".").reduce<unknown>((value, step) => {
    const found = (value as Record<string, unknown>)[step];
    if (found === undefined) throw new Error(`There is nothing called "$${path}".`);
    return found;
  }, named);
}

/** Where an answer differs from what the page says; an object of the page names some of the fields. */
function differences(said: unknown, answer: unknown, at = "gives"): string[] {
  if (typeof said === "number" && typeof answer === "number")
    return Math.abs(said - answer) <= tolerance(said) ? [] : [`${at}: ${answer}, not ${said}`];
  if (typeof said !== "object" || said === null)
    return Object.is(said, answer) ? [] : [`${at}: ${JSON.stringify(answer)}, not ${JSON.stringify(said)}`];

  const fields = answer instanceof Map ? Object.fromEntries(answer) : answer;
  if (typeof fields !== "object" || fields === null) return [`${at}: ${JSON.stringify(answer)}, not an object`];
  if (Array.isArray(said) && said.length !== (fields as unknown[]).length)
    return [`${at}: ${(fields as unknown[]).length} items, not ${said.length}`];
  return Object.entries(said).flatMap(([key, value]) =>
    differences(value, (fields as Record<string, unknown>)[key], `${at}.${key}`),
  );
}

/** Half a unit of the last decimal the page prints; a whole number is exact. */
function tolerance(said: number): number {
  const decimals = /\.(\d+)$/.exec(String(said))?.[1]?.length;
  return decimals === undefined ? 1e-9 * Math.abs(said) : 0.5001 * 10 ** -decimals;
}

describe("docs/methodology.md", () => {
  it.each(examples)("works $name as the code does", (example) => {
    expect(differences(example.gives, answerOf(example))).toEqual([]);
  });

  it.each(examples)("names the givens of $name as the code does", ({ call, given }) => {
    const parameters = signatures.get(call)!;
    const names = Object.keys(given);

    expect(names.length).toBeLessThanOrEqual(parameters.length);
    expect(parameters.slice(0, names.length).map((name, index) => name ?? names[index])).toEqual(names);
  });

  it("has an example of every calculation", () => {
    const shown = new Set([...examples.map(({ call }) => call), ...Object.values(partsOfOthers).flat()]);
    expect([...signatures.keys()].filter((name) => !shown.has(name))).toEqual([]);
  });

  it("names as parts only what is there, of what has an example", () => {
    expect(
      Object.values(partsOfOthers)
        .flat()
        .filter((name) => !signatures.has(name)),
    ).toEqual([]);
    const shown = new Set(examples.map(({ call }) => call));
    expect(Object.keys(partsOfOthers).filter((whole) => !shown.has(whole))).toEqual([]);
  });

  it("names every example once", () => {
    const names = examples.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("differences", () => {
  it.each([
    ["a rounded number", 4.27, 4.2706, []],
    ["a number that is not rounded so", 4.28, 4.2706, ["gives: 4.2706, not 4.28"]],
    ["a whole number", 31110, 31110.4, ["gives: 31110.4, not 31110"]],
    ["a field that is not named", { a: 1 }, { a: 1, b: 2 }, []],
    ["a field that is missing", { b: null }, { a: 1 }, ["gives.b: undefined, not null"]],
    ["a list of another length", [1], [1, 2], ["gives: 2 items, not 1"]],
    ["a word", { a: ["x"] }, { a: ["y"] }, ['gives.a.0: "y", not "x"']],
  ])("looks at %s", (_case, said, answer, expected) => {
    expect(differences(said, answer)).toEqual(expected);
  });
});
