import { selectFirstFinding } from "../../src/commands/select-first-finding";
import type { WordedFinding } from "../../src/tasks/task-types";
import { findings } from "./pretend-tasks";

async function selectedIn(found: readonly WordedFinding[]): Promise<string[]> {
  const selected: string[] = [];
  await selectFirstFinding({
    checkFigures: async () => found,
    select: async (sheet, address) => {
      selected.push(`${sheet}!${address}`);
    },
  });
  return selected;
}

describe("selectFirstFinding", () => {
  it("selects the first of the gravest", async () => {
    expect(await selectedIn(findings.toReversed())).toEqual(["Delivery Plan!J9"]);
  });

  it("selects nothing where nothing is wrong", async () => {
    expect(await selectedIn([])).toEqual([]);
  });
});
