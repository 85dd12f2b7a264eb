/** @jest-environment jsdom */
import { recalledIdentity, rememberIdentity } from "../../src/taskpane/preferences";

describe("preferences", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it("knows nobody at first", () => {
    expect(recalledIdentity()).toEqual({ organisation: null, year: null });
  });

  it("recalls what was remembered", () => {
    rememberIdentity({ organisation: "RC9", year: "2026/27" });

    expect(recalledIdentity()).toEqual({ organisation: "RC9", year: "2026/27" });
  });

  it.each(["not JSON", "[]", '"RC9"', '{"organisation":7}'])("takes %s for nothing remembered", (kept) => {
    localStorage.setItem("@GreenPlan/identity", kept);

    expect(recalledIdentity()).toEqual({ organisation: null, year: null });
  });

  it("throws where storage is forbidden, for the pane to forget", () => {
    jest.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("Access is denied.", "SecurityError");
    });

    expect(() => recalledIdentity()).toThrow("Access is denied.");
    expect(() => rememberIdentity({ organisation: null, year: null })).toThrow("Access is denied.");
  });
});
