import { checkText } from "../../src/checks/check-text";

describe("checkText", () => {
  it("takes text up to its length", () => {
    expect(checkText(5, "")).toEqual([]);
    expect(checkText(5, "12345")).toEqual([]);
  });

  it("says how long a longer text is", () => {
    expect(checkText(5, "123456")).toEqual([{ code: "cell-too-long", length: 6, maximum: 5 }]);
  });
});
