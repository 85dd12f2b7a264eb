import { recommendations } from "../../src/reference/recommendations";
import { plan } from "./founding-document";

describe("recommendations", () => {
  // The plan announces 71 (l.124); its table holds 70 rows (E19).
  it("are the 70 rows of Appendix 1", () => {
    expect(recommendations).toHaveLength(70);
  });

  it("hold the words of the rows they cite, and carry a theme or link only where the cell is empty", () => {
    for (const { theme, themeCarried, recommendation, link, linkCarried, sourceLine } of recommendations) {
      const cells = plan.cells(sourceLine);
      expect(cells[0]).toBe(themeCarried ? "" : theme);
      expect(cells[1]).toBe(recommendation);
      expect(cells[6]).toBe(linkCarried ? "" : link);
    }
  });

  it("carry a theme across a page break", () => {
    const [first] = recommendations.filter(({ sourceLine }) => sourceLine > 1204);
    expect(first).toMatchObject({ sourceLine: 1206, theme: "Collaboration", themeCarried: true });
  });
});
