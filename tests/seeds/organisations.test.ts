import { organisations } from "../../src/reference/organisations";
import { plan } from "./founding-document";

describe("organisations", () => {
  it("are the ICB, seven Trusts, four councils and primary care", () => {
    const inColumn = (column: string) => organisations.filter(({ planColumn }) => planColumn === column).length;
    expect(["icb", "acutes", "otherTrusts", "localAuthorities", "primaryCare"].map(inColumn)).toEqual([1, 2, 5, 4, 1]);
  });

  it("count towards the footprint only where the plan is held to account, and by estimate for primary care", () => {
    expect(organisations.filter(({ inFootprint }) => inFootprint === "yes").map(({ code }) => code)).toEqual([
      "QHG",
      "RC9",
      "RD8",
    ]);
    expect(organisations.find(({ inFootprint }) => inFootprint === "estimate only")?.code).toBe("PRIMARY-CARE");
  });

  it.each([
    ["QHG", "ICB"],
    ["RC9", "Bedfordshire Hospitals"],
    ["RD8", "Milton Keynes University Hospital"],
    ["RYV", "Cambridgeshire Community Services"],
    ["RV3", "Central and North West London"],
    ["RWK", "East London Foundation Trust"],
    ["RYC", "East of England Ambulance Service"],
    ["RYE", "South Central Ambulance Service"],
    ["E06000055", "Bedford Borough Council"],
    ["E06000056", "Central Bedfordshire Council"],
    ["E06000032", "Luton Borough Council"],
    ["E06000042", "Milton Keynes City Council"],
    ["PRIMARY-CARE", "primary care"],
  ])("finds %s on the line it cites as %s", (code, words) => {
    const line = organisations.find((one) => one.code === code)?.sourceLine ?? 0;
    expect(plan.line(line)).toContain(words);
  });
});
