import { cfAddedToCfPlus, type FootprintsOf } from "../../src/checks/cf-added-to-cf-plus";
import type { FootprintName } from "../../src/domain/emission-factor";

/** A sheet with CF+ in row 35 and CF in row 36, and names and columns for the same. */
const footprints: Readonly<Record<string, readonly FootprintName[]>> = {
  "Footprint!C35": ["CF+"],
  "Footprint!C36": ["CF"],
  "'Foot print'!$C$35": ["CF+"],
  "'Foot print'!$C$36": ["CF"],
  "Footprint!C35:C36": ["CF", "CF+"],
  "Footprint!C:C": ["CF", "CF+"],
  "Footprint!C36:C36": ["CF"],
  GP_CF_Baseline: ["CF"],
  GP_CFPlus_Baseline: ["CF+"],
  "GP_TrajectoryCF[Actual (ktCO2e)]": ["CF"],
  "GP_TrajectoryCFPlus[[#This Row],[Path]]": ["CF+"],
  "[@CF]": ["CF"],
  "[@[CF+ (contains CF)]]": ["CF+"],
  '"CF, inside the CF+"': ["CF"],
  '"CF+ (contains CF)"': ["CF+"],
  "GP_Footprint[2025/26]": ["CF", "CF+"],
};
const footprintsOf: FootprintsOf = (token) => new Set(footprints[token] ?? []);

describe("cfAddedToCfPlus", () => {
  it.each([
    "=Footprint!C35+Footprint!C36",
    "='Foot print'!$C$36 + 'Foot print'!$C$35",
    "=SUM(Footprint!C35:C36)",
    "=SUM(Footprint!C35,Footprint!C36)",
    "=SUM(Footprint!C:C)",
    "=SUBTOTAL(9,Footprint!C35:C36)",
    "=100+Footprint!C35+B2+Footprint!C36",
    "=B2-(Footprint!C35+Footprint!C36)",
    "=-Footprint!C35-Footprint!C36",
    "=GP_CF_Baseline+GP_CFPlus_Baseline",
    "=(GP_CF_Baseline*1000)+1000*GP_CFPlus_Baseline/2",
    "=SUM(GP_TrajectoryCF[Actual (ktCO2e)])+GP_TrajectoryCFPlus[[#This Row],[Path]]",
    "=[@CF]+[@[CF+ (contains CF)]]",
    '=IF(A1>0,ROUND(Footprint!C35,1)+ROUND(Footprint!C36,1),"")',
    '="In all "&TEXT(Footprint!C35+Footprint!C36,"0")',
    '=INDEX(GP_Footprint[2025/26],MATCH("CF, inside the CF+",GP_Footprint[Line],0))+INDEX(GP_Footprint[2025/26],MATCH("CF+ (contains CF)",GP_Footprint[Line],0))',
    "=Footprint!C35--Footprint!C36",
  ])("finds %s", (formula) => {
    expect(cfAddedToCfPlus(formula, footprintsOf)).toEqual([{ code: "cf-added-to-cf-plus", given: formula }]);
  });

  it.each([
    "=Footprint!C35",
    "=Footprint!C35-Footprint!C36",
    "=-Footprint!C36+Footprint!C35",
    "=Footprint!C36/Footprint!C35",
    "=1+Footprint!C36/Footprint!C35",
    "=Footprint!C35+Footprint!C35",
    "=SUM(Footprint!C36:C36)+B2",
    "=MAX(Footprint!C35:C36)",
    "=COUNT(Footprint!C35:C36)+1",
    "=IF(B1=1,Footprint!C35,Footprint!C36)+10",
    "=Footprint!C35=Footprint!C36+1",
    "=GP_CFPlus_Baseline-GP_CF_Baseline+12",
    '="CF, inside the CF+"&" + "&"CF+ (contains CF)"',
    '="Footprint!C35+Footprint!C36"',
    "=OtherSheet!C35+OtherSheet!C36",
    "=SUM(B1:B9)+1E+5",
    "=",
  ])("passes %s", (formula) => {
    expect(cfAddedToCfPlus(formula, footprintsOf)).toEqual([]);
  });
});
