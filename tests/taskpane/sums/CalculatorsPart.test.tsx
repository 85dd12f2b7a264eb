/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { CutQuestion, LedQuestion } from "../../../src/tasks/calculators";
import type { InhalerQuestion } from "../../../src/tasks/inhaler-calculator";
import type { PackageQuestion } from "../../../src/tasks/package-calculator";
import { breaches, openSums } from "./open-sums";
import { found } from "./pretend-sums";

beforeEach(() => jest.spyOn(document, "hasFocus").mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

type User = Awaited<ReturnType<typeof openSums>>["user"];

/** Opens a calculator; its own fields and button. */
async function open(user: User, title: string) {
  const heading = await screen.findByRole("heading", { name: title });
  await user.click(heading);
  const details = heading.closest("details")!;
  details.open = true;
  return within(details);
}

describe("the Calculators part", () => {
  it("asks for the inhaler mix that gives 12 kg until told otherwise", async () => {
    const questions: InhalerQuestion[] = [];
    const { user } = await openSums("Calculators", {
      inhalerMixes: async (question) => {
        questions.push(question);
        return found;
      },
    });
    const inhalers = await open(user, "Inhaler mix");

    await user.click(inhalers.getByRole("button", { name: "Work it out" }));
    await user.selectOptions(inhalers.getByLabelText("One of the two"), "Salamol");
    await user.type(inhalers.getByLabelText(/^Mean per inhaler/), "{Backspace}0{Enter}");

    expect(questions).toEqual([
      { target: "12", product: "Ventolin Evohaler" },
      { target: "10", product: "Salamol" },
    ]);
    expect(await inhalers.findByRole("list", { name: "What it takes" })).toBeTruthy();
  });

  it("shows what was found until a field changes", async () => {
    const questions: LedQuestion[] = [];
    const { user } = await openSums("Calculators", {
      ledRates: async (question) => {
        questions.push(question);
        return found;
      },
    });
    const led = await open(user, "LED lighting");
    await user.type(led.getByLabelText(/^LED coverage now/), "60");
    await user.click(led.getByRole("button", { name: "Work it out" }));
    expect((await led.findByRole("list", { name: "What it takes" })).textContent).toBe("20 points a year for 2 years.");
    expect(led.getByRole("status").textContent).toBe("20 points a year for 2 years.");
    expect(questions).toEqual([{ coverage: "60", year: "2025/26", byYear: "2027/28" }]);

    await user.selectOptions(led.getByLabelText("All of it by"), "2031/32");

    expect(led.queryByRole("list", { name: "What it takes" })).toBeNull();
  });

  it("says beside the field what is wrong in it", async () => {
    const { user } = await openSums("Calculators", {
      ledRates: async () => ({ ok: false, problems: { coverage: "Enter 0 to 100%." } }),
    });
    const led = await open(user, "LED lighting");

    await user.click(led.getByRole("button", { name: "Work it out" }));

    expect(await led.findByText("Enter 0 to 100%.")).toBeTruthy();
    const field = led.getByLabelText(/^LED coverage now/);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await user.type(field, "5");
    expect(led.queryByText("Enter 0 to 100%.")).toBeNull();
  });

  it("puts a footprint's figures into the fields of the yearly cut", async () => {
    const questions: CutQuestion[] = [];
    const { user } = await openSums("Calculators", {
      yearlyCuts: async (question) => {
        questions.push(question);
        return found;
      },
    });
    const cut = await open(user, "Yearly cut to a target");

    await user.click(cut.getByRole("button", { name: "Use this workbook's CF" }));
    await user.selectOptions(cut.getByLabelText("Shape of the path"), "Straight line");
    await user.click(cut.getByRole("button", { name: "Work it out" }));

    expect(questions).toEqual([
      { level: "54.8", target: "30.6", year: "2025/26", byYear: "2031/32", growth: "2", shape: "Straight line" },
    ]);
  });

  it("spends effort at points that can be changed, or money at costs that may be left out", async () => {
    const questions: PackageQuestion[] = [];
    const { user } = await openSums("Calculators", {
      packageWithin: async (_rows, question) => {
        questions.push(question);
        return found;
      },
    });
    const best = await open(user, "Best package");
    expect(best.getByText(/They are the plan's as printed/)).toBeTruthy();
    await user.clear(best.getByLabelText(/^Medium/));
    await user.type(best.getByLabelText(/^Medium/), "2.5");
    await user.click(best.getByRole("button", { name: "Work it out" }));

    await user.click(best.getByRole("radio", { name: "Money, in pounds" }));
    expect(best.queryByLabelText(/^Medium/)).toBeNull();
    await user.type(best.getByLabelText(/^Food waste/), "20,000");
    await user.click(best.getByRole("checkbox", { name: "Leave out those whose achieved is Unknown" }));
    await user.click(best.getByRole("button", { name: "Work it out" }));

    expect(questions).toEqual([
      {
        spends: "effort",
        budget: "10",
        byYear: "2027/28",
        points: { High: "3", Medium: "2.5", Low: "1" },
        costs: {},
        unknownAchieved: "whole potential",
      },
      {
        spends: "money",
        budget: "10",
        byYear: "2027/28",
        points: { High: "3", Medium: "2.5", Low: "1" },
        costs: { "food-waste": "20,000" },
        unknownAchieved: "left out",
      },
    ]);
  });

  it("keeps what was entered while another part is looked at", async () => {
    const { user } = await openSums("Calculators");
    const led = await open(user, "LED lighting");
    await user.type(led.getByLabelText(/^LED coverage now/), "60");

    await user.click(screen.getByRole("tab", { name: "Why" }));
    await user.click(screen.getByRole("tab", { name: "Workbook" }));
    await user.click(screen.getByRole("tab", { name: "Sums" }));
    await user.click(screen.getByRole("tab", { name: "Calculators" }));

    expect(led.getByLabelText<HTMLInputElement>(/^LED coverage now/).value).toBe("60");
  });

  it("is accessible with every calculator open", async () => {
    const { user } = await openSums("Calculators", {
      inhalerMixes: async () => ({ ok: false, problems: { target: "Enter 0 to 50 kg." } }),
    });
    await screen.findByRole("heading", { name: "Best package" });
    document.querySelectorAll("details").forEach((each) => (each.open = true));
    for (const each of screen.getAllByRole("button", { name: "Work it out" })) await user.click(each);
    await screen.findByText("Enter 0 to 50 kg.");

    expect(await breaches()).toEqual([]);
  });
});
