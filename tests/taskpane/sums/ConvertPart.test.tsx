/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { SelectionConversionRequest } from "../../../src/tasks/conversion-types";
import type { ConversionAnswer, ConversionRequest } from "../../../src/tasks/convert-activity";
import type { SumsTasks } from "../../../src/taskpane/sums/sums-tasks";
import { breaches, button, openSums } from "./open-sums";
import { plannedConversion, recorded, selection } from "./pretend-sums";

beforeEach(() => jest.spyOn(document, "hasFocus").mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

const electricity = {
  activities: [{ activity: "Electricity (grid)", category: "Energy", units: ["kWh", "MWh"] }],
  more: 4,
  complete: true,
};

/** The form for what is selected, with the requests it makes. */
async function openForm(sums: Partial<SumsTasks> = {}) {
  const requests: SelectionConversionRequest[] = [];
  const opened = await openSums("Convert", {
    plannedConversion: async (request) => {
      requests.push(request);
      return { ...plannedConversion, request };
    },
    ...sums,
  });
  await opened.user.click(button("Look at what is selected"));
  await screen.findByText("B2:B9 of sheet “Energy”");
  return { ...opened, requests };
}

describe("converting what is selected", () => {
  it("says what is selected: header, unit read, and what the cells hold", async () => {
    await openForm();

    const columns = within(screen.getByRole("list", { name: "Columns selected" }));
    expect(columns.getByText("“Gas used (kWh)”")).toBeTruthy();
    expect(columns.getByText("Unit read: kWh.")).toBeTruthy();
    expect(columns.getByText("B3:B9: 4 figures, 1 formula, 1 blank and 1 text.")).toBeTruthy();
  });

  it("converts beside after showing what changes, and takes it back", async () => {
    const { user, requests } = await openForm();
    expect(screen.getByText(/The cells beside are in use \(C3:C4\)/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("They become"), "MWh");

    await user.click(button("See what will change"));
    expect(await screen.findByRole("heading", { name: "What will change" })).toBe(document.activeElement);
    expect(requests).toEqual([{ selection, from: null, to: "MWh", where: "beside" }]);
    expect(screen.getByRole("row", { name: "B3 1,200 kWh 1.2 MWh" })).toBeTruthy();
    expect(screen.getByRole("list", { name: "Will change" }).textContent).toContain("4 figures of B3:B9");

    await user.click(button("Convert"));
    expect(await screen.findByRole("heading", { name: "Converted" })).toBe(document.activeElement);
    await user.click(button("Undo"));
    expect(await screen.findByRole("heading", { name: "Undone" })).toBe(document.activeElement);
    await user.click(button("Convert something else"));
    expect(screen.queryByText("B2:B9 of sheet “Energy”")).toBeNull();
  });

  it("converts in place, formulas too when asked", async () => {
    const { user, requests } = await openForm();
    await user.selectOptions(screen.getByLabelText("They become"), "MWh");
    await user.click(screen.getByRole("radio", { name: /^In place/ }));
    await user.click(screen.getByRole("checkbox", { name: "Turn formulas into figures as well" }));
    await user.selectOptions(screen.getByLabelText("The figures are in"), "The unit each header gives");

    await user.click(button("See what will change"));

    expect(requests).toEqual([{ selection, from: null, to: "MWh", where: "in-place", convertFormulas: true }]);
  });

  it("turns figures into emissions of an activity that is found by its words", async () => {
    const sought: string[] = [];
    const { user, requests } = await openForm({
      foundActivities: async (words) => {
        sought.push(words);
        return electricity;
      },
    });
    await user.selectOptions(screen.getByLabelText("They become"), "tCO2e");
    await user.click(button("See what will change"));
    expect(screen.getByText("Find and choose the activity they are of.")).toBeTruthy();
    expect(requests).toEqual([]);

    const [field] = screen.getAllByLabelText("Activity, in a few words");
    await user.type(field!, "grid{Enter}");
    expect(await screen.findByText("1 activity found. There are 4 more: add a word to find them.")).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("Activities found"), "Electricity (grid)");
    await user.selectOptions(screen.getAllByLabelText("Year")[0]!, "2026/27");
    await user.click(button("See what will change"));

    expect(sought).toEqual(["grid"]);
    expect(requests).toEqual([
      {
        selection,
        from: null,
        to: "tCO2e",
        where: "beside",
        activity: { name: "Electricity (grid)", year: "2026/27", gwpSet: "AR5" },
      },
    ]);
  });

  it("asks for the gas where a density is needed", async () => {
    const { user, requests } = await openForm({ conversionTargets: async () => [{ unit: "kg", needs: "gas" }] });
    await user.selectOptions(screen.getByLabelText("The figures are in"), "litres");
    await user.selectOptions(await screen.findByLabelText("They become"), "kg");
    await user.click(button("See what will change"));
    expect(screen.getByText(/Choose the gas/)).toBeTruthy();

    await user.selectOptions(screen.getByLabelText("Of which gas"), "Desflurane");
    await user.click(button("See what will change"));

    expect(requests).toEqual([{ selection, from: "litres", to: "kg", where: "beside", gas: "Desflurane" }]);
  });

  it("asks for the unit where no header gives one", async () => {
    const [column] = selection.columns;
    const { user, requests } = await openForm({
      selectionForConversion: async () => ({
        ...selection,
        columns: [{ ...column!, header: null, unit: null, targets: [] }],
      }),
    });
    expect(screen.getByText("No header over B3:B9")).toBeTruthy();
    expect(screen.getByText("No unit could be read: choose it below.")).toBeTruthy();

    await user.click(button("See what will change"));

    expect(screen.getByText("Choose the unit the figures are in.")).toBeTruthy();
    expect(screen.getByText("Choose what they become.")).toBeTruthy();
    expect(requests).toEqual([]);
  });

  it("says why nothing can be read from the selection", async () => {
    const refusal = { message: "The cells that are selected are blank.", remedy: "Select the figures to convert." };
    const { user } = await openSums("Convert", {
      selectionForConversion: () => Promise.reject(Object.assign(new Error(refusal.message), refusal)),
    });

    await user.click(button("Look at what is selected"));

    expect(await screen.findByText(refusal.message)).toBeTruthy();
  });

  it("puts back an earlier conversion", async () => {
    const keys: string[] = [];
    const { user } = await openSums("Convert", {
      recordedConversions: async () => [
        { ...recorded, key: "C3", where: "beside" },
        { ...recorded, key: "C2", state: "restored" },
        recorded,
      ],
      plannedRestore: async (key) => {
        keys.push(key);
        return { conversion: recorded, plan: plannedConversion.plan, total: 4, left: [] };
      },
    });
    await user.click(await screen.findByRole("heading", { name: "Earlier conversions (3)" }));
    document.querySelectorAll("details").forEach((each) => (each.open = true));
    expect(screen.getByText("C1: B3:B9 of sheet “Energy”, kWh to MWh, in place, on 01/05/2026.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Restore C3" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Restore C2" })).toBeNull();

    await user.click(button("Restore C1"));
    await user.click(await screen.findByRole("button", { name: "Restore" }));

    expect(await screen.findByRole("heading", { name: "Restored" })).toBe(document.activeElement);
    expect(keys).toEqual(["C1"]);
  });

  it("is accessible at every step", async () => {
    const { user } = await openForm({ foundActivities: async () => electricity });
    await user.selectOptions(screen.getByLabelText("They become"), "tCO2e");
    document.querySelectorAll("details").forEach((each) => (each.open = true));
    await user.click(button("See what will change"));
    expect(await breaches()).toEqual([]);

    await user.selectOptions(screen.getByLabelText("They become"), "MWh");
    await user.click(button("See what will change"));
    await screen.findByRole("heading", { name: "What will change" });
    expect(await breaches()).toEqual([]);
  });
});

describe("activity to CO2e", () => {
  const conversion: Extract<ConversionAnswer, { done: true }> = {
    done: true,
    conversion: {
      kgCO2e: 207_050,
      activity: "Electricity (grid)",
      factor: {
        id: "electricity-grid/kwh/2024",
        value: 0.20705,
        unit: "kWh",
        year: 2024,
        source: "UK Government GHG Conversion Factors; UK electricity",
        fit: "carried-forward",
        gasBasis: "CO2e, AR5",
        scope: 2,
        footprint: "CF",
        confidence: "two sources",
        note: null,
      },
      warnings: ["The factor fell by 8% between the editions of 2023 and 2024."],
    },
  };

  async function openActivity(answer: ConversionAnswer) {
    const requests: ConversionRequest[] = [];
    const opened = await openSums("Convert", {
      foundActivities: async () => electricity,
      convertActivity: async (request) => {
        requests.push(request);
        return answer;
      },
    });
    const heading = await screen.findByRole("heading", { name: "Activity to CO2e" });
    const details = heading.closest("details")!;
    details.open = true;
    const part = within(details);
    await opened.user.type(part.getByLabelText("Activity, in a few words"), "electricity");
    await opened.user.click(part.getByRole("button", { name: "Find activities" }));
    await opened.user.selectOptions(await part.findByLabelText("Activities found"), "Electricity (grid)");
    await opened.user.selectOptions(part.getByLabelText("Unit"), "MWh");
    await opened.user.type(part.getByLabelText("Quantity (MWh)"), "1,000");
    await opened.user.click(part.getByRole("button", { name: "Work it out" }));
    return { ...opened, part, requests };
  }

  it("gives the emissions with the factor, its fit, basis, scope, footprint, source and how sure it is", async () => {
    const { part, requests } = await openActivity(conversion);

    expect(await part.findByText("207,050 kg CO2e")).toBeTruthy();
    expect(part.getByText("That is 207.05 t CO2e.")).toBeTruthy();
    expect(requests).toEqual([
      { quantity: "1,000", unit: "MWh", activity: "Electricity (grid)", year: "2025/26", gwpSet: "AR5" },
    ]);
    const lines = within(part.getByRole("list", { name: "The factor" })).getAllByRole("listitem");
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      "0.20705 kg CO2e; its unit: kWh.",
      "Carried forward from the edition of 2024: the year asked for has none of its own.",
      "Scope 2; counted in CF, and so in CF+ as well.",
      "Gases: CO2e, AR5.",
      "Source: UK Government GHG Conversion Factors; UK electricity.",
      "Id: electricity-grid/kwh/2024.",
      "How sure: two sources.",
    ]);
    expect(part.getByRole("list", { name: "Before you use it" }).textContent).toContain("fell by 8%");
  });

  it("says beside the quantity why it was refused, until the quantity changes", async () => {
    const refused = { message: "“x” is not a number.", remedy: "Write it in digits.", candidates: null };
    const { user, part } = await openActivity({ done: false, refused });
    expect(await part.findByText("“x” is not a number. Write it in digits.")).toBeTruthy();

    await user.type(part.getByLabelText("Quantity (MWh)"), "2");

    expect(part.queryByText(/is not a number/)).toBeNull();
  });

  it("lets another activity be chosen", async () => {
    const { user, part } = await openActivity(conversion);

    await user.click(part.getByRole("button", { name: "Choose another activity" }));

    expect(part.getByLabelText("Activity, in a few words")).toBeTruthy();
    expect(part.queryByText("207,050 kg CO2e")).toBeNull();
  });

  it("is accessible", async () => {
    await openActivity(conversion);

    expect(await breaches()).toEqual([]);
  });
});
