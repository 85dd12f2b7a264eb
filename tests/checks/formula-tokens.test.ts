import { formulaTokens } from "../../src/checks/formula-tokens";

const tokens = (formula: string) => formulaTokens(formula).map(({ kind, text }) => `${kind} ${text}`);

describe("formulaTokens", () => {
  it("tells cells, blocks, columns, names and other sheets apart from functions and figures", () => {
    expect(tokens("=SUM($A$1:B2, 'It''s'!C3)*Rate_1+1.5E+3")).toEqual([
      "function SUM(",
      "reference $A$1:B2",
      "separator ,",
      "reference 'It''s'!C3",
      "close )",
      "operator *",
      "reference Rate_1",
      "operator +",
      "number 1.5E+3",
    ]);
    expect(tokens("=Sheet1!C:C/Sheet1!3:4").filter((token) => token.startsWith("reference"))).toEqual([
      "reference Sheet1!C:C",
      "reference Sheet1!3:4",
    ]);
  });

  it("keeps a structured reference in one piece, and words as they are", () => {
    expect(tokens('=GP_A[[#This Row],[One, two]]&"a+b ""c"""&[@Two]')).toEqual([
      "reference GP_A[[#This Row],[One, two]]",
      "operator &",
      'text "a+b ""c"""',
      "operator &",
      "reference [@Two]",
    ]);
  });

  it("takes a name that looks like the beginning of a cell for a name", () => {
    expect(tokens("=LOG10(A1)+AB12C")).toEqual([
      "function LOG10(",
      "reference A1",
      "close )",
      "operator +",
      "reference AB12C",
    ]);
  });

  it("leaves nothing out, whatever stands there", () => {
    expect(tokens("=A1?!")).toEqual(["reference A1", "operator ?", "operator !"]);
  });
});
