import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "..", "golden");

/**
 * Compares a value with the one that was reviewed and kept in `tests/golden/<name>.json`.
 *
 * Where a difference is meant, `UPDATE_GOLDEN=1 npx jest tests/domain tests/templates` writes the files anew; the change
 * to them is then reviewed like any other.
 */
export function expectGolden(name: string, value: unknown): void {
  const file = join(folder, `${name}.json`);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  expect(value).toEqual(JSON.parse(readFileSync(file, "utf8")));
}
